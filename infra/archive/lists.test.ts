import { expect, test } from 'vitest';
import { listsOf, namedList } from './lists.ts';

const AP = namedList('501', 'Arbeiderpartiet', 'Ap');
const KNOWN = new Map([['501', AP]]);

test('a list that only members stand on is there too, without substitutes', () => {
  expect(listsOf(KNOWN, ['501', '501'], [])).toStrictEqual([{ ...AP, substitutes: [] }]);
});

test('whoever stands for nobody stands on a list of those', () => {
  const lists = listsOf(KNOWN, [], [{ person: 'p', list: '0', rank: 1 }]);
  expect(lists).toStrictEqual([{ id: '0', name: 'Uten liste', substitutes: [{ person: 'p', rank: 1 }] }]);
});

test('a number that two share is a number of neither', () => {
  const [list] = listsOf(
    KNOWN,
    [],
    [
      { person: 'a', list: '501', rank: 1 },
      { person: 'b', list: '501', rank: 2 },
      { person: 'c', list: '501', rank: 2 },
    ],
  );
  expect(list?.substitutes).toStrictEqual([{ person: 'a', rank: 1 }, { person: 'b' }, { person: 'c' }]);
});

test('a number is free again when its substitute has left', () => {
  const substitutes = [
    { person: 'a', list: '501', rank: 1, to: '2025-06-30' },
    { person: 'b', list: '501', rank: 1, from: '2025-07-01' },
    { person: 'c', list: '501', rank: 1, isEnded: true },
  ];
  expect(listsOf(KNOWN, [], substitutes)[0]?.substitutes.map(({ rank }) => rank)).toStrictEqual([1, 1, 1]);
});

test('a short name that is none is left out', () => {
  expect(namedList('1', 'Bygdelista', ' ')).toStrictEqual({ id: '1', name: 'Bygdelista' });
  expect(namedList('1', 'Bygdelista', 'Tverrpolitisk bygdeliste for hele kommunen')).not.toHaveProperty('shortName');
});
