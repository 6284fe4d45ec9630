import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Call } from '#local/http-server.ts';
import { openJournal } from '#local/journal.ts';
import { assert } from '#shared/kernel/assert.ts';
import { type Instant, instantOf, plusMinutes } from '#shared/kernel/instant.ts';
import { parsedJson } from '#shared/kernel/json.ts';
import { simulatedElements } from './archive-access.ts';
import { inventRecords, ONE_MUNICIPALITY } from './invent-records.ts';
import { simulatedArchives } from './simulated-archives.ts';

const NOW = instantOf(Date.UTC(2026, 10, 23, 9));
const Records = z.looseObject({ sittings: z.array(z.looseObject({ id: z.int(), start: z.string() })) });

function open(path?: string) {
  let now: Instant = NOW;
  const archives = simulatedArchives({
    clock: { now: () => now },
    codes: ['9901'],
    journalOf: () => openJournal(path),
    recordsOf: () => undefined,
  });
  const send = (method: string, target: string, body?: unknown, headers: Call['headers'] = {}) => {
    const answered = archives({
      method,
      url: new URL(target, 'http://127.0.0.1'),
      headers,
      body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
      hungUp: new AbortController().signal,
    });
    assert(answered !== undefined && answered !== 'cut', 'an answer');
    const text = String(answered.body ?? '');
    return { status: answered.status, json: parsedJson(text) };
  };
  return {
    send,
    wind: (minutes: number) => {
      now = plusMinutes(now, minutes);
    },
    startOf: (id: number) => {
      const { sittings } = Records.parse(send('GET', '/archive/9901/records').json);
      return sittings.find((sitting) => sitting.id === id)?.start;
    },
    ask: () =>
      send(
        'POST',
        '/archive/9901/public360/Biz/v2/api/call/SI.Data.RPC/SI.Data.RPC/ContactService/GetEnterprises?authkey=simulated-archive',
        { parameter: {} },
      ),
    archives,
  };
}

describe('an invented archive', () => {
  test('is as large as one municipality was counted to be, and always the same', () => {
    const records = inventRecords('9901', ONE_MUNICIPALITY, '2026-11-23');
    expect([records.committees.length, records.sittings.length, records.posts.length]).toStrictEqual([21, 120, 602]);
    expect(inventRecords('9901', ONE_MUNICIPALITY, '2026-11-23')).toStrictEqual(records);
  });

  test('holds one person under two ids, a member who changed group, and a meeting of two days', () => {
    const { persons, posts, sittings } = inventRecords('9901', ONE_MUNICIPALITY, '2026-11-23');
    const byAddress = Map.groupBy(persons, ({ email }) => email);
    expect([...byAddress].filter(([email, same]) => email !== undefined && same.length > 1)).toHaveLength(1);
    expect(persons.some(({ names }) => names.length > 1)).toBe(true);
    expect(posts.filter(({ to }) => to === '2025-12-31')).toHaveLength(1);
    expect(sittings.some(({ start, end }) => end !== undefined && end.slice(0, 10) > start.slice(0, 10))).toBe(true);
  });
});

describe('somebody who works in the archive', () => {
  const moved = { changes: [{ type: 'changeMeeting', meeting: 2001, start: '2026-12-17T18:00' }] };

  test('moves a meeting', () => {
    const { send, startOf } = open();
    expect(send('POST', '/archive/9901/changes', moved).status).toBe(204);
    expect(startOf(2001)).toBe('2026-12-17T18:00');
  });

  test('finds the change again after a restart, and the same records around it', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'archive-')), 'archive.jsonl');
    const before = open(path);
    before.send('POST', '/archive/9901/changes', moved);
    const untouched = before.startOf(2002);
    const after = open(path);
    after.wind(60 * 24 * 10);
    expect([after.startOf(2001), after.startOf(2002)]).toStrictEqual(['2026-12-17T18:00', untouched]);
  });

  test.each([
    [409, { changes: [{ type: 'changeMeeting', meeting: 999_999, place: 'Rådhuset' }] }],
    [409, { changes: [{ type: 'endPost', committee: 11, nameId: 999_999, lastDay: '2026-12-01' }] }],
    [400, { changes: [{ type: 'changeMeeting', meeting: 2001, start: 'i morgen' }] }],
    [400, { changes: [{ type: 'burnItDown' }] }],
    [400, { changes: [] }],
  ])('is told %i when it cannot be done', (status, body) => {
    expect(open().send('POST', '/archive/9901/changes', body).status).toBe(status);
  });
});

describe('an order to fail', () => {
  test('lasts as many calls as it says', () => {
    const { send, ask } = open();
    send('POST', '/archive/9901/faults', { kind: 'status', status: 503, count: 2 });
    expect([ask().status, ask().status, ask().status]).toStrictEqual([503, 503, 200]);
  });

  test('lasts as long as it says by the simulated clock, or until it is taken back', () => {
    const { send, ask, wind } = open();
    send('POST', '/archive/9901/faults', { kind: 'status', status: 500, minutes: 60 });
    wind(59);
    expect(ask().status).toBe(500);
    wind(1);
    expect(ask().status).toBe(200);
    send('POST', '/archive/9901/faults', { kind: 'status', status: 500, minutes: 60 });
    send('POST', '/archive/9901/reset-faults');
    expect(ask().status).toBe(200);
  });

  test('meets only the calls it names', () => {
    const { send, ask } = open();
    send('POST', '/archive/9901/faults', { kind: 'garbage', minutes: 5, only: 'GetMeetings' });
    expect(ask().json).toMatchObject({ Successful: true });
  });

  test('that cannot be understood is refused', () => {
    expect(open().send('POST', '/archive/9901/faults', { kind: 'status', status: 200 }).status).toBe(400);
  });
});

test('other paths are not an archive’s, and other municipalities have none', () => {
  const { archives, send } = open();
  expect(send('GET', '/archive/4601/records').status).toBe(404);
  const call = {
    method: 'GET',
    url: new URL('http://127.0.0.1/messages'),
    headers: {},
    body: Buffer.alloc(0),
    hungUp: new AbortController().signal,
  };
  expect(archives(call)).toBeUndefined();
});

test('the settings that the demo is given name its own archive', () => {
  expect(simulatedElements('http://127.0.0.1:4290', '9999')).toMatchObject({
    baseUrl: 'http://127.0.0.1:4290/archive/9999/elements',
    credentials: { database: 'EPHORTE_9999' },
  });
});
