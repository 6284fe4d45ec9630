import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { assert } from '#shared/kernel/assert.ts';
import { AN_SMS, type Asked, type ProviderDouble, type Reaction } from './sender.contract.ts';

const ACCESS_KEY = Buffer.from('a key of the double').toString('base64');

const SmsBody = z.object({
  from: z.string(),
  message: z.string(),
  smsRecipients: z.tuple([
    z.object({ to: z.string(), repeatabilityRequestId: z.string(), repeatabilityFirstSent: z.string() }),
  ]),
  smsSendOptions: z.object({ enableDeliveryReport: z.literal(true), tag: z.literal(AN_SMS.tag) }),
});
const EmailBody = z.object({
  senderAddress: z.string(),
  recipients: z.object({ to: z.tuple([z.object({ address: z.string(), displayName: z.string() })]) }),
  replyTo: z.optional(z.array(z.object({ address: z.string() }))),
  content: z.object({ subject: z.string(), plainText: z.string(), html: z.string() }),
  userEngagementTrackingDisabled: z.literal(true),
});

export interface AcsDouble extends ProviderDouble {
  readonly connectionString: string;
}

/** Answers as the provider's HTTP interface is documented, and refuses a wrong signature. */
export async function openAcsDouble(): Promise<AcsDouble> {
  const asked: Asked[] = [];
  const reactions: Reaction[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      if (!isSigned(request, body)) return reply(response, 401, { error: { code: 'Denied', message: 'signature' } });
      asked.push(request.url?.startsWith('/sms') === true ? askedSms(body) : askedEmail(request, body));
      react(response, asked.at(-1), reactions.shift() ?? { kind: 'accept' });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  assert(address !== null && typeof address === 'object', 'a server on TCP has a port');
  return {
    connectionString: `endpoint=http://127.0.0.1:${address.port}/;accesskey=${ACCESS_KEY}`,
    asked,
    next: (reaction) => reactions.push(reaction),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function react(response: ServerResponse, asked: Asked | undefined, reaction: Reaction): void {
  switch (reaction.kind) {
    case 'hang':
      return;
    case 'drop':
      response.socket?.destroy();
      return;
    case 'status':
      reply(response, reaction.status, { error: { code: reaction.word ?? 'SomeError', message: 'said the provider' } });
      return;
    case 'garble':
      reply(response, 202, { value: [] });
      return;
    case 'refuseRecipient':
      reply(response, 202, { value: [{ ...lineOf(asked), httpStatusCode: Number(reaction.how), successful: false }] });
      return;
    case 'accept':
      if (asked?.channel === 'sms') return reply(response, 202, { value: [lineOf(asked)] });
      response.setHeader('operation-location', `http://${response.req.headers.host}/emails/operations/op-1`);
      return reply(response, 202, { id: asked?.repeatId, status: 'Running' });
  }
}

function lineOf(asked: Asked | undefined) {
  return {
    to: asked?.to,
    messageId: 'Outgoing_1',
    httpStatusCode: 202,
    repeatabilityResult: 'accepted',
    successful: true,
  };
}

function askedSms(body: string): Asked {
  const { from, message, smsRecipients } = SmsBody.parse(JSON.parse(body));
  const [{ to, repeatabilityRequestId, repeatabilityFirstSent }] = smsRecipients;
  return {
    channel: 'sms',
    from,
    to,
    text: message,
    repeatId: repeatabilityRequestId,
    firstSent: repeatabilityFirstSent,
  };
}

function askedEmail(request: IncomingMessage, body: string): Asked {
  const { senderAddress, recipients, replyTo, content } = EmailBody.parse(JSON.parse(body));
  return {
    channel: 'email',
    from: senderAddress,
    to: recipients.to[0].address,
    text: content.plainText,
    repeatId: String(request.headers['operation-id']),
    ...(replyTo?.[0] !== undefined && { replyTo: replyTo[0].address }),
  };
}

function isSigned(request: IncomingMessage, body: string): boolean {
  const hash = createHash('sha256').update(body).digest('base64');
  const date = String(request.headers['x-ms-date']);
  const text = `${request.method}\n${request.url}\n${date};${request.headers.host};${hash}`;
  const signature = createHmac('sha256', Buffer.from(ACCESS_KEY, 'base64')).update(text).digest('base64');
  return request.headers.authorization?.endsWith(`&Signature=${signature}`) === true;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
