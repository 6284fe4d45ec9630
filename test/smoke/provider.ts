import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import type { World } from './world.ts';

const Secrets = z.object({ webhookSecret: z.string() });

export interface Received {
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly receivedAt: string;
}

/** The provider's own hand on the webhook: it decides what is told, when, in which order and how often. */
export interface Provider {
  readonly tellReceived: (text: Received) => Promise<void>;
  /** @param messageId the provider's own id of the message */
  readonly tellDelivery: (messageId: string, to: string, status: 'Delivered' | 'Failed') => Promise<void>;
}

export function providerOf(world: World, dataDirectory: string): Provider {
  const { webhookSecret } = Secrets.parse(JSON.parse(readFileSync(join(dataDirectory, 'secrets.json'), 'utf8')));
  const tell = async (eventType: string, eventTime: string, content: object) => {
    const event = { id: randomUUID(), topic: '/local', subject: '/phonenumber', eventType, eventTime, data: content };
    const envelope = [{ ...event, dataVersion: '1.0', metadataVersion: '1' }];
    const told = await world.api('POST', '/webhooks/acs', envelope, { 'x-webhook-secret': webhookSecret });
    expect(told.status).toBe(200);
    await world.idle();
  };
  return {
    tellReceived: ({ messageId, from, to, text: message, receivedAt: receivedTimestamp }) =>
      tell('Microsoft.Communication.SMSReceived', receivedTimestamp, {
        messageId,
        from,
        to,
        message,
        receivedTimestamp,
      }),
    tellDelivery: async (messageId, to, deliveryStatus) => {
      const receivedTimestamp = await world.now();
      await tell('Microsoft.Communication.SMSDeliveryReportReceived', receivedTimestamp, {
        messageId,
        from: '+4759449901',
        to,
        deliveryStatus,
        receivedTimestamp,
      });
    },
  };
}
