import { type HttpFunctionOptions, HttpRequest, InvocationContext, type TimerFunctionOptions } from '@azure/functions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTable } from '#infra/csv.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { keyedHash } from '#infra/keyvault/keyed-hash.ts';
import { ArchiveState, FileOutcome, FilePreview } from '#shared/contracts/archive.ts';
import { ConflictList } from '#shared/contracts/conflicts.ts';
import type { StaffRole } from '#shared/contracts/staff-roles.ts';
import { type MunicipalityCode, PersonId } from '#shared/kernel/ids.ts';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { answerOf } from '#test/kit/http-answer.ts';
import { councilInArchive } from './archive-fixture.ts';
import { openReadingWorld, sourceOf } from './archive-world-fixture.ts';
import { StoredPerson } from './core/stored.ts';
import { placeOf } from './facts-documents.ts';
import { readPhone, roster } from './fixture.ts';
import { registerArchive } from './register-archive.ts';

const source = sourceOf(councilInArchive());
const TEN_MINUTES = 600;
let world: Awaited<ReturnType<typeof openReadingWorld>>;
let code: MunicipalityCode;
let without: MunicipalityCode;
const routes = new Map<string, HttpFunctionOptions>();
const timers = new Map<string, TimerFunctionOptions>();
const advanced: string[] = [];

beforeAll(async () => {
  world = await openReadingWorld();
  code = await world.newMunicipality();
  without = await world.newMunicipality();
  registerArchive(
    { http: (name, options) => routes.set(name, options), timer: (name, options) => timers.set(name, options) },
    {
      store: world.sealed,
      hash: keyedHash(world.keys),
      clock: world.clock,
      readPhone,
      readTable,
      senderOf: () => ({ twoWay: false }),
      emailFromOf: () => ({ from: 'mote@fulltallig.example' }),
      initialSettings: () => ({ name: 'Fjordvik kommune' }),
      email: { send: async () => ({ kind: 'accepted', provider: 'acs', providerId: '1' }) },
      archiveOf: (of) => (of === code ? source.archive : undefined),
      folder: { waiting: async () => [], settle: async () => undefined },
      warn: () => undefined,
      municipalities: [code, without],
      settingsOf: world.directory.facts.settings,
      advance: async (_, id) => void advanced.push(id),
      identify: async ({ headers }) => {
        const role = headers.get('authorization');
        if (role !== 'Admin' && role !== 'Secretary' && role !== 'Chair')
          return err(edgeProblem('not-authenticated', 'nb'));
        return ok({
          subject: 's1',
          name: 'Anne Vold',
          roles: [code, without].map((of): StaffRole => ({ code: of, role })),
        });
      },
    },
  );
});
afterAll(() => world.close());

interface Call {
  readonly as?: string;
  readonly of?: MunicipalityCode;
  readonly body?: unknown;
  readonly language?: string;
  readonly query?: string;
}

async function call(name: string, { as = 'Secretary', of = code, body, language = 'nb', query = '' }: Call = {}) {
  const request = new HttpRequest({
    method: 'POST',
    url: `http://localhost/api${query}`,
    params: { code: of },
    headers: { authorization: as, 'accept-language': language },
    ...(body !== undefined && { body: { string: typeof body === 'string' ? body : JSON.stringify(body) } }),
  });
  return answerOf(routes.get(name)?.handler, request);
}

test.each([
  ['getArchive', 200],
  ['syncArchive', 200],
  ['listConflicts', 200],
])('%s is for administrators and secretaries of the whole municipality', async (name, status) => {
  expect((await call(name, { as: 'Admin' })).status).toBe(status);
  expect((await call(name, { as: 'Secretary' })).status).toBe(status);
  expect((await call(name, { as: 'Chair' })).status).toBe(403);
  expect((await call(name, { as: 'nobody' })).status).toBe(401);
});

describe('sync now', () => {
  test('reads the source, tells its meetings, and answers how it went', async () => {
    advanced.length = 0;
    source.says(councilInArchive({ name: 'Bystyret' }));
    const { json } = await call('syncArchive');
    expect(ArchiveState.parse(json)).toMatchObject({ isRunning: false, bodies: [{ name: 'Bystyret' }] });
    expect(advanced).toStrictEqual(['7001']);
  });

  test('with a source in trouble says so in its answer', async () => {
    source.isInTrouble({ kind: 'refused', where: 'GetEvents', status: 401 });
    expect(ArchiveState.parse((await call('syncArchive')).json).trouble).toMatchObject({
      kind: 'refused',
      status: 401,
    });
    source.isInTrouble(undefined);
  });

  test('where nothing is connected is told in every language', async () => {
    const told = await Promise.all(LANGUAGES.map((language) => call('syncArchive', { of: without, language })));
    expect(told.map(({ status }) => status)).toStrictEqual(LANGUAGES.map(() => 404));
    expect(new Set(told.map(({ json }) => JSON.stringify(json))).size).toBe(LANGUAGES.length);
    expect(ArchiveState.parse((await call('getArchive', { of: without })).json)).toStrictEqual({
      isRunning: false,
      bodies: [],
    });
  });
});

test('the timer reads each municipality once in ten minutes, whenever it rings', async () => {
  const ring = async () => {
    const timer = timers.get('archiveSync') ?? expect.fail('no timer');
    source.asked();
    const scheduleStatus = { last: '', next: '', lastUpdated: '' };
    await timer.handler(
      { isPastDue: false, schedule: { adjustForDST: false }, scheduleStatus },
      new InvocationContext({ logHandler: () => undefined }),
    );
    return source.asked().length > 0;
  };
  world.clock.wind(TEN_MINUTES);
  // A turn that was missed is taken at once; from then on the municipality has its own moment.
  expect(await ring()).toBe(true);
  expect(await ring()).toBe(false);
  const rings: boolean[] = [];
  for (let minutes = 0; minutes < 20; minutes += 2) {
    rings.push(await ring());
    world.clock.wind(120);
  }
  expect(rings.filter(Boolean)).toHaveLength(2);
  expect(rings.lastIndexOf(true) - rings.indexOf(true)).toBe(5);
});

describe('a conflict', () => {
  test('is listed, settled once, and then gone', async () => {
    await world.directory.patchPerson({ code, personId: PersonId.parse('31') }, { mobile: '90000009' });
    const [kari, ...others] = councilInArchive().persons;
    source.says(
      councilInArchive({ persons: [{ ...kari, id: '31', name: 'Kari Nordmann', mobile: '40000077' }, ...others] }),
    );
    await call('syncArchive');
    const listed = ConflictList.parse((await call('listConflicts')).json).conflicts;
    expect(listed).toMatchObject([{ kind: 'person', id: '31', field: 'mobile', kept: '+4790000009' }]);

    const choice = { kind: 'person', id: '31', field: 'mobile', choose: 'source' };
    advanced.length = 0;
    expect((await call('settleConflict', { body: choice })).status).toBe(204);
    expect(advanced).toStrictEqual(['7001']);
    expect((await world.directory.facts.persons(code, [PersonId.parse('31')]))[0]?.mobile).toBe('+4740000077');
    const stored = await world.sealed.read(placeOf.person(code, PersonId.parse('31')), StoredPerson);
    expect(stored?.value.corrected).toStrictEqual({ last: { by: 'Anne Vold', at: world.clock.now() } });
    expect((await call('settleConflict', { body: choice })).status).toBe(404);
    expect((await call('listConflicts')).json).toStrictEqual({ conflicts: [] });
  });

  test.each([
    ['no JSON', '{'],
    ['an unknown choice', { kind: 'person', id: '31', field: 'mobile', choose: 'mine' }],
    ['a field more', { kind: 'person', id: '31', field: 'mobile', choose: 'ours', value: '1' }],
  ])('cannot be settled by %s', async (_, body) => {
    expect((await call('settleConflict', { body })).status).toBe(400);
  });
});

describe('a file', () => {
  test('is imported as what it is', async () => {
    const { status, json } = await call('importFile', { of: without, body: roster() });
    expect([status, FileOutcome.parse(json)]).toMatchObject([200, { created: 5, faults: [] }]);
  });

  test('is shown body by body before anything of it is stored', async () => {
    const plan = {
      utvalg: [
        {
          utvalgId: '300100',
          utvalgNavn: 'Planutvalget',
          moete: [{ moeteid: '9001', moetedato: '2026-12-08T09:00:00+01:00' }],
          medlem: [{ medlemsId: '91', navn: 'Bjørn Tangen', rekkefoelge: 1, funksjon: 'Leder' }],
        },
        {
          utvalgId: '300200',
          utvalgNavn: 'Klagenemnda',
          medlem: [{ medlemsId: '91', navn: 'Bjørn Tangen', rekkefoelge: 1 }],
        },
        { utvalgId: '300300', utvalgNavn: 'Eldrerådet', moete: [{ moeteid: '1', moetedato: 'i morgen' }] },
      ],
    };
    const previewed = { of: without, body: plan, query: '?preview=true' };
    const { status, json } = await call('importFile', previewed);
    const { changes, faults } = FilePreview.parse(json);
    expect([status, changes.map(({ kind, name, change }) => [kind, name, change])]).toStrictEqual([
      200,
      [
        ['person', 'Bjørn Tangen', 'created'],
        ['meeting', 'Planutvalget', 'created'],
        ['body', 'Planutvalget', 'created'],
        ['body', 'Klagenemnda', 'created'],
      ],
    ]);
    expect(new Set(faults.map(({ path }) => path.split(':')[0]))).toStrictEqual(new Set(['utvalg[2] 300300']));
    expect((await call('importFile', previewed)).json).toStrictEqual(json);
    const taken = FileOutcome.parse((await call('importFile', { of: without, body: plan })).json);
    expect(taken).toMatchObject({ created: 4, faults });
  });

  test('that is nothing we know changes nothing and says why', async () => {
    const { status, json } = await call('importFile', { body: '[]' });
    expect([status, json]).toMatchObject([400, { type: 'roster-has-faults', fields: [expect.anything()] }]);
  });
});
