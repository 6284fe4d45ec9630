import type { RosterSeat } from '#shared/contracts/roster.ts';
import type { Interval, Scope } from '#shared/contracts/scope.ts';
import type { ItemNo } from '#shared/kernel/ids.ts';
import { minutesBetween } from '#shared/kernel/instant.ts';
import { isCovered, type Quorum, quorumOf, type SeatCover } from '#shared/rules/quorum.ts';
import { mergeIntervals, subtract } from '#shared/rules/scopes.ts';
import { type Absence, counts, factsOf, type Meeting } from './state.ts';

/** When and for which items nobody sits in a seat: the member is away and no substitute is seated. */
export function coverOf(meeting: Meeting, seat: RosterSeat): SeatCover {
  const away = [...meeting.absences.values()].filter(
    (absence) => absence.seatId === seat.id && absence.personId === seat.personId && leavesSeatOpen(absence),
  );
  const seated = [...meeting.vacancies.values()].flatMap(({ seatId, phase, scope }) =>
    seatId === seat.id && phase.name === 'filled' ? [scope] : [],
  );
  const openTimes = subtract(mergeIntervals(timesOf(meeting, scopesOf(away))), timesOf(meeting, seated));
  return { openTimes, openItems: openItemsOf(away, seated) };
}

/** R14: how many are expected, at the weakest moment and for each item. */
export function quorumForecast(meeting: Meeting): Quorum {
  const { body, meeting: facts } = factsOf(meeting);
  const covers = body.seats.map((seat) => coverOf(meeting, seat));
  return quorumOf(
    covers,
    facts.items.map(({ no }) => no),
    facts,
  );
}

export function coveredSeats(meeting: Meeting): number {
  const { body, meeting: facts } = factsOf(meeting);
  return body.seats.filter((seat) => isCovered(coverOf(meeting, seat), facts)).length;
}

/** A rejected report calls nobody, and yet the member is not there. */
function leavesSeatOpen(absence: Absence): boolean {
  return counts(absence) || absence.status === 'rejected';
}

function scopesOf(absences: readonly Absence[]): readonly Scope[] {
  return absences.flatMap(({ scopes }) => scopes);
}

function timesOf(state: Meeting, scopes: readonly Scope[]): readonly Interval[] {
  const { meeting, settings } = factsOf(state);
  return scopes
    .flatMap((scope) => {
      if (scope.kind === 'items') return [];
      return scope.kind === 'meeting' ? { from: meeting.start, to: meeting.end } : { from: scope.from, to: scope.to };
    })
    .filter(({ from, to }) => minutesBetween(from, to) >= settings.minimumAbsenceMinutes);
}

/** Who is away altogether is out of every item, which the times tell already. */
function openItemsOf(away: readonly Absence[], seated: readonly Scope[]): readonly ItemNo[] {
  if (away.some(({ kind }) => kind === 'full')) return [];
  const taken = new Set(seated.flatMap((scope) => (scope.kind === 'items' ? scope.items : [])));
  const out = away.flatMap(
    ({ decidedItems, scopes }) =>
      decidedItems ?? scopes.flatMap((scope) => (scope.kind === 'items' ? scope.items : [])),
  );
  return [...new Set(out)].filter((no) => !taken.has(no));
}
