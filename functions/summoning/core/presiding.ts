import type { RosterSeat, SeatRole } from '#shared/contracts/roster.ts';
import type { Scope } from '#shared/contracts/scope.ts';
import { earliest, type Instant, latest } from '#shared/kernel/instant.ts';
import { overlaps } from '#shared/rules/scopes.ts';
import { absencesOf, awayScopes, keepsAway } from './away.ts';
import { type Absence, factsOf, type Meeting } from './state.ts';

/** R26: since when nobody is there to preside for a part of the meeting. A body may have several deputy leaders. */
export function nobodyPresidesSince(meeting: Meeting): Instant | undefined {
  const leader = seatsOf(meeting, 'leader').flatMap((seat) => awayFrom(meeting, seat));
  const together = seatsOf(meeting, 'deputyLeader').reduce(
    (ahead, seat) => awayTogether(ahead, awayFrom(meeting, seat)),
    leader.map(({ scope, since }) => ({ scopes: [scope], since })),
  );
  return earliest(...together.map(({ since }) => since));
}

export function seatsOf(meeting: Meeting, wanted: SeatRole): readonly RosterSeat[] {
  return factsOf(meeting).body.seats.filter(({ role }) => role === wanted);
}

interface Away {
  readonly scope: Scope;
  readonly since: Instant;
}

/** What the holder of the seat is away from, and since when that is known. */
export function awayFrom(meeting: Meeting, seat: RosterSeat): readonly Away[] {
  return absencesOf(meeting, seat)
    .filter(isAway)
    .flatMap((absence) => awayScopes(absence).map((scope) => ({ scope, since: absence.reportedAt })));
}

interface Together {
  readonly scopes: Scope[];
  readonly since: Instant;
}

function awayTogether(ahead: readonly Together[], next: readonly Away[]): Together[] {
  return ahead.flatMap(({ scopes, since }) =>
    next
      .filter(({ scope }) => scopes.every((other) => overlaps(other, scope)))
      .map((one) => ({ scopes: [...scopes, one.scope], since: latest(since, one.since) })),
  );
}

/** Asking for an assessment keeps nobody from the chair before the body has decided. */
function isAway(absence: Absence): boolean {
  return keepsAway(absence) && (absence.kind !== 'assessment' || absence.status !== 'reported');
}
