import type { SeatView } from '#shared/contracts/meeting-view.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';
import { addDays, instantAt, localDateOf } from '#shared/rules/local-time.ts';

/** Somebody who is expected in a seat, with what was noted about them. */
export interface ExpectedPerson {
  readonly personId: PersonId;
  readonly name: string;
  /** Missing for the member. */
  readonly rank: number | undefined;
  readonly noted: NonNullable<SeatView['present']>[number] | undefined;
}

/** The member, unless away the whole meeting, and the substitutes who take the seat; whoever was noted stays. */
export function expectedIn({
  personId,
  name,
  attendance,
  vacancies,
  present = [],
}: SeatView): readonly ExpectedPerson[] {
  const noteOf = (id: PersonId) => present.find((note) => note.personId === id);
  const member = { personId, name, rank: undefined, noted: noteOf(personId) };
  const substitutes = new Map(
    vacancies.flatMap(({ substitute, status }) =>
      substitute !== null && status === 'filled' ? [[substitute.personId, substitute] as const] : [],
    ),
  );
  const isMemberThere = attendance !== 'absent' || member.noted !== undefined;
  return [
    ...(isMemberThere ? [member] : []),
    ...[...substitutes.values()].map((one) => ({ ...one, noted: noteOf(one.personId) })),
  ];
}

interface MeetingDays {
  readonly start: Instant;
  readonly end: Instant;
  readonly timeZone: string;
}

/**
 * A time of day as people write it in the minutes. A meeting may go on past midnight or for days, so of its days the one
 * counts on which that time is nearest to the moment meant.
 *
 * @param clock `20:15`
 */
export function momentAt(clock: string, { start, end, timeZone }: MeetingDays, near: Instant): Instant | undefined {
  if (!/^\d{2}:\d{2}$/.test(clock)) return undefined;
  const last = localDateOf(end, timeZone);
  const moments: Instant[] = [];
  for (let date = localDateOf(start, timeZone); date <= last; date = addDays(date, 1)) {
    moments.push(instantAt(date, clock, timeZone));
  }
  const distance = (at: Instant) => Math.abs(epochMsOf(at) - epochMsOf(near));
  return moments.toSorted((one, other) => distance(one) - distance(other))[0];
}
