import { expect, test } from 'vitest';
import { errorName } from './error-name.ts';

test('of an error only the name is told, whatever its words quote', () => {
  expect(errorName(new TypeError('cannot read Kari Nordmann, +4799999999'))).toBe('TypeError');
});

test('of something else that was thrown only the kind is told', () => {
  expect(errorName('Kari Nordmann')).toBe('string');
});
