import { expect, test } from 'vitest';
import { sessionInFragment } from '#web/staff/session/session.ts';

test('the demo’s token and municipality are read from the fragment', () => {
  expect(sessionInFragment('#access_token=abc.def&code=9999')).toStrictEqual({ accessToken: 'abc.def', code: '9999' });
});

test('half a session is none', () => {
  expect(sessionInFragment('#access_token=abc')).toBe(undefined);
  expect(sessionInFragment('#code=9999')).toBe(undefined);
  expect(sessionInFragment('#access_token=&code=9999')).toBe(undefined);
});
