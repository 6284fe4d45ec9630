import { retryAfter } from '#functions/summoning/core/back-off.ts';
import type { RecordSending } from '#functions/summoning/core/commands.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { MessageId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { type ReminderDraft, reminderDraftOf } from './reminder-draft.ts';
import type { ReminderEvent } from './reminder-events.ts';
import type { Notice, Reminders } from './reminder-state.ts';

export type SentNotice = RecordSending['sent'][number];

/** What came of each notice that was handed over. A report that comes twice changes nothing. */
export function recordSent(reminders: Reminders, sent: readonly SentNotice[], now: Instant): readonly ReminderEvent[] {
  const draft = reminderDraftOf(reminders, now);
  for (const one of sent) {
    const notice = draft.reminders.notices.get(one.messageId);
    if (notice === undefined) continue;
    if (notice.phase.name === 'claimed' && notice.phase.claim.attempt === one.attempt) recordOne(draft, notice, one);
    // The first holder's claim ran out while its call was under way; it was accepted all the same.
    else if (one.outcome.kind === 'accepted' && isUnsettled(notice)) recordOne(draft, notice, one);
  }
  return draft.events;
}

/** A letter that was accepted and never arrived. An earlier report of the same is enough. */
export function recordUndelivered(
  reminders: Reminders,
  messageId: MessageId,
  code: string,
  now: Instant,
): readonly ReminderEvent[] {
  const notice = reminders.notices.get(messageId);
  if (notice === undefined || notice.phase.name === 'failed' || !('claim' in notice.phase)) return [];
  return [{ type: 'NoticeUndelivered', messageId, code, at: now }];
}

function isUnsettled({ phase }: Notice): boolean {
  return phase.name === 'claimed' || phase.name === 'delayed' || phase.name === 'uncertain';
}

function recordOne(draft: ReminderDraft, notice: Notice, { messageId, attempt, outcome }: SentNotice): void {
  const { provider } = outcome;
  switch (outcome.kind) {
    case 'accepted':
      return draft.add({ type: 'NoticeAccepted', messageId, attempt, provider, providerId: outcome.providerId });
    case 'recipientUnusable':
      return draft.add({ type: 'NoticeRefused', messageId, attempt, provider, code: outcome.code });
    case 'notNow':
      return delay(draft, notice, { messageId, attempt, provider, code: outcome.code });
    case 'unknown':
      // Repeated once; after that it is a refusal like another.
      if (notice.phase.name === 'claimed' && notice.phase.isRepeat)
        return delay(draft, notice, { messageId, attempt, provider, code: outcome.code });
      return draft.add({ type: 'NoticeUncertain', messageId, attempt, provider, code: outcome.code });
    default:
      return unreachable(outcome, 'outcome of sending');
  }
}

interface Refused {
  readonly messageId: MessageId;
  readonly attempt: number;
  readonly provider: string;
  readonly code: string;
}

function delay(draft: ReminderDraft, { delays }: Notice, refused: Refused): void {
  draft.add({ type: 'NoticeDelayed', ...refused, retryAt: retryAfter(delays, draft.now) });
}
