import { present, unreachable } from '#shared/kernel/assert.ts';
import type { EmailAddress, MessageId, PersonId, SeatId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { NoticeAbout, ReminderEvent, ReminderEventOf } from './reminder-events.ts';

/** Whether members are written to, and what their reminders count from. Reminders due before `since` are past. */
export interface Course extends Pick<ReminderEventOf<'CourseSet'>, 'mode' | 'startDate' | 'reminderDays'> {
  readonly since: Instant;
}

export interface NoticeClaim {
  readonly attempt: number;
  readonly claimedBy: string;
  readonly until: Instant;
  readonly to: EmailAddress;
  readonly subject: string;
  readonly text: string;
  readonly writtenAt: Instant;
}

export type NoticePhase =
  | { readonly name: 'wanted' }
  | { readonly name: 'claimed'; readonly claim: NoticeClaim; readonly isRepeat: boolean }
  /** The request left and no answer came: repeated once, with the same words (R13c). */
  | { readonly name: 'uncertain'; readonly claim: NoticeClaim }
  | { readonly name: 'delayed'; readonly claim: NoticeClaim; readonly retryAt: Instant }
  | { readonly name: 'accepted'; readonly claim: NoticeClaim; readonly provider: string; readonly at: Instant }
  | { readonly name: 'failed'; readonly claim: NoticeClaim; readonly code: string }
  | { readonly name: 'dropped' };

export interface Notice {
  readonly id: MessageId;
  readonly personId: PersonId;
  readonly seatId: SeatId;
  readonly about: NoticeAbout;
  readonly wantedAt: Instant;
  readonly phase: NoticePhase;
  readonly delays: number;
  /** Nobody knows what came of an earlier claim: it may have reached its reader. */
  readonly mayHaveLeft?: true;
}

/** The links and reminders of one meeting, as their stream tells it. */
export interface Reminders {
  readonly course: Course | undefined;
  readonly notices: ReadonlyMap<MessageId, Notice>;
}

export const noReminders: Reminders = { course: undefined, notices: new Map() };

/** One event further. Total and pure. */
export function evolveReminders(reminders: Reminders, event: ReminderEvent): Reminders {
  switch (event.type) {
    case 'CourseSet': {
      const { mode, startDate, reminderDays, at } = event;
      return { ...reminders, course: { mode, startDate, reminderDays, since: at } };
    }
    case 'NoticeWanted': {
      const { messageId, personId, seatId, about, at } = event;
      const phase = { name: 'wanted' as const };
      return withNotice(reminders, { id: messageId, personId, seatId, about, wantedAt: at, phase, delays: 0 });
    }
    default: {
      const notice = present(reminders.notices.get(event.messageId), 'notice that changed');
      return withNotice(reminders, changed(notice, event));
    }
  }
}

function changed(notice: Notice, event: Exclude<ReminderEvent, { type: 'CourseSet' | 'NoticeWanted' }>): Notice {
  switch (event.type) {
    case 'NoticeClaimed': {
      const { attempt, claimedBy, until, to, subject, text, writtenAt } = event;
      // A claim taken over after it ran out is a repeat too: its first holder may have sent it.
      const isRepeat = notice.phase.name === 'uncertain' || notice.phase.name === 'claimed';
      const claim = { attempt, claimedBy, until, to, subject, text, writtenAt };
      return { ...notice, phase: { name: 'claimed', claim, isRepeat }, ...(isRepeat && { mayHaveLeft: true }) };
    }
    case 'NoticeAccepted':
      return {
        ...notice,
        phase: { name: 'accepted', claim: claimOf(notice), provider: event.provider, at: event.at },
      };
    case 'NoticeRefused':
    case 'NoticeUndelivered':
      return { ...notice, phase: { name: 'failed', claim: claimOf(notice), code: event.code } };
    case 'NoticeDelayed':
      return {
        ...notice,
        phase: { name: 'delayed', claim: claimOf(notice), retryAt: event.retryAt },
        delays: notice.delays + 1,
      };
    case 'NoticeUncertain':
      return { ...notice, phase: { name: 'uncertain', claim: claimOf(notice) } };
    case 'NoticeDropped':
      return { ...notice, phase: { name: 'dropped' } };
    default:
      return unreachable(event, 'reminder event');
  }
}

function claimOf({ phase }: Notice): NoticeClaim {
  return present('claim' in phase ? phase.claim : undefined, 'claim of a notice that was sent');
}

function withNotice(reminders: Reminders, notice: Notice): Reminders {
  return { ...reminders, notices: new Map(reminders.notices).set(notice.id, notice) };
}
