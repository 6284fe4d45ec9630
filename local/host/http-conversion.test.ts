import { expect, test } from 'vitest';
import { fromTypedResponse, toTypedRequest } from '#local/host/http-conversion.ts';

test('a function that answers nothing is a 204', () => {
  expect(fromTypedResponse(undefined)).toStrictEqual({ status: 204, headers: {}, body: '' });
});

test('a header that came several times is one line, as in Azure', () => {
  const call = { method: 'GET', url: new URL('http://localhost/'), body: Buffer.of() };
  const headers = { 'set-cookie': ['a', 'b'], accept: 'text/html', missing: undefined };
  expect(toTypedRequest({ ...call, headers }, {})).toMatchObject({
    http: { headers: { 'set-cookie': 'a, b', accept: 'text/html' } },
  });
});

test('a status that is no text, or a missing header list, is not guessed at', () => {
  expect(() => fromTypedResponse({ http: { statusCode: 200 } })).toThrow();
});
