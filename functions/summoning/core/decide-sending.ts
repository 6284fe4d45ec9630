import { retryAfter } from './back-off.ts';
import type { RecordSending, RecordUndelivered } from './commands.ts';
import type { Ruling } from './decide.ts';
import type { Draft } from './draft.ts';
import type { Message } from './state.ts';

type Sent = RecordSending['sent'][number];
type Accepted = Extract<Sent['outcome'], { kind: 'accepted' }>;

/** What came of each message that was handed over. A report that comes twice, or after its like, changes nothing. */
export function recordSending(draft: Draft, { sent }: RecordSending): Ruling {
  for (const one of sent) {
    const message = draft.meeting.messages.get(one.messageId);
    if (message === undefined) continue;
    const { phase } = message;
    const { outcome } = one;
    if (phase.name === 'claimed' && phase.claim.attempt === one.attempt) recordOne(draft, message, phase.repeat, one);
    // The first holder's claim ran out while its call was under way; it was accepted all the same.
    else if (outcome.kind === 'accepted' && isUnsettled(message)) accept(draft, one, outcome);
  }
  return undefined;
}

function isUnsettled({ phase }: Message): boolean {
  return phase.name === 'claimed' || phase.name === 'delayed' || phase.name === 'uncertain';
}

function recordOne(draft: Draft, message: Message, wasRepeated: boolean, sent: Sent): void {
  const { outcome, messageId, attempt } = sent;
  if (outcome.kind === 'accepted') return accept(draft, sent, outcome);
  const { kind, provider, code } = outcome;
  const failed = { messageId, attempt, provider, code };
  if (kind === 'recipientUnusable') return draft.add({ type: 'MessageRefused', ...failed });
  if (kind === 'unknown' && !wasRepeated) return draft.add({ type: 'MessageUncertain', ...failed });
  draft.add({ type: 'MessageDelayed', ...failed, retryAt: retryAfter(message.delays, draft.now) });
}

function accept(draft: Draft, { messageId, attempt }: Sent, { provider, providerId }: Accepted): void {
  draft.add({ type: 'MessageAccepted', messageId, attempt, provider, providerId });
}

/** A message that was accepted and never arrived (W10). An earlier report of the same is enough. */
export function recordUndelivered(draft: Draft, { messageId, code }: RecordUndelivered): Ruling {
  const message = draft.meeting.messages.get(messageId);
  if (message === undefined || message.undelivered !== undefined || !('claim' in message.phase)) return undefined;
  draft.add({ type: 'MessageUndelivered', messageId, code });
  return undefined;
}
