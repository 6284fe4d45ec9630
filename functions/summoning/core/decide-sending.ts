import { assert, unreachable } from '#shared/kernel/assert.ts';
import { retryAfter } from './back-off.ts';
import type { RecordSending, RecordUndelivered } from './commands.ts';
import type { Ruling } from './decide.ts';
import type { Draft } from './draft.ts';
import type { Message } from './state.ts';

type Sent = RecordSending['sent'][number];

/** What came of each message that was handed over. A report that comes twice, or after its like, changes nothing. */
export function recordSending(draft: Draft, { sent }: RecordSending): Ruling {
  for (const one of sent) {
    const message = draft.meeting.messages.get(one.messageId);
    if (message === undefined) continue;
    if (message.phase.name === 'claimed' && message.phase.claim.attempt === one.attempt) recordOne(draft, message, one);
    // The first holder's claim ran out while its call was under way; it was accepted all the same.
    else if (one.outcome.kind === 'accepted' && isUnsettled(message)) accept(draft, message, one);
  }
  return undefined;
}

function isUnsettled({ phase }: Message): boolean {
  return phase.name === 'claimed' || phase.name === 'delayed' || phase.name === 'uncertain';
}

function recordOne(draft: Draft, message: Message, sent: Sent): void {
  const { outcome, messageId, attempt } = sent;
  switch (outcome.kind) {
    case 'accepted':
      return accept(draft, message, sent);
    case 'recipientUnusable':
      return draft.add({ type: 'MessageRefused', messageId, attempt, provider: outcome.provider, code: outcome.code });
    case 'notNow':
      return delay(draft, message, sent);
    case 'unknown':
      assert(message.phase.name === 'claimed', 'only a claimed message is sent');
      if (message.phase.repeat) return delay(draft, message, sent);
      return draft.add({
        type: 'MessageUncertain',
        messageId,
        attempt,
        provider: outcome.provider,
        code: outcome.code,
      });
    default:
      return unreachable(outcome, 'outcome of sending');
  }
}

function accept(draft: Draft, { id }: Message, { attempt, outcome }: Sent): void {
  if (outcome.kind !== 'accepted') return;
  const { provider, providerId } = outcome;
  draft.add({ type: 'MessageAccepted', messageId: id, attempt, provider, providerId });
}

function delay(draft: Draft, message: Message, { messageId, attempt, outcome }: Sent): void {
  if (outcome.kind !== 'notNow' && outcome.kind !== 'unknown') return;
  const retryAt = retryAfter(message.delays, draft.now);
  draft.add({ type: 'MessageDelayed', messageId, attempt, provider: outcome.provider, code: outcome.code, retryAt });
}

/** A message that was accepted and never arrived (W10). An earlier report of the same is enough. */
export function recordUndelivered(draft: Draft, { messageId, code }: RecordUndelivered): Ruling {
  const message = draft.meeting.messages.get(messageId);
  if (message === undefined || message.undelivered !== undefined || !('claim' in message.phase)) return undefined;
  draft.add({ type: 'MessageUndelivered', messageId, code });
  return undefined;
}
