import { expect, test } from 'vitest';
import { quietDayIn, quietDayText } from './quiet-days.ts';

test.each([
  ['05-17', '17.05'],
  ['12-24/01-01', '24.12–01.01'],
  ['easter', 'påske'],
])('%s is written %s, and read back', (day, text) => {
  expect(quietDayText(day, 'påske')).toBe(text);
  expect(quietDayIn(text, 'påske')).toBe(day);
});

test.each([
  ['1. 5.', '05-01'],
  ['24.12-1.1', '12-24/01-01'],
  [' Påske ', 'easter'],
  ['29.2', '02-29'],
])('%j is read as %s', (line, day) => {
  expect(quietDayIn(line, 'påske')).toBe(day);
});

test.each(['30.2', '17. mai', '', '1.13', '1.5-32.5'])('%j is no day', (line) => {
  expect(quietDayIn(line, 'påske')).toBeUndefined();
});
