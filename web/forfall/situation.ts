import type { AbsenceStatus } from '#shared/contracts/meeting-view.ts';
import type { AbsenceForm, FormAbsence } from '#shared/contracts/personal.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { Instant } from '#shared/kernel/instant.ts';

/** What the page is about when nothing is being filled in. */
export type Situation =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'registered'; readonly absences: readonly FormAbsence[] }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'unanswered' };

const STILL_COUNTS: Readonly<Record<AbsenceStatus, boolean>> = {
  reported: true,
  awaitingApproval: true,
  rejected: true,
  decidedDisqualified: true,
  withdrawn: false,
  replaced: false,
  decidedNotDisqualified: false,
};

export function situationOf({ meeting, absences, comingConfirmed }: AbsenceForm): Situation {
  if (meeting.status === 'cancelled') return { kind: 'cancelled' };
  const counting = absences.filter(({ status }) => STILL_COUNTS[status]);
  if (counting.length > 0) return { kind: 'registered', absences: counting };
  return comingConfirmed ? { kind: 'confirmed' } : { kind: 'unanswered' };
}

/** What taking back an absence means at this moment. */
export type Withdrawal =
  | { readonly kind: 'undo'; readonly until: Instant }
  | { readonly kind: 'free'; readonly substitute: string | undefined; readonly until: Instant | undefined }
  /** A substitute has said yes and little time is left: the secretary decides. */
  | { readonly kind: 'ask'; readonly substitute: string }
  | { readonly kind: 'asked' }
  | { readonly kind: 'closed' };

export function withdrawalOf(absence: FormAbsence, form: AbsenceForm, now: Instant): Withdrawal {
  const { undoUntil, giveBackUntil, withdrawalAskedAt } = absence;
  if (!form.may.withdraw || now >= form.meeting.start) return { kind: 'closed' };
  if (withdrawalAskedAt !== undefined) return { kind: 'asked' };
  const substitute = absence.replacement.find(({ status }) => status === 'filled')?.name;
  if (substitute !== undefined && giveBackUntil !== undefined && now >= giveBackUntil)
    return { kind: 'ask', substitute };
  if (undoUntil !== undefined && now < undoUntil) return { kind: 'undo', until: undoUntil };
  return { kind: 'free', substitute, until: giveBackUntil };
}

/** What happens right after a report, by what the receipt has to say about it. */
export type Aftermath = 'begun' | 'awaitingApproval' | 'assessed' | 'undoable' | 'undoOver' | 'askingNow';

export function aftermathOf(absence: FormAbsence, form: AbsenceForm, now: Instant): Aftermath {
  if (absence.reportedAt >= form.meeting.start) return 'begun';
  if (absence.status === 'awaitingApproval') return 'awaitingApproval';
  if (absence.undoUntil !== undefined) return now < absence.undoUntil ? 'undoable' : 'undoOver';
  switch (absence.kind) {
    case 'assessment':
      return 'assessed';
    case 'full':
    case 'partial':
    case 'disqualified':
      return 'askingNow';
    default:
      return unreachable(absence.kind, 'kind of absence');
  }
}
