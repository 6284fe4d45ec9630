import * as z from 'zod/mini';
import type { OutgoingSms, SendOutcome, SmsSender } from '#functions/messaging/ports.ts';
import { ABORT_AFTER_MS, brokenOff } from '#infra/broken-off.ts';
import { askInfobip, type InfobipAccess, Line, PROVIDER, withoutPlus } from './access.ts';
import { outcomeOf, refusedRequest } from './outcomes.ts';

const Accepted = z.object({ messages: z.tuple([Line]) });
const Found = z.object({ results: z.array(Line) });

/**
 * Texts through Infobip, under our own id. Infobip does not promise to know a repeat by it, so a text that may have
 * left is asked for first, and sent only when Infobip has not heard of it.
 */
export function infobipSmsSender(access: InfobipAccess, abortAfterMs = ABORT_AFTER_MS): SmsSender {
  return {
    send: async (sms) => {
      const before = sms.mayHaveLeft ? await whatBecameOf(access, sms, abortAfterMs) : 'never-heard-of';
      return before === 'never-heard-of' ? submit(access, sms, abortAfterMs) : before;
    },
  };
}

async function submit(access: InfobipAccess, sms: OutgoingSms, abortAfterMs: number): Promise<SendOutcome> {
  const request = { method: 'POST' as const, body: { messages: [messageOf(access, sms)] } };
  const answer = await askInfobip(access, '/sms/3/messages', request, abortAfterMs);
  if (answer.kind === 'broken') return brokenOff(PROVIDER, answer.word);
  if (answer.status >= 300) return refusedRequest(answer.status);
  const accepted = Accepted.safeParse(answer.body);
  if (!accepted.success) return brokenOff(PROVIDER, 'answer-not-understood');
  const outcome = outcomeOf(accepted.data.messages[0]);
  if (outcome !== 'already-there') return outcome;
  const before = await whatBecameOf(access, sms, abortAfterMs);
  return before === 'never-heard-of' ? brokenOff(PROVIDER, 'answer-not-understood') : before;
}

function messageOf({ reportUrl }: InfobipAccess, { repeatId, from, to, text, tag }: OutgoingSms) {
  return {
    sender: withoutPlus(from),
    destinations: [{ to: withoutPlus(to), messageId: repeatId }],
    content: { text },
    ...(tag && { webhooks: { delivery: { url: reportUrl }, contentType: 'application/json', callbackData: tag } }),
  };
}

/** Their log of the last 48 hours. Without an answer nothing is sent: the first copy may be on its way. */
async function whatBecameOf(
  access: InfobipAccess,
  { repeatId }: OutgoingSms,
  abortAfterMs: number,
): Promise<SendOutcome | 'never-heard-of'> {
  const path = `/sms/3/logs?messageId=${encodeURIComponent(repeatId)}`;
  const answer = await askInfobip(access, path, { method: 'GET' }, abortAfterMs);
  if (answer.kind === 'broken') return { kind: 'notNow', provider: PROVIDER, code: `network-${answer.word}` };
  if (answer.status >= 300) return refusedRequest(answer.status);
  const found = Found.safeParse(answer.body);
  if (!found.success) return { kind: 'notNow', provider: PROVIDER, code: 'network-answer-not-understood' };
  const outcomes = found.data.results.filter(({ messageId }) => messageId === repeatId).map(outcomeOf);
  const known = outcomes.filter((outcome) => outcome !== 'already-there');
  return known.find(({ kind }) => kind === 'accepted') ?? known[0] ?? 'never-heard-of';
}
