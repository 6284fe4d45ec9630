import type { Interval } from '#shared/contracts/scope.ts';
import type { ItemNo } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { clipIntervals, type MeetingTimes } from './scopes.ts';

/** When nobody sits in a seat, neither the member nor a seated substitute. Both empty: the seat is covered. */
export interface SeatCover {
  readonly openTimes: readonly Interval[];
  readonly openItems: readonly ItemNo[];
}

export interface Quorum {
  /** At least half of the seats. */
  readonly needed: number;
  /** Seats with somebody in them at the weakest moment. */
  readonly expected: number;
  /** The same for each item, without those who are out of that item. An item may come up at any moment. */
  readonly byItem: readonly { readonly no: ItemNo; readonly expected: number }[];
}

export interface ExpectedDuring extends Interval {
  readonly expected: number;
}

/** @param items the agenda, in its order */
export function quorumOf(seats: readonly SeatCover[], items: readonly ItemNo[], meeting: MeetingTimes): Quorum {
  return {
    needed: Math.ceil(seats.length / 2),
    expected: weakestMoment(seats, meeting),
    byItem: items.map((no) => ({
      no,
      expected: weakestMoment(
        seats.filter(({ openItems }) => !openItems.includes(no)),
        meeting,
      ),
    })),
  };
}

/** How many seats have somebody in them, from when to when, in order of time: neighbours with the same number are one. */
export function expectedByTime(seats: readonly SeatCover[], meeting: MeetingTimes): readonly ExpectedDuring[] {
  const openTimes = seats.map((seat) => clipIntervals(seat.openTimes, meeting));
  const edges = [meeting.start, meeting.end, ...openTimes.flat().flatMap(({ from, to }) => [from, to])];
  const moments = [...new Set(edges)].toSorted();
  const parts: ExpectedDuring[] = [];
  for (const [index, from] of moments.entries()) {
    const to = moments[index + 1];
    if (to === undefined) break;
    const expected = openTimes.filter((open) => !isOpenAt(open, from)).length;
    const before = parts.at(-1);
    if (before?.expected === expected) parts[parts.length - 1] = { from: before.from, to, expected };
    else parts.push({ from, to, expected });
  }
  return parts;
}

/** Does somebody sit in the seat at every moment of the meeting and for every item? */
export function isCovered(seat: SeatCover, meeting: MeetingTimes): boolean {
  return seat.openItems.length === 0 && clipIntervals(seat.openTimes, meeting).length === 0;
}

function weakestMoment(seats: readonly SeatCover[], meeting: MeetingTimes): number {
  const openTimes = seats.map((seat) => clipIntervals(seat.openTimes, meeting));
  // Attendance only falls when somebody leaves, so the weakest moment is the start or one of those.
  const moments = new Set([meeting.start, ...openTimes.flat().map(({ from }) => from)]);
  return Math.min(...[...moments].map((moment) => openTimes.filter((open) => !isOpenAt(open, moment)).length));
}

function isOpenAt(open: readonly Interval[], moment: Instant): boolean {
  return open.some(({ from, to }) => from <= moment && moment < to);
}
