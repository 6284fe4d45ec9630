import { MeetingId, type MunicipalityCode, SeatId } from '#shared/kernel/ids.ts';
import { bodyOf, meetingOf } from '#test/smoke/bodies.ts';
import { END, type Person, START } from '#test/smoke/council.ts';

const MEETINGS = 5;
const ABSENT = 2;
const SUBSTITUTES = 2;
const BODIES = Array.from({ length: MEETINGS }, (_, at) => `b${at}`);

/** Meetings of a municipality this evening, by the seats whose members report that they cannot come. */
export const ABSENCES = BODIES.flatMap((body) =>
  Array.from({ length: ABSENT }, (_, at) => ({
    meetingId: MeetingId.parse(`meeting-${body}`),
    seatId: SeatId.parse(`${body}-${at + 1}`),
  })),
);

/** Five bodies with people of their own, which all meet this evening: no more of them than the absences need. */
export function rosterOf(code: MunicipalityCode) {
  const bodies = BODIES.map((id, body) => {
    const people = Array.from({ length: ABSENT + SUBSTITUTES }, (_, at) => somebody(code, body * 10 + at));
    return { id, name: `Utvalg ${id}`, members: people.slice(0, ABSENT), substitutes: people.slice(ABSENT) };
  });
  return {
    persons: bodies.flatMap(({ members, substitutes }) => [...members, ...substitutes]),
    bodies: bodies.map(bodyOf),
    meetings: BODIES.map((id) => meetingOf({ id: `meeting-${id}`, bodyId: id, start: START, end: END })),
  };
}

function somebody(code: MunicipalityCode, at: number): Person {
  const no = String(at).padStart(2, '0');
  return { id: `p${no}`, name: `Person ${no}`, mobile: `+4790${code}${no}`, email: `p${no}@example.no` };
}
