import * as z from 'zod/mini';
import { type Answer, type Answered, type Call, serveHttp } from '#local/http-server.ts';
import { json } from '#local/web-call.ts';
import { AN_SMS, type Asked, type ProviderDouble, type Reaction } from './sender.contract.ts';

export const API_KEY = 'a key of the double';
export const REPORT_URL = 'https://api.example.no/api/webhooks/infobip/delivery?secret=s';

const Body = z.strictObject({
  messages: z.tuple([
    z.strictObject({
      sender: z.string(),
      destinations: z.tuple([z.strictObject({ to: z.string().check(z.regex(/^\d+$/)), messageId: z.string() })]),
      content: z.strictObject({ text: z.string() }),
      webhooks: z.strictObject({
        delivery: z.strictObject({ url: z.literal(REPORT_URL) }),
        contentType: z.literal('application/json'),
        callbackData: z.literal(AN_SMS.tag),
      }),
    }),
  ]),
});

interface Line {
  readonly messageId: string;
  readonly status: object;
}

export interface InfobipDouble extends ProviderDouble {
  readonly url: string;
  /** Ids that were asked about in the log. */
  readonly askedAbout: readonly string[];
  /** What the log answers from now on; undefined for an error. */
  readonly showLog: (lines: readonly Line[] | undefined) => void;
}

/** Answers as the provider's HTTP interface is documented, and refuses a wrong key. */
export async function openInfobipDouble(): Promise<InfobipDouble> {
  const asked: Asked[] = [];
  const askedAbout: string[] = [];
  const reactions: Reaction[] = [];
  let log: readonly Line[] | undefined = [];
  const server = await serveHttp({ port: 0 }, async (call) => {
    if (call.headers.authorization !== `App ${API_KEY}`) return refused(401);
    if (call.url.pathname === '/sms/3/logs') {
      askedAbout.push(call.url.searchParams.get('messageId') ?? '');
      return log === undefined ? refused(500) : json(200, { results: log });
    }
    if (call.method !== 'POST' || call.url.pathname !== '/sms/3/messages') return refused(404);
    const sms = askedIn(call);
    asked.push(sms);
    return reactTo(sms, reactions.shift() ?? { kind: 'accept' }, call.hungUp);
  });
  return {
    url: server.url,
    asked,
    askedAbout,
    next: (reaction) => reactions.push(reaction),
    showLog: (lines) => {
      log = lines;
    },
    close: server.close,
  };
}

async function reactTo(asked: Asked, reaction: Reaction, hungUp: AbortSignal): Promise<Answered> {
  switch (reaction.kind) {
    case 'hang':
      await new Promise((resolve) => hungUp.addEventListener('abort', resolve));
      return 'cut';
    case 'drop':
      return 'cut';
    case 'status':
      return refused(reaction.status);
    case 'garble':
      return json(200, { messages: [] });
    case 'refuseRecipient':
      return json(200, { messages: [lineOf(asked.repeatId, 'REJECTED', reaction.how)] });
    case 'accept':
      return json(200, { messages: [lineOf(asked.repeatId, 'PENDING', 'PENDING_ACCEPTED')] });
  }
}

export function lineOf(messageId: string, groupName: string, name: string): Line {
  return { messageId, status: { groupId: 1, groupName, id: 26, name, description: 'said the provider' } };
}

function askedIn({ body }: Call): Asked {
  const [{ sender, destinations, content }] = Body.parse(JSON.parse(body.toString())).messages;
  const [{ to, messageId }] = destinations;
  return { channel: 'sms', from: `+${sender}`, to: `+${to}`, text: content.text, repeatId: messageId };
}

function refused(status: number): Answer {
  return json(status, { requestError: { serviceException: { messageId: 'ERROR', text: 'said the provider' } } });
}
