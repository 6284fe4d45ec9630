import { randomUUID } from 'node:crypto';
import type { Message, ProviderEvent, SentText } from '#local/simulator/entries.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { segmentsOf } from '#shared/texts/gsm.ts';

const TOPIC =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/local/providers/Microsoft.Communication/communicationServices/local';

export function smsReceived(sent: SentText): ProviderEvent {
  return {
    id: sent.id,
    type: 'Microsoft.Communication.SMSReceived',
    subject: `/phonenumber/${withoutPlus(sent.to)}`,
    at: sent.at,
    content: {
      messageId: sent.id,
      from: withoutPlus(sent.from),
      to: withoutPlus(sent.to),
      message: sent.text,
      receivedTimestamp: sent.at,
      segmentCount: segmentsOf(sent.text).segments,
    },
  };
}

/** @param tag what the sender asked to get back with the report */
export function smsReport(message: Message, at: Instant, tag: string | undefined): ProviderEvent {
  const isDelivered = message.delivery === 'delivered';
  const { segments } = segmentsOf(message.text);
  const attempt = {
    timestamp: at,
    segmentsSucceeded: isDelivered ? segments : 0,
    segmentsFailed: isDelivered ? 0 : segments,
  };
  return {
    id: randomUUID(),
    type: 'Microsoft.Communication.SMSDeliveryReportReceived',
    subject: `/phonenumber/${withoutPlus(message.to)}`,
    at,
    content: {
      messageId: message.id,
      from: withoutPlus(message.from),
      // As in the provider's own sample: here with a plus, and the tag with a capital letter.
      to: message.to,
      deliveryStatus: isDelivered ? 'Delivered' : 'Failed',
      deliveryStatusDetails: isDelivered ? 'No error.' : "4006: The destination number isn't reachable.",
      receivedTimestamp: at,
      deliveryAttempts: [attempt],
      ...(tag !== undefined && { Tag: tag }),
    },
  };
}

export function emailReport(message: Message, at: Instant): ProviderEvent {
  const isDelivered = message.delivery === 'delivered';
  return {
    id: randomUUID(),
    type: 'Microsoft.Communication.EmailDeliveryReportReceived',
    subject: `sender/${message.from}/message/${message.id}`,
    at,
    content: {
      sender: message.from,
      recipient: message.to,
      messageId: message.id,
      status: isDelivered ? 'Delivered' : 'Bounced',
      deliveryStatusDetails: { statusMessage: isDelivered ? 'No error.' : '550 5.1.1 No such mailbox.' },
      deliveryAttemptTimeStamp: at,
    },
  };
}

function withoutPlus(number: string): string {
  return number.replace(/^\+/, '');
}

/** A request as Event Grid sends it. */
export interface EventEnvelope {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Its own schema comes as an array, even of one. */
export function eventGridEnvelope({ id, type, subject, at, content }: ProviderEvent): EventEnvelope {
  const event = {
    id,
    topic: TOPIC,
    subject,
    data: content,
    eventType: type,
    dataVersion: '1.0',
    metadataVersion: '1',
    eventTime: at,
  };
  return {
    headers: { 'content-type': 'application/json; charset=utf-8', 'aeg-event-type': 'Notification' },
    body: JSON.stringify([event]),
  };
}

export function cloudEventsEnvelope({ id, type, subject, at, content }: ProviderEvent): EventEnvelope {
  const event = { id, source: TOPIC, specversion: '1.0', type, subject, time: at, data: content };
  return {
    headers: { 'content-type': 'application/cloudevents+json; charset=utf-8', 'aeg-event-type': 'Notification' },
    body: JSON.stringify(event),
  };
}
