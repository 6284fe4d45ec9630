import { describe, expect, test } from 'vitest';
import type { Interval } from '#shared/contracts/scope.ts';
import { ItemNo } from '#shared/kernel/ids.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import { expectedByTime, isCovered, quorumOf, type SeatCover } from './quorum.ts';

const at = (hour: number) => instantOf(Date.UTC(2026, 11, 3, hour));
const meeting = { start: at(17), end: at(20) };
const item12 = ItemNo.parse('12/26');
const item14 = ItemNo.parse('14/26');

const covered: SeatCover = { openTimes: [], openItems: [] };
const empty: SeatCover = { openTimes: [{ from: at(17), to: at(20) }], openItems: [] };
const openAt = (...openTimes: Interval[]): SeatCover => ({ openTimes, openItems: [] });
const openIn = (...openItems: ItemNo[]): SeatCover => ({ openTimes: [], openItems });

describe('how many must meet', () => {
  test('half of the seats, rounded up', () => {
    const needed = (seats: number) => quorumOf(Array(seats).fill(covered), [], meeting).needed;
    expect([1, 8, 9, 27].map(needed)).toStrictEqual([1, 4, 5, 14]);
  });
});

describe('when how many are expected', () => {
  test('one part for each number, in order of time, clipped to the meeting', () => {
    const first = openAt({ from: at(16), to: at(18) });
    const middle = openAt({ from: at(18), to: at(19) });
    expect(expectedByTime([covered, covered, first, middle], meeting)).toStrictEqual([
      { from: at(17), to: at(19), expected: 3 },
      { from: at(19), to: at(20), expected: 4 },
    ]);
  });

  test('one part when nobody comes or goes', () => {
    expect(expectedByTime([covered, empty], meeting)).toStrictEqual([{ from: at(17), to: at(20), expected: 1 }]);
  });
});

describe('how many are expected', () => {
  test('seats with somebody in them, the member or a substitute', () => {
    expect(quorumOf([covered, covered, empty], [], meeting)).toStrictEqual({ needed: 2, expected: 2, byItem: [] });
  });

  test('it is the weakest moment that counts', () => {
    const first = openAt({ from: at(17), to: at(18) });
    const middle = openAt({ from: at(18), to: at(19) });
    const middleToo = openAt({ from: at(18), to: at(20) });
    expect(quorumOf([covered, first, middle, middleToo], [], meeting).expected).toBe(2);
  });

  test('one who leaves as another comes is not missed together with them', () => {
    const first = openAt({ from: at(17), to: at(18) });
    const last = openAt({ from: at(18), to: at(20) });
    expect(quorumOf([covered, first, last], [], meeting).expected).toBe(2);
  });

  test('time outside the meeting does not count', () => {
    expect(
      quorumOf([covered, openAt({ from: at(14), to: at(17) }, { from: at(20), to: at(21) })], [], meeting).expected,
    ).toBe(2);
  });

  test('a disqualified member is missed in the item, not at the meeting', () => {
    const seats = [covered, covered, openIn(item12), openIn(item12, item14)];
    expect(quorumOf(seats, [item12, item14], meeting)).toStrictEqual({
      needed: 2,
      expected: 4,
      byItem: [
        { no: item12, expected: 2 },
        { no: item14, expected: 3 },
      ],
    });
  });

  test('an item may come up at the weakest moment', () => {
    const seats = [covered, openIn(item12), openAt({ from: at(18), to: at(19) })];
    expect(quorumOf(seats, [item12], meeting).byItem).toStrictEqual([{ no: item12, expected: 1 }]);
  });

  test('a body without seats expects nobody', () => {
    expect(quorumOf([], [item12], meeting)).toStrictEqual({
      needed: 0,
      expected: 0,
      byItem: [{ no: item12, expected: 0 }],
    });
  });
});

test('a seat is covered when neither a moment nor an item is open', () => {
  expect(isCovered(covered, meeting)).toBe(true);
  expect(isCovered(openIn(item12), meeting)).toBe(false);
  expect(isCovered(openAt({ from: at(18), to: at(19) }), meeting)).toBe(false);
  expect(isCovered(openAt({ from: at(15), to: at(17) }), meeting)).toBe(true);
});
