import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { public360Archive } from '#infra/archive/public360/archive.ts';
import { Public360Settings } from '#infra/archive/public360/settings.ts';
import { ARCHIVE_CREDENTIALS } from '#local/archive/archive-access.ts';
import { organizationNumber } from '#local/archive/public360-rows.ts';
import { present } from '#shared/kernel/assert.ts';
import { archiveContract } from './archive.contract.ts';
import { A_REPORT } from './archive-filing.ts';
import { type ArchiveWorld, openArchiveWorld } from './archive-world.ts';

const { userName, password } = ARCHIVE_CREDENTIALS;
const FILING = {
  caseNumber: '26/104',
  archive: 'Møtedokument',
  accessCode: 'U',
  restrictedAccessCode: 'UO',
  restrictedParagraph: 'Offl. § 13',
};

function settings(url: string, more: Partial<z.input<typeof Public360Settings>> = {}) {
  return Public360Settings.parse({
    kind: 'public360',
    baseUrl: `${url}/public360`,
    credentials: { authKey: password },
    organizationNumber: organizationNumber('9901'),
    pageSize: 20,
    fields: { relationRank: 'SortOrder', relationPersonalFor: 'PersonalDeputyForRecno' },
    filing: FILING,
    ...more,
  });
}

describe('Public 360', () => {
  archiveContract({
    open: ({ url, clock }, calling) => public360Archive(settings(url), clock, calling),
    ids: {
      committee: (id) => String(100_000 + id),
      person: (_, nameId) => String(200_000 + nameId),
      sitting: (id) => String(400_000 + id),
      party: (id) => (id === 0 ? '0' : String(300_000 + id)),
    },
    callOfMembers: 'GetContactPersons',
  });
});

describe("Public 360's own ways", () => {
  let world: ArchiveWorld;
  beforeEach(async () => {
    world = await openArchiveWorld({ committees: 2, sittings: 2, posts: 20 });
  });
  afterEach(() => world.close());

  const open = (more: Partial<z.input<typeof Public360Settings>> = {}) =>
    public360Archive(settings(world.url, more), world.clock, {
      fetch: (input, init) => fetch(input, init),
      wait: async () => undefined,
      chance: () => 0,
    });

  test('the key goes in the query, or with a client in headers; a wrong one is refused', async () => {
    expect(await open().source.listBodies()).toMatchObject({ ok: true });
    const inHeaders = open({ credentials: { authKey: password, clientId: userName } });
    expect(await inHeaders.source.listBodies()).toMatchObject({ ok: true });
    const wrong = open({ credentials: { authKey: 'guessed' } });
    expect(await wrong.source.listBodies()).toMatchObject({ ok: false, error: { kind: 'refused', status: 401 } });
  });

  test('without a field for it, nobody has a number', async () => {
    const body = await open({ fields: {} }).source.readBody('100011');
    const ranks = body.ok ? body.value.lists.flatMap(({ substitutes }) => substitutes.map(({ rank }) => rank)) : [1];
    expect(new Set(ranks)).toStrictEqual(new Set([undefined]));
  });

  test('a method that the customer lacks is refused by name', async () => {
    const methods = { meetings: { call: 'CommitteeService/GetSittings' } };
    expect(await open({ methods }).source.readBody('100011')).toStrictEqual({
      ok: false,
      error: { kind: 'refused', where: 'CommitteeService/GetSittings' },
    });
  });

  test('everybody is read once in a run, however many committees there are', async () => {
    const { source } = open({ pageSize: 100 });
    const listed = await source.listBodies();
    for (const { id } of listed.ok ? listed.value : []) await source.readBody(id);
    expect(world.calls.filter((name) => name.endsWith('GetContactPersons'))).toHaveLength(1);
  });

  test('the change feed names the committee of a meeting that is moved, and of a person who is corrected', async () => {
    const changesSince = present(open().source.changesSince, 'change feed');
    const first = await changesSince(undefined);
    expect(first).toMatchObject({ ok: true, value: { bodies: 'all' } });
    world.wind(30);
    const cursor = first.ok ? first.value.cursor : '';
    expect(await changesSince(cursor)).toMatchObject({ value: { bodies: [] } });

    await world.change({ type: 'changeMeeting', meeting: 2002, place: 'Samfunnshuset' });
    world.wind(5);
    const moved = await changesSince(cursor);
    expect(moved).toMatchObject({ value: { bodies: ['100012'] } });
    await world.change({ type: 'changePerson', person: 1001, mobile: '900 00 001' });
    expect(await changesSince(moved.ok ? moved.value.cursor : '')).toMatchObject({
      value: { bodies: ['100011', '100012'] },
    });
  });

  test('the change feed is read page by page, and given up for everything when it is too long', async () => {
    const changesSince = present(open().source.changesSince, 'change feed');
    const cursor = world.clock.now();
    const corrections = (count: number) =>
      Array.from({ length: count }, () => ({ type: 'changePerson' as const, person: 1001, mobile: '900 00 001' }));
    const feedCalls = () => world.calls.filter((name) => name.endsWith('GetEvents')).length;
    await world.change(...corrections(199));
    await world.change({ type: 'changeMeeting', meeting: 2002, place: 'Samfunnshuset' });
    expect(await changesSince(cursor)).toMatchObject({ value: { bodies: ['100011', '100012'] } });
    expect(feedCalls()).toBe(2);
    for (let times = 0; times < 10; times += 1) await world.change(...corrections(190));
    expect(await changesSince(cursor)).toMatchObject({ value: { bodies: 'all' } });
    expect(feedCalls()).toBe(22);
  });

  test('what the change feed cannot place means everything', async () => {
    const words = { contactEntities: ['Person'] };
    const changesSince = present(open({ words }).source.changesSince, 'change feed');
    const cursor = world.clock.now();
    await world.change({ type: 'changePerson', person: 1001, mobile: '900 00 001' });
    expect(await changesSince(cursor)).toMatchObject({ value: { bodies: 'all' } });
    expect(await changesSince('not a time')).toMatchObject({ value: { bodies: 'all' } });
  });

  test('without a change feed none is offered', () => {
    expect(open({ methods: { events: null } }).source).not.toHaveProperty('changesSince');
  });

  test('a document is filed with its codes, and found again instead of filed twice', async () => {
    const { record } = open();
    const filed = await record.fileDocument(A_REPORT);
    expect(filed).toStrictEqual({ ok: true, value: { documentId: '26/104-1', wasThere: false } });
    expect(await record.fileDocument(A_REPORT)).toMatchObject({ value: { documentId: '26/104-1', wasThere: true } });
    const { documents } = await world.records();
    expect(documents).toMatchObject([
      {
        title: 'Varainnkalling, Kommunestyret 3. desember 2026 [9901-m1-2]',
        caseNumber: '26/104',
        accessCode: 'UO',
        files: [
          { title: 'varainnkalling', format: 'pdf', bytes: 4 },
          { title: 'varainnkalling', format: 'json', bytes: 2 },
        ],
      },
    ]);
  });

  test('a document whose answer was lost on the way is found by the next try, and not filed twice', async () => {
    await world.fail({ kind: 'lost', only: 'CreateDocument' });
    const { record } = open();
    expect(await record.fileDocument(A_REPORT)).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
    expect(await record.fileDocument(A_REPORT)).toStrictEqual({
      ok: true,
      value: { documentId: '26/104-1', wasThere: true },
    });
    expect((await world.records()).documents).toHaveLength(1);
  });

  test('filing whose answer was lost is not tried again blindly', async () => {
    await world.fail({ kind: 'status', status: 503, only: 'CreateDocument' });
    expect(await open().record.fileDocument(A_REPORT)).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
    expect(world.calls.filter((name) => name.endsWith('CreateDocument'))).toHaveLength(1);
  });

  test('without a case to file in, filing is refused', async () => {
    const { filing: _, ...unfiled } = settings(world.url);
    const archive = public360Archive(unfiled, world.clock);
    expect(await archive.record.fileDocument(A_REPORT)).toMatchObject({ error: { kind: 'refused', where: 'filing' } });
  });
});
