import { HttpRequest } from '@azure/functions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { DefectError } from '#shared/kernel/assert.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { answerOf } from '#test/kit/http-answer.ts';
import { etagOf, hasVersion, idempotencyKeyOf, mayChange } from './headers.ts';
import { languageOf } from './language.ts';
import { problem } from './problem.ts';
import { readBody, understand } from './read-body.ts';
import { knowsSecret } from './webhook-secret.ts';
import { withNow } from './with-now.ts';

function request(headers: Record<string, string> = {}, body = '', query = ''): HttpRequest {
  return new HttpRequest({ method: 'POST', url: `http://localhost/api/x${query}`, headers, body: { string: body } });
}

const Roster = z.object({
  persons: z.array(z.object({ name: z.string(), links: z.array(z.object({ no: z.number() })) })),
});

describe('a body', () => {
  test('is read with its schema', async () => {
    const roster = { persons: [{ name: 'Kari', links: [{ no: 1 }] }] };
    expect(await readBody(request({}, JSON.stringify(roster)), Roster, 'nb')).toStrictEqual(ok(roster));
  });

  test('with faults names every one of them by its path', async () => {
    const roster = { persons: [{ name: 1, links: [{ no: 1 }, { no: 'x' }] }] };
    const read = await readBody(request({}, JSON.stringify(roster)), Roster, 'nb');
    expect(read).toMatchObject(err({ status: 400, type: 'request-not-understood' }));
    expect(read.ok ? [] : read.error.fields?.map(({ path }) => path)).toStrictEqual([
      'persons[0].name',
      'persons[0].links[1].no',
    ]);
  });

  test('is judged in the language of the caller', () => {
    const details = LANGUAGES.map((language) => {
      const read = understand(7, z.string(), language);
      return read.ok ? '' : `${read.error.detail} ${read.error.fields?.[0]?.detail}`;
    });
    expect(new Set(details).size).toBe(LANGUAGES.length);
    expect(details.join()).not.toContain('undefined');
  });

  test.each(['', '{', 'name=Kari'])('of %j is no JSON', async (body) => {
    expect(await readBody(request({}, body), Roster, 'nb')).toMatchObject(err({ status: 400, type: 'body-not-json' }));
  });

  test('over a megabyte is too large, whatever its header says', async () => {
    const tooLarge = err({ status: 413, type: 'body-too-large' });
    const exact = JSON.stringify('x'.repeat(1_000_000 - 2));
    expect(await readBody(request({}, exact), z.string(), 'nb')).toMatchObject({ ok: true });
    expect(await readBody(request({}, `${exact} `), z.string(), 'nb')).toMatchObject(tooLarge);
    expect(await readBody(request({ 'content-length': '1000001' }, '{}'), Roster, 'nb')).toMatchObject(tooLarge);
  });
});

describe('the language of the caller', () => {
  test.each([
    ['nn-NO,nb;q=0.9', 'nn'],
    ['de-DE,en;q=0.5,sv;q=0.8', 'sv'],
    ['no', 'nb'],
    ['NB-no', 'nb'],
    ['da;q=0,en;q=0.1', 'en'],
    ['se', undefined],
    ['*', undefined],
    ['', undefined],
  ])('%j is %s', (header, language) => {
    expect(languageOf(request({ 'accept-language': header }))).toBe(language);
  });
});

describe('versions', () => {
  const etag = etagOf(7);

  test.each([
    ['"7"', true],
    ['W/"7"', true],
    ['"6", "7"', true],
    ['*', true],
    ['"6"', false],
  ])('%s has version 7: %s', (header, isKnown) => {
    expect(hasVersion(request({ 'if-none-match': header }), etag)).toBe(isKnown);
    expect(mayChange(request({ 'if-match': header }), etag)).toBe(isKnown);
  });

  test('a caller who names none gets the answer and may change it', () => {
    expect(hasVersion(request(), etag)).toBe(false);
    expect(mayChange(request(), etag)).toBe(true);
  });
});

describe('an idempotency key', () => {
  test('is read with or without quotes, and may be missing', () => {
    expect(idempotencyKeyOf(request({ 'idempotency-key': 'abc' }), 'nb')).toStrictEqual(ok('abc'));
    expect(idempotencyKeyOf(request({ 'idempotency-key': '"abc"' }), 'nb')).toStrictEqual(ok('abc'));
    expect(idempotencyKeyOf(request(), 'nb')).toStrictEqual(ok(undefined));
  });

  test.each(['""', 'x'.repeat(201)])('%s is none', (header) => {
    expect(idempotencyKeyOf(request({ 'idempotency-key': header }), 'nb')).toMatchObject(err({ status: 400 }));
  });
});

describe('the secret of a webhook', () => {
  const secrets = ['new secret', 'old secret'];

  test('is known by header or query, the old one too while it is being replaced', () => {
    expect(knowsSecret(request({ 'x-webhook-secret': 'new secret' }), secrets)).toBe(true);
    expect(knowsSecret(request({}, '', '?secret=old%20secret'), secrets)).toBe(true);
  });

  test('is not known by a part of it, by nothing, or by an empty setting', () => {
    expect(knowsSecret(request({ 'x-webhook-secret': 'new' }), secrets)).toBe(false);
    expect(knowsSecret(request(), secrets)).toBe(false);
    expect(knowsSecret(request({}, '', '?secret='), [''])).toBe(false);
    expect(knowsSecret(request({ 'x-webhook-secret': 'wrong' }, '', '?secret=old%20secret'), secrets)).toBe(false);
  });
});

describe('every answer', () => {
  const clock = { now: () => Instant.parse('2026-11-23T12:00:00.000Z') };
  const logged: unknown[] = [];
  const log = (...words: readonly unknown[]) => logged.push(words);

  test("carries the server's time and keeps its own headers", async () => {
    const answer = withNow(clock, async () => ({ status: 204, headers: { etag: '"7"' } }));
    const { status, headers } = await answerOf(answer, request(), log);
    expect([status, headers.get('x-now'), headers.get('etag')]).toStrictEqual([204, '2026-11-23T12:00:00.000Z', '"7"']);
  });

  test('to a defect is a problem that quotes nothing, and so is its log line', async () => {
    const answer = withNow(clock, async () => Promise.reject(new TypeError('cannot read Kari of undefined')));
    const { status, headers, text, json } = await answerOf(answer, request({ 'accept-language': 'en' }), log);
    expect([status, headers.get('content-type'), headers.get('x-now')]).toStrictEqual([
      500,
      'application/problem+json',
      '2026-11-23T12:00:00.000Z',
    ]);
    expect(json).toMatchObject({ type: 'internal-error', status: 500, title: 'Something went wrong' });
    expect(JSON.stringify([text, logged])).not.toContain('Kari');
    expect(JSON.stringify(logged)).toContain('TypeError');
  });

  test('to a store that is away invites another try', async () => {
    const away = Object.assign(new Error('the store does not answer (503)'), { name: 'StoreUnavailableError' });
    const { status, headers } = await answerOf(
      withNow(clock, () => Promise.reject(away)),
      request(),
      log,
    );
    expect([status, headers.get('retry-after')]).toStrictEqual([503, '5']);
    expect(headers.get('access-control-expose-headers')).toContain('retry-after');
  });

  test('to our own broken promise is logged in full', async () => {
    await answerOf(
      withNow(clock, () => Promise.reject(new DefectError('broken promise: order'))),
      request(),
      log,
    );
    expect(JSON.stringify(logged)).toContain('broken promise: order');
  });
});

test('a problem holds what its reader needs and nothing empty', () => {
  const winner = { type: 'SeatDirectly', at: '2026-11-23T12:00:00.000Z' };
  const { status, body } = problem({
    status: 409,
    type: 'vacancy-filled',
    title: 'Fylt',
    detail: 'Plassen er fylt.',
    more: { winner },
  });
  expect(status).toBe(409);
  expect(JSON.parse(z.string().parse(body))).toStrictEqual({
    type: 'vacancy-filled',
    title: 'Fylt',
    detail: 'Plassen er fylt.',
    status: 409,
    winner,
  });
});
