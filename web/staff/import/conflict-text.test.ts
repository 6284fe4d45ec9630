import { describe, expect, test } from 'vitest';
import { VOCABULARY } from '#shared/texts/vocabulary.ts';
import { whenIn } from '#web/kit/when.ts';
import { nb } from '#web/texts/staff/nb.ts';
import { conflictField, conflictText } from './conflict-text.ts';

/** An archive may number its people, so an id can look like a rank. */
const names = new Map([
  ['1', 'Siri Dahl'],
  ['2', 'Anders Lund'],
]);
const reading = { names, texts: nb, words: VOCABULARY.nb, when: whenIn('Europe/Oslo', 'nb') } as const;

describe('a difference between what the source says and what staff wrote', () => {
  test.each([
    ['lists.A.substitutes', '1 2, 2 1', '1 Anders Lund, 2 Siri Dahl'],
    ['lists.A.substitutes', '1 9', '1 9'],
    ['lists.A.substitutes', '', 'ingenting'],
    ['seats.kst-1', '2 deputyLeader', 'Anders Lund, nestleder'],
    ['seats.kst-1', '2 member 1', 'Anders Lund, medlem, personlig vara: Siri Dahl'],
    ['mobile', '+4790000014', '900 00 014'],
    ['mobile', '', 'ingenting'],
    ['language', 'nn', 'Nynorsk'],
    ['status', 'cancelled', 'avlyst'],
    ['unavailable', '2026-12-01/2026-12-06', '1.12.2026–6.12.2026'],
    ['start', '2026-12-03T17:00:00.000Z', '2026: torsdag 3. desember kl. 18.00'],
    ['place', 'Rådhuset', 'Rådhuset'],
  ])('%s %j is told as %j', (field, value, told) => {
    expect(conflictText(field, value, reading).replaceAll('\u00a0', ' ')).toBe(told);
  });

  test.each([
    ['lists.A.substitutes', 'Rekkefølgen på lista'],
    ['seats.kst-1', 'Hvem som har plassen'],
    ['mobile', 'Mobil'],
    ['items', 'Saker'],
  ])('%s is called %s', (field, called) => {
    expect(conflictField(field, nb)).toBe(called);
  });
});
