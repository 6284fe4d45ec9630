import type { Scope } from '#shared/contracts/scope.ts';
import { contains } from '#shared/rules/scopes.ts';
import { itemsOf } from './away.ts';
import type { CommandOf } from './commands.ts';
import type { Ruling } from './decide.ts';
import { takePartBack } from './decide-report.ts';
import type { Draft } from './draft.ts';
import type { Actor } from './events.ts';
import { askForSeat, isPastGivingBack } from './give-back.ts';
import { emailPerson } from './notices.ts';
import { cameSecond } from './refusals.ts';
import { type Absence, counts, factsOf, isMembersToTakeBack, seatOf, standingAbsences } from './state.ts';

/** R12: free until the give-back limit before the start; later a seated substitute is not sent home by the member alone. */
export function withdrawAbsence(draft: Draft, { absenceId, by }: CommandOf<'WithdrawAbsence'>): Ruling {
  const absence = draft.meeting.absences.get(absenceId);
  if (absence === undefined) return { kind: 'absence-not-known' };
  if (absence.status === 'withdrawn') return undefined;
  const settled = refusalIfSettled(draft, absence);
  if (settled !== undefined) return settled;
  if (by.kind === 'member' && !isMembersToTakeBack(absence))
    return cameSecond('absence-already-settled', absence.settled);
  if (by.kind === 'member' && isPastGivingBack(draft, absence)) {
    const isAsked = absence.withdrawalAskedAt !== undefined && absence.narrowTo === undefined;
    if (!isAsked) askForSeat(draft, { absenceId, by });
    return undefined;
  }
  draft.add({ type: 'AbsenceWithdrawn', absenceId, by });
  return undefined;
}

function refusalIfSettled(draft: Draft, absence: Absence): Ruling {
  const { meeting } = factsOf(draft.meeting);
  if (meeting.end <= draft.now) return { kind: 'meeting-has-ended' };
  if (counts(absence)) return undefined;
  return cameSecond('absence-already-settled', absence.settled);
}

export function decideWithdrawal(draft: Draft, { absenceId, outcome, by }: CommandOf<'DecideWithdrawal'>): Ruling {
  const absence = draft.meeting.absences.get(absenceId);
  if (absence === undefined) return { kind: 'absence-not-known' };
  const settled = refusalIfSettled(draft, absence);
  if (settled !== undefined) return settled;
  if (absence.withdrawalAskedAt === undefined) return { kind: 'withdrawal-not-asked' };
  draft.add({ type: 'WithdrawalDecided', absenceId, outcome, by });
  if (outcome === 'member' && absence.narrowTo !== undefined) {
    takePartBack(draft, absence, absence.narrowTo, by);
    return undefined; // The receipt of the narrower report tells the member.
  }
  const topic = { about: 'withdrawalDecided' as const, absenceId, outcome };
  emailPerson(draft, absence.personId, { topic, notAfter: factsOf(draft.meeting).meeting.end });
  return undefined;
}

export function confirmComing(draft: Draft, { seatId, by }: CommandOf<'ConfirmComing'>): Ruling {
  const { meeting } = factsOf(draft.meeting);
  const seat = seatOf(draft.meeting, seatId);
  if (seat === undefined) return { kind: 'seat-not-known' };
  if (meeting.status === 'cancelled') return { kind: 'meeting-cancelled' };
  if (meeting.end <= draft.now) return { kind: 'meeting-has-ended' };
  const isAwayThroughout = standingAbsences(draft.meeting, seatId).some(({ kind }) => kind === 'full');
  if (isAwayThroughout) return { kind: 'absence-stands' };
  if (draft.meeting.coming.get(seatId) === seat.personId) return undefined;
  draft.add({ type: 'ComingConfirmed', seatId, personId: seat.personId, by });
  return undefined;
}

/** R7: the go-ahead to call a substitute. Whether the grounds are valid is the body's to judge, not the secretary's. */
export function approveAbsence(draft: Draft, { absenceId, by }: CommandOf<'ApproveAbsence'>): Ruling {
  const absence = draft.meeting.absences.get(absenceId);
  if (absence === undefined) return { kind: 'absence-not-known' };
  if (absence.status !== 'awaitingApproval') return cameSecond('not-awaiting-approval', absence.settled);
  draft.add({ type: 'AbsenceApproved', absenceId, by });
  return undefined;
}

export function rejectAbsence(draft: Draft, { absenceId, by, why }: CommandOf<'RejectAbsence'>): Ruling {
  const absence = draft.meeting.absences.get(absenceId);
  if (absence === undefined) return { kind: 'absence-not-known' };
  if (absence.status !== 'awaitingApproval') return cameSecond('not-awaiting-approval', absence.settled);
  draft.add({ type: 'AbsenceRejected', absenceId, by, why });
  return undefined;
}

/** R17: the substitute should be there when the body decides, if it can be done. */
export function callInAdvance(draft: Draft, { absenceId, by }: CommandOf<'CallInAdvance'>): Ruling {
  const absence = draft.meeting.absences.get(absenceId);
  if (absence === undefined) return { kind: 'absence-not-known' };
  if (absence.kind !== 'assessment') return { kind: 'not-an-assessment' };
  const settled = refusalIfSettled(draft, absence);
  if (settled !== undefined) return settled;
  if (!absence.calledInAdvance) draft.add({ type: 'CalledInAdvance', absenceId, by });
  return undefined;
}

/** R17: what the body itself decided about the member's disqualification. */
export function decideDisqualification(draft: Draft, command: CommandOf<'DecideDisqualification'>): Ruling {
  const { absenceId, outcome, by } = command;
  const absence = draft.meeting.absences.get(absenceId);
  if (absence === undefined) return { kind: 'absence-not-known' };
  if (absence.kind !== 'assessment' && absence.kind !== 'disqualified') return { kind: 'not-an-assessment' };
  if (absence.status !== 'reported') return cameSecond('absence-already-settled', absence.settled);
  const asked = absence.scopes.flatMap(itemsOf);
  const items = command.items ?? asked;
  if (items.length === 0 || !contains({ kind: 'items', items: asked }, { kind: 'items', items }))
    return { kind: 'item-not-known' };
  draft.add({ type: 'DisqualificationDecided', absenceId, outcome, items, by });
  if (outcome === 'disqualified') keepToItems(draft, absenceId, { kind: 'items', items }, by);
  return undefined;
}

/** The body found fewer items than were asked about: whoever was seated sits for those alone. */
function keepToItems(draft: Draft, absenceId: Absence['id'], decided: Scope, by: Actor): void {
  for (const { id: vacancyId, absenceId: own, scope, phase } of draft.meeting.vacancies.values()) {
    if (own !== absenceId || phase.name !== 'filled' || contains(decided, scope)) continue;
    const { offerId, personId } = phase;
    draft.add({ type: 'SeatVacated', vacancyId, offerId, personId, because: 'narrowed', by });
  }
}
