import { timesOf } from '#functions/summoning/core/away.ts';
import { awayFrom, nobodyPresidesSince, seatsOf } from '#functions/summoning/core/presiding.ts';
import { isWhole } from '#functions/summoning/core/seat-cover.ts';
import type { Meeting } from '#functions/summoning/core/state.ts';
import type { Presiding } from '#shared/contracts/meeting-view.ts';
import type { RosterSeat, SeatRole } from '#shared/contracts/roster.ts';

/** Who leads the meeting. A substitute never inherits the chair (R26). */
export function presidingOf(meeting: Meeting): Presiding {
  const mayLead = (role: SeatRole) => seatsOf(meeting, role).some((seat) => !isAwayThroughout(meeting, seat));
  if (nobodyPresidesSince(meeting) !== undefined) return 'toBeElected';
  if (mayLead('leader')) return 'leader';
  return mayLead('deputyLeader') ? 'deputyLeader' : 'toBeElected';
}

function isAwayThroughout(meeting: Meeting, seat: RosterSeat): boolean {
  return isWhole(
    meeting,
    awayFrom(meeting, seat).flatMap(({ scope }) => timesOf(meeting, scope)),
  );
}
