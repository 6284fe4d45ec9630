import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Answer, Answered, Call } from '#local/http-server.ts';
import { underFault } from '#local/simulator/faults.ts';
import { infobipReport, withoutPlus } from '#local/simulator/infobip-events.ts';
import { acceptEach } from '#local/simulator/post-office.ts';
import { noteRequest, type ProviderDesk, reportLater } from '#local/simulator/provider-desk.ts';
import { json, parsedBody } from '#local/web-call.ts';

const DESTINATIONS_MAX = 100;
const TEXT_LETTERS_MAX = 2_048;

const Destination = z.looseObject({ to: z.string(), messageId: z.optional(z.string()) });

const SmsMessage = z.looseObject({
  sender: z.string().check(z.minLength(1)),
  destinations: z.array(Destination).check(z.minLength(1), z.maxLength(DESTINATIONS_MAX)),
  content: z.looseObject({ text: z.string().check(z.minLength(1), z.maxLength(TEXT_LETTERS_MAX)) }),
  webhooks: z.optional(
    z.looseObject({ delivery: z.optional(z.looseObject({ url: z.url() })), callbackData: z.optional(z.string()) }),
  ),
});
type SmsMessage = z.infer<typeof SmsMessage>;

const SmsRequest = z.looseObject({ messages: z.array(SmsMessage).check(z.minLength(1)) });

const PENDING = { groupId: 1, groupName: 'PENDING', id: 26, name: 'PENDING_ACCEPTED' };
const REJECTED = { groupId: 5, groupName: 'REJECTED', id: 52, name: 'REJECTED_INVALID_DESTINATION' };

/** The endpoints of Infobip that we use. It keeps whatever it is sent: a repeat is another text. */
export async function answerAsInfobip(desk: ProviderDesk, call: Call): Promise<Answered> {
  if (call.headers.authorization !== `App ${desk.accessKey}`) return refused(401, 'UNAUTHORIZED');
  if (call.method === 'GET' && call.url.pathname === '/sms/3/logs') return showLog(desk, call);
  if (call.method !== 'POST' || call.url.pathname !== '/sms/3/messages') return refused(404, 'NOT_FOUND');
  const sent = parsedBody(call, SmsRequest);
  if (!sent.ok) return refused(400, 'BAD_REQUEST');
  const texts = sent.value.messages.flatMap((message) =>
    message.destinations.map(({ to, messageId = randomUUID() }) => ({ message, to, messageId })),
  );
  for (const { messageId } of texts) noteRequest(desk, keyOf(messageId));
  return underFault(desk.faults.take('sms'), call, desk.agenda, () =>
    json(200, { bulkId: randomUUID(), messages: texts.map((text) => lineFor(desk, text)) }),
  );
}

interface Text {
  readonly message: SmsMessage;
  readonly to: string;
  readonly messageId: string;
}

function lineFor(desk: ProviderDesk, { message: { sender, content, webhooks }, to, messageId }: Text) {
  const line = { messageId, destination: to, details: { messageCount: 1 } };
  if (!/^[1-9]\d{6,14}$/.test(to)) return { ...line, status: REJECTED };
  const message = acceptEach(desk.office, {
    key: keyOf(messageId),
    id: messageId,
    provider: 'infobip',
    channel: 'sms',
    from: /^\d{6,}$/.test(sender) ? `+${sender}` : sender,
    to,
    text: content.text,
  });
  const { delivery, callbackData } = webhooks ?? {};
  if (delivery !== undefined) {
    const asked = { messageId, callbackData, url: delivery.url };
    reportLater(desk, message, (at) => infobipReport(message, asked, at));
  }
  return { ...line, status: PENDING };
}

function showLog({ office }: ProviderDesk, { url }: Call): Answer {
  const ids = url.searchParams.getAll('messageId');
  const results = ids.flatMap((messageId) =>
    (office.messagesByKey.get(keyOf(messageId)) ?? []).map(({ from, to, text, at }) => ({
      sender: withoutPlus(from),
      destination: withoutPlus(to),
      messageId,
      sentAt: at,
      content: { text },
      status: PENDING,
    })),
  );
  return json(200, { results });
}

function keyOf(messageId: string): string {
  return `infobip:${messageId}`;
}

function refused(status: number, messageId: string): Answer {
  return json(status, { requestError: { serviceException: { messageId, text: 'Refused.' } } });
}
