import type { Directory } from '#functions/directory/index.ts';
import type { MeetingRef } from '#functions/summoning/index.ts';
import type { MunicipalityCode, PersonId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';

/** Published meetings that have not begun, of every municipality. */
export async function upcomingOf(
  { facts }: Directory,
  codes: readonly MunicipalityCode[],
  now: Instant,
): Promise<readonly MeetingRef[]> {
  const found = codes.map(async (code) =>
    (await facts.upcomingMeetings(code))
      .filter(({ status, start }) => status === 'published' && start > now)
      .map(({ id }) => ({ code, meetingId: id })),
  );
  return (await Promise.all(found)).flat();
}

/** The seats a person holds in published meetings that have not ended. */
export function seatsHeldIn({ facts }: Directory) {
  return async (code: MunicipalityCode, personId: PersonId) => {
    const meetings = (await facts.upcomingMeetings(code)).filter(({ status }) => status === 'published');
    const bodies = await facts.bodies(code, new Set(meetings.map(({ bodyId }) => bodyId)));
    return meetings.flatMap((meeting) => {
      const body = bodies.find(({ id }) => id === meeting.bodyId);
      const seats = body?.seats.filter((seat) => seat.personId === personId) ?? [];
      return seats.map(({ id: seatId }) => ({ meetingId: meeting.id, seatId, meeting, bodyName: body?.name ?? '' }));
    });
  };
}
