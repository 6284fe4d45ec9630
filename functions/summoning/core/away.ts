import type { RosterSeat } from '#shared/contracts/roster.ts';
import type { Interval, Scope } from '#shared/contracts/scope.ts';
import type { ItemNo } from '#shared/kernel/ids.ts';
import { minutesBetween } from '#shared/kernel/instant.ts';
import { mergeIntervals } from '#shared/rules/scopes.ts';
import { type Absence, counts, factsOf, type Meeting } from './state.ts';

/** Reports by the one who holds the seat now. A former holder's are history, and stand in the log. */
export function absencesOf(meeting: Meeting, { id, personId }: RosterSeat): readonly Absence[] {
  return [...meeting.absences.values()].filter((absence) => absence.seatId === id && absence.personId === personId);
}

/** The member is not there, whether or not a substitute is called: a refused go-ahead brings nobody to the meeting. */
export function keepsAway(absence: Absence): boolean {
  return counts(absence) || absence.status === 'rejected';
}

/** What the absence keeps its member from: where the body has decided, the items of its decision. */
export function awayScopes({ scopes, decidedItems }: Absence): readonly Scope[] {
  return decidedItems === undefined ? scopes : [{ kind: 'items', items: decidedItems }];
}

/** When the member is away by the clock, in order of time. */
export function awayTimes(meeting: Meeting, absences: readonly Absence[]): readonly Interval[] {
  const scopes = absences.filter(keepsAway).flatMap(awayScopes);
  return mergeIntervals(scopes.flatMap((scope) => timesOf(meeting, scope)));
}

/** The items that the member takes no part in. */
export function awayItems(absences: readonly Absence[]): readonly ItemNo[] {
  return [...new Set(absences.filter(keepsAway).flatMap(awayScopes).flatMap(itemsOf))];
}

export function timesOf(meeting: Meeting, scope: Scope): readonly Interval[] {
  const { start, end } = factsOf(meeting).meeting;
  if (scope.kind === 'meeting') return [{ from: start, to: end }];
  return scope.kind === 'interval' ? [{ from: scope.from, to: scope.to }] : [];
}

export function itemsOf(scope: Scope): readonly ItemNo[] {
  return scope.kind === 'items' ? scope.items : [];
}

/** Shorter than the body minds: nobody is called for it, and the seat counts as covered (R16). */
export function isTooShort(meeting: Meeting, { from, to }: Interval): boolean {
  return minutesBetween(from, to) < factsOf(meeting).settings.minimumAbsenceMinutes;
}
