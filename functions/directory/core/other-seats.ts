import type { OtherSeat } from '#shared/contracts/facts.ts';
import type { RosterBody, RosterMeeting } from '#shared/contracts/roster.ts';
import { byText } from '#shared/kernel/order.ts';
import { personIdsOf } from './stored.ts';

/** Other bodies' meetings that are held while this one is: touching ends do not overlap. */
export function heldAtOnce(meeting: RosterMeeting, all: readonly RosterMeeting[]): readonly RosterMeeting[] {
  return all.filter(
    ({ bodyId, status, start, end }) =>
      bodyId !== meeting.bodyId && status !== 'cancelled' && start < meeting.end && meeting.start < end,
  );
}

/** R2: which of the body's people sit in those meetings as members. In order, so that the same facts look the same. */
export function otherSeatsOf(
  own: RosterBody,
  meetings: readonly RosterMeeting[],
  bodies: readonly RosterBody[],
): readonly OtherSeat[] {
  const named = personIdsOf(own);
  const seats = meetings.flatMap(({ id: meetingId, bodyId, start, end }) => {
    const body = bodies.find(({ id }) => id === bodyId);
    const members = new Set(body?.seats.map(({ personId }) => personId));
    return [...members].flatMap((personId) =>
      body !== undefined && named.has(personId) ? [{ personId, meetingId, bodyName: body.name, start, end }] : [],
    );
  });
  return seats.toSorted(byText(keyOf));
}

function keyOf({ personId, start, meetingId }: OtherSeat): string {
  return [personId, start, meetingId].join(' ');
}
