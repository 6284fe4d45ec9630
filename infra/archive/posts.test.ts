import { describe, expect, test } from 'vitest';
import { type Post, placesOf } from './posts.ts';

const TODAY = '2026-11-23';
const TERM = { from: '2023-10-01', to: '2027-09-30' };
const KARI: Post = { person: 'kari', role: 'member', list: 'ap', rank: undefined, personalFor: undefined, stay: TERM };

function seatsOf(...posts: readonly Post[]) {
  return placesOf(posts, new Map(), 'kst', TODAY).seats;
}

function substitutesOf(...posts: readonly Post[]) {
  return placesOf(posts, new Map(), 'kst', TODAY).lists.flatMap(({ id, substitutes }) =>
    substitutes.map((one) => ({ list: id, ...one })),
  );
}

describe('a seat', () => {
  test('is one for each person, by the highest office that holds today', () => {
    const leader: Post = { ...KARI, role: 'leader', stay: { from: '2024-01-01', to: '2027-09-30' } };
    const laterMember: Post = { ...KARI, stay: { from: '2025-01-01', to: '2027-09-30' } };
    expect(seatsOf(KARI, leader, laterMember)).toStrictEqual([
      { id: 'kst-kari', person: 'kari', list: 'ap', role: 'leader', from: '2024-01-01', to: '2027-09-30' },
    ]);
  });

  test('stays the same when its member changes group', () => {
    const before: Post = { ...KARI, stay: { from: '2023-10-01', to: '2025-12-31' } };
    const after: Post = { ...KARI, list: 'sv', stay: { from: '2026-01-01', to: '2027-09-30' } };
    expect(seatsOf(before, after)).toMatchObject([{ id: 'kst-kari', list: 'sv' }]);
  });

  test('whose member has left tells the last day', () => {
    expect(seatsOf({ ...KARI, stay: { ...TERM, to: '2026-10-31' } })).toMatchObject([{ to: '2026-10-31' }]);
    expect(seatsOf({ ...KARI, stay: { ...TERM, isEnded: true } })).toMatchObject([{ isEnded: true }]);
  });

  test('names the personal substitute', () => {
    const ola: Post = { ...KARI, person: 'ola', role: 'substitute', personalFor: 'kari' };
    expect(seatsOf(KARI, ola)).toMatchObject([{ person: 'kari', personalSubstitute: 'ola' }]);
  });
});

describe('a substitute', () => {
  const OLA: Post = { ...KARI, person: 'ola', role: 'substitute', rank: 2 };

  test('stands once on each list, with the number that holds today', () => {
    const before: Post = { ...OLA, rank: 5, stay: { from: '2023-10-01', to: '2024-12-31' } };
    const now: Post = { ...OLA, stay: { from: '2025-01-01', to: '2027-09-30' } };
    expect(substitutesOf(before, now)).toMatchObject([{ person: 'ola', list: 'ap', rank: 2, from: '2025-01-01' }]);
  });

  test('without a number has none', () => {
    const [first] = substitutesOf({ ...OLA, rank: undefined });
    expect(first).not.toHaveProperty('rank');
  });

  test('who has become a member is told of as both', () => {
    const moved: Post = { ...OLA, stay: { ...TERM, to: '2026-11-01' } };
    const member: Post = { ...KARI, person: 'ola', stay: { from: '2026-11-02', to: '2027-09-30' } };
    expect(seatsOf(moved, member)).toMatchObject([{ person: 'ola', from: '2026-11-02' }]);
    expect(substitutesOf(moved, member)).toMatchObject([{ person: 'ola', to: '2026-11-01' }]);
  });
});
