import { absencesOf, awayScopes, keepsAway, timesOf } from '#functions/summoning/core/away.ts';
import { isWhole } from '#functions/summoning/core/seat-cover.ts';
import { factsOf, type Meeting } from '#functions/summoning/core/state.ts';
import type { Presiding } from '#shared/contracts/meeting-view.ts';
import type { SeatRole } from '#shared/contracts/roster.ts';
import type { Scope } from '#shared/contracts/scope.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { overlaps } from '#shared/rules/scopes.ts';

interface Away {
  readonly scope: Scope;
  readonly reportedAt: Instant;
}

/** Who leads the meeting. A substitute never inherits the chair (R26). */
export function presidingOf(meeting: Meeting): Presiding {
  const isThere = (role: SeatRole) => seatsOf(meeting, role).length > 0;
  if (nobodyPresidesSince(meeting) !== undefined) return 'toBeElected';
  if (isThere('leader') && !isAwayThroughout(meeting, 'leader')) return 'leader';
  if (isThere('deputyLeader') && !isAwayThroughout(meeting, 'deputyLeader')) return 'deputyLeader';
  return 'toBeElected';
}

/** Since when leader and deputy leader are away at the same time, if they are. */
export function nobodyPresidesSince(meeting: Meeting): Instant | undefined {
  const leader = awayOf(meeting, 'leader');
  if (seatsOf(meeting, 'deputyLeader').length === 0) return leader[0]?.reportedAt;
  const together = leader.flatMap((one) =>
    awayOf(meeting, 'deputyLeader')
      .filter(({ scope }) => overlaps(one.scope, scope))
      .map(({ reportedAt }) => (reportedAt > one.reportedAt ? reportedAt : one.reportedAt)),
  );
  return together.toSorted()[0];
}

function isAwayThroughout(meeting: Meeting, role: SeatRole): boolean {
  return isWhole(
    meeting,
    awayOf(meeting, role).flatMap(({ scope }) => timesOf(meeting, scope)),
  );
}

/** Asking for an assessment keeps nobody from the chair before the body has decided. */
function awayOf(meeting: Meeting, role: SeatRole): readonly Away[] {
  return seatsOf(meeting, role)
    .flatMap((seat) => absencesOf(meeting, seat))
    .filter((absence) => keepsAway(absence) && (absence.kind !== 'assessment' || absence.status !== 'reported'))
    .flatMap((absence) => awayScopes(absence).map((scope) => ({ scope, reportedAt: absence.reportedAt })));
}

function seatsOf(meeting: Meeting, wanted: SeatRole) {
  return factsOf(meeting).body.seats.filter(({ role }) => role === wanted);
}
