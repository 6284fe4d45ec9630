import { EmailClient } from '@azure/communication-email';
import { SmsClient } from '@azure/communication-sms';
import * as z from 'zod/mini';
import { type Agenda, startAgenda } from '#local/agenda.ts';
import { type HttpServer, serveHttp } from '#local/http-server.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '#local/simulator/simulator.ts';
import { instantOf } from '#shared/kernel/instant.ts';

const FIRST_NOW = instantOf(Date.UTC(2026, 10, 2, 8));

const Row = z.looseObject({
  seq: z.number(),
  id: z.string(),
  channel: z.string(),
  from: z.string(),
  to: z.string(),
  text: z.string(),
  delivery: z.string(),
  links: z.array(z.string()),
  requests: z.number(),
  segments: z.optional(z.number()),
});

export interface Received {
  readonly path: string;
  readonly secret: unknown;
  readonly contentType: unknown;
  readonly body: unknown;
}

/** A simulator, a webhook that it calls, and the provider's own SDKs. */
export interface TestWorld {
  readonly agenda: Agenda;
  readonly simulator: Simulator;
  readonly accessKey: string;
  /** Origin of the webhook. */
  readonly webhookUrl: string;
  readonly received: readonly Received[];
  /** The webhook's next answers; 200 after those. */
  readonly webhookAnswers: number[];
  readonly sms: SmsClient;
  readonly email: EmailClient;
  readonly messages: (after?: number) => Promise<readonly z.infer<typeof Row>[]>;
  readonly put: (path: string, body: unknown) => Promise<Response>;
  readonly post: (path: string, body: unknown) => Promise<Response>;
  readonly get: (path: string) => Promise<Response>;
  readonly close: () => Promise<void>;
}

const WITHOUT_RETRIES = { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } };

export async function openTestWorld(options: Partial<SimulatorOptions> = {}): Promise<TestWorld> {
  const agenda = startAgenda({ startAt: FIRST_NOW });
  const received: Received[] = [];
  const webhookAnswers: number[] = [];
  const webhook: HttpServer = await serveHttp({ port: 0 }, async ({ headers, body, url }) => {
    const parsed: unknown = JSON.parse(body.toString());
    const { 'x-webhook-secret': secret, 'content-type': contentType } = headers;
    received.push({ path: `${url.pathname}${url.search}`, secret, contentType, body: parsed });
    return { status: webhookAnswers.shift() ?? 200 };
  });
  const accessKey = Buffer.from('the key of the provider').toString('base64');
  const simulator = await startSimulator({
    agenda,
    port: 0,
    webhookUrl: () => `${webhook.url}/api/webhooks/acs`,
    webhookSecret: 'a secret',
    accessKey,
    issueToken: async ({ sub }) => `token of ${sub}`,
    ...options,
  });

  function send(method: string, path: string, body: unknown): Promise<Response> {
    return fetch(`${simulator.url}${path}`, { method, body: JSON.stringify(body) });
  }

  return {
    agenda,
    simulator,
    accessKey,
    webhookUrl: webhook.url,
    received,
    webhookAnswers,
    sms: new SmsClient(simulator.acsConnectionString, WITHOUT_RETRIES),
    email: new EmailClient(simulator.acsConnectionString, WITHOUT_RETRIES),
    async messages(after = 0) {
      const answered = await fetch(`${simulator.url}/messages?after=${after}`);
      return z.object({ messages: z.array(Row) }).parse(await answered.json()).messages;
    },
    put: (path, body) => send('PUT', path, body),
    post: (path, body) => send('POST', path, body),
    get: (path) => fetch(`${simulator.url}${path}`),
    async close() {
      await Promise.all([simulator.close(), webhook.close()]);
    },
  };
}
