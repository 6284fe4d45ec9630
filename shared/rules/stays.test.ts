import { expect, test } from 'vitest';
import { LocalDate } from '#shared/kernel/instant.ts';
import { hasEnded, holds } from './stays.ts';

const [yesterday, today, tomorrow] = ['2026-11-30', '2026-12-01', '2026-12-02'].map((day) => LocalDate.parse(day));

test.each([
  ['nothing is said of how long', {}, true, false],
  ['it began today', { from: today }, true, false],
  ['it begins tomorrow', { from: tomorrow }, false, false],
  ['today is the last day', { to: today }, true, false],
  ['yesterday was the last day', { to: yesterday }, false, true],
  ['the source says that it is over', { isEnded: true, to: tomorrow }, false, true],
])('R23 who holds a place today, where %s', (_what, stay, isHeld, isOver) => {
  const day = LocalDate.parse('2026-12-01');
  expect([holds(stay, day), hasEnded(stay, day)]).toStrictEqual([isHeld, isOver]);
});
