import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Agenda, startAgenda } from '#local/agenda.ts';
import { diary, gate } from '#local/host/samples/diary.ts';
import { type Host, startHost } from '#local/host/start-host.ts';
import { instantOf, plusMinutes } from '#shared/kernel/instant.ts';

const noon = instantOf(Date.UTC(2026, 10, 23, 12));
const WEB = 'http://localhost:4280';

let agenda: Agenda;
let host: Host;
let logged: string[];

beforeEach(async () => {
  process.env['SAMPLE_SCHEDULE'] = '0 30 12 * * *';
  logged = [];
  agenda = startAgenda({ startAt: noon });
  host = await startHost({
    agenda,
    port: 0,
    load: () => import('#local/host/samples/http-app.ts'),
    corsOrigins: [WEB],
    log: (level, name, message) => logged.push(`${level} ${name}: ${message.split('\n')[0]}`),
    hostJson: { version: '2.0', extensions: { http: { routePrefix: 'api' } } },
  });
});

afterEach(async () => {
  gate.opens = Promise.resolve();
  await host.close();
  diary.length = 0;
});

function call(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${host.url}${path}`, init);
}

/** Long enough for work that nothing holds back. */
async function someTurns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('a request', () => {
  test('reaches its function with everything in it, and the answer comes back whole', async () => {
    const response = await call('/api/echo/a%20b/c/d?tag=1&tag=2', {
      method: 'PUT',
      headers: { 'x-asked': 'this' },
      body: 'blåbær',
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('x-seen')).toBe('this');
    expect(await response.json()).toStrictEqual({
      method: 'PUT',
      url: `${host.url}/api/echo/a%20b/c/d?tag=1&tag=2`,
      tags: ['1', '2'],
      params: { id: 'a b', rest: 'c/d' },
      text: 'blåbær',
    });
  });

  test('may carry any bytes, both ways', async () => {
    const response = await call('/api/bytes', { method: 'POST', body: new Uint8Array([0, 255, 128, 10]) });
    expect(new Uint8Array(await response.arrayBuffer())).toStrictEqual(new Uint8Array([10, 128, 255, 0]));
  });

  test('finds a function without a route by its name', async () => {
    expect(await (await call('/api/unnamedRoute')).text()).toBe('by its name');
    expect(diary).toStrictEqual(expect.arrayContaining(['before', 'after']));
  });

  test('that leads nowhere is told so', async () => {
    expect((await call('/api/nowhere')).status).toBe(404);
    expect((await call('/echo/1')).status).toBe(404);
    const wrongMethod = await call('/api/echo/1', { method: 'DELETE' });
    expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toStrictEqual([405, 'GET, PUT, POST']);
    expect((await call('/api/echo/%E0%A4%A')).status).toBe(400);
  });

  test('that is too large is refused', async () => {
    const body = new Uint8Array(100 * 1_024 * 1_024 + 1);
    expect((await call('/api/bytes', { method: 'POST', body })).status).toBe(413);
  });

  test('gets cookies one to a header', async () => {
    expect((await call('/api/cookies')).headers.getSetCookie()).toStrictEqual([
      'a=1%202; Path=/; Max-Age=60; SameSite=Strict; Secure; HttpOnly',
      'b=2; Expires=Fri, 02 Jan 1970 00:00:00 GMT',
    ]);
  });

  test('whose function throws is a 500 without a word, and the log knows why', async () => {
    const response = await call('/api/broken');
    expect([response.status, await response.text()]).toStrictEqual([500, '']);
    expect(logged).toStrictEqual(
      expect.arrayContaining([
        'warning broken: about to { break: true }',
        'error broken: the function threw: Error: broken on purpose',
      ]),
    );
  });

  test('counts as running until it is answered: winding the clock waits for it', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    gate.opens = promise;
    const response = call('/api/slow');
    await expect.poll(() => diary).toContain('slow request begins');
    const wound = agenda.advance(plusMinutes(noon, 61));
    await someTurns();
    expect(diary.some((line) => line.startsWith('hourly'))).toBe(false);
    resolve();
    await Promise.all([response, wound]);
    const done = diary.indexOf('slow request is done');
    expect(done).toBeGreaterThan(0);
    expect(diary.findIndex((line) => line.startsWith('hourly'))).toBeGreaterThan(done);
  });
});

test('a caller who hangs up keeps nothing running', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  gate.opens = promise;
  const hangUp = new AbortController();
  const response = call('/api/slow', { signal: hangUp.signal });
  await expect.poll(() => diary).toContain('slow request begins');
  hangUp.abort();
  await expect(response).rejects.toThrow();
  await someTurns();
  resolve();
  await agenda.idle();
  expect(diary).toContain('slow request is done');
});

describe('a browser on another origin', () => {
  test('may ask anything when its origin is on the list; the app is not asked', async () => {
    const response = await call('/api/echo/1', {
      method: 'OPTIONS',
      headers: {
        origin: WEB,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization, if-match',
      },
    });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': WEB,
      'access-control-allow-methods': 'PUT',
      'access-control-allow-headers': 'authorization, if-match',
    });
  });

  test('reads answers, and the headers that the app exposes', async () => {
    const { headers } = await call('/api/echo/1', { headers: { origin: WEB } });
    expect(headers.get('access-control-allow-origin')).toBe(WEB);
    expect(headers.get('access-control-expose-headers')).toBe('x-seen');
  });

  test('gets no leave when its origin is not on the list', async () => {
    const origin = 'https://elsewhere.example';
    const preflight = await call('/api/echo/1', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET' },
    });
    expect(preflight.headers.has('access-control-allow-origin')).toBe(false);
    const { headers } = await call('/api/echo/1', { headers: { origin } });
    expect(headers.has('access-control-allow-origin')).toBe(false);
  });

  test('is not meant by an OPTIONS request that is no preflight', async () => {
    const response = await call('/api/handshake', {
      method: 'OPTIONS',
      headers: { 'webhook-request-origin': 'there' },
    });
    expect(response.headers.get('webhook-allowed-origin')).toBe('here');
  });
});

describe('timers', () => {
  test('ring at their hour, and once at the start where they ask for it', async () => {
    await agenda.idle();
    expect(diary).toStrictEqual(['app start', 'started']);
    await agenda.advance(plusMinutes(noon, 61));
    expect(diary.slice(2)).toStrictEqual(['started', 'hourly, next 2026-11-23T14:00:00.000Z, in time']);
    expect(logged).toHaveLength(2);
  });

  test('three of them are wound through four months', async () => {
    const days = 120;
    await agenda.advance(plusMinutes(noon, days * 24 * 60));
    const hourly = diary.filter((line) => line.startsWith('hourly'));
    expect(hourly.length).toBeGreaterThanOrEqual(days * 2);
    expect(hourly.length).toBeLessThan(days * 4);
  });

  test('are silent once the host is closed', async () => {
    await agenda.idle();
    await host.close();
    diary.length = 0;
    await agenda.advance(plusMinutes(noon, 600));
    expect(diary).toStrictEqual([]);
    await expect(call('/api/cookies')).rejects.toThrow();
  });
});

test('the host says which functions the app has', () => {
  expect(host.functions).toStrictEqual(expect.arrayContaining(['echo', 'everyHour']));
});
