import type { RosterSeat } from '#shared/contracts/roster.ts';
import type { Interval, Scope } from '#shared/contracts/scope.ts';
import type { ItemNo, PersonId } from '#shared/kernel/ids.ts';
import type { SeatCover } from '#shared/rules/quorum.ts';
import { clipIntervals, subtract } from '#shared/rules/scopes.ts';
import { absencesOf, awayItems, awayScopes, isTooShort, itemsOf, keepsAway, timesOf } from './away.ts';
import { itemsOutOf } from './candidates.ts';
import { agendaOf, factsOf, type Meeting } from './state.ts';

/** A substitute who takes a member's place, and what of it. */
export interface Sitting {
  readonly personId: PersonId;
  readonly rank: number;
  readonly scope: Scope;
  /** Items of it that the substitute is disqualified in (R17). */
  readonly outOfItems: readonly ItemNo[];
}

/** Everybody who sits in the seat for its member, in the order in which the vacancies were opened. */
export function sittingsOf(meeting: Meeting, seat: RosterSeat): readonly Sitting[] {
  return [...meeting.vacancies.values()].flatMap(({ seatId, phase, scope }) => {
    if (seatId !== seat.id || phase.name !== 'filled') return [];
    const rank = meeting.offers.get(phase.offerId)?.rank ?? 0;
    return [{ personId: phase.personId, rank, scope, outOfItems: [...itemsOutOf(meeting, phase.personId)] }];
  });
}

/** When, and for which items, nobody sits in the seat. A member of whom nothing is known counts as coming. */
export function coverOf(meeting: Meeting, seat: RosterSeat): SeatCover {
  const absences = absencesOf(meeting, seat);
  const away = absences
    .filter(keepsAway)
    .flatMap(awayScopes)
    .flatMap((scope) => timesOf(meeting, scope))
    .filter((interval) => !isTooShort(meeting, interval));
  const sittings = sittingsOf(meeting, seat);
  const covered = sittings.flatMap(({ scope }) => timesOf(meeting, scope));
  return {
    openTimes: subtract(clipIntervals(away, factsOf(meeting).meeting), covered),
    openItems: openItems(meeting, isWhole(meeting, away) ? [] : awayItems(absences), sittings),
  };
}

/** Whether the intervals leave nothing of the meeting. */
export function isWhole(meeting: Meeting, intervals: readonly Interval[]): boolean {
  const { start, end } = factsOf(meeting).meeting;
  return subtract([{ from: start, to: end }], intervals).length === 0;
}

/** An item has no clock time, so whoever sits there when it comes up must be allowed to take part in it. */
function openItems(meeting: Meeting, memberOut: readonly ItemNo[], sittings: readonly Sitting[]): readonly ItemNo[] {
  const substitutesOut = sittings.filter(({ scope }) => scope.kind !== 'items').flatMap(({ outOfItems }) => outOfItems);
  const covered = new Set(
    sittings.flatMap(({ scope, outOfItems }) => itemsOf(scope).filter((no) => !outOfItems.includes(no))),
  );
  const out = new Set([...memberOut, ...substitutesOut]);
  return agendaOf(meeting).filter((no) => out.has(no) && !covered.has(no));
}
