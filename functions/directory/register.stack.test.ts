import { type HttpFunctionOptions, HttpRequest, InvocationContext } from '@azure/functions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { StaffRole } from '#functions/platform/index.ts';
import { readTable } from '#infra/csv.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { PersonList } from '#shared/contracts/persons.ts';
import { BodyId, type MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { body, list, person, roster } from './fixture.ts';
import { registerDirectory } from './register.ts';
import { directoryWorldOn } from './world-fixture.ts';

const ELSEWHERE = MunicipalityCode.parse('4601');

let world: Awaited<ReturnType<typeof openWorld>>;
let code: MunicipalityCode;
const routes = new Map<string, HttpFunctionOptions>();
const served: MunicipalityCode[] = [ELSEWHERE];
const advanced: MeetingId[] = [];
const logged: unknown[] = [];
let mayAdvance = true;

beforeAll(async () => {
  world = await openWorld();
  code = await world.newMunicipality();
  served.push(code);
  registerDirectory(
    { http: (name, options) => routes.set(name, options) },
    {
      clock: world.clock,
      directory: world.directory,
      municipalities: served,
      readTable,
      settingsOf: world.directory.facts.settings,
      identify: async ({ headers }) => {
        const roles = headers.get('authorization');
        return roles === null
          ? err(edgeProblem('not-authenticated', 'nb'))
          : ok({ subject: 's1', name: 'Anne Vold', roles: rolesOf(roles) });
      },
      advance: async (_code, id) => {
        if (!mayAdvance) throw new TypeError('cannot read Kari of undefined');
        advanced.push(id);
      },
    },
  );
  const other = { id: 'fsk', name: 'Formannskapet', lists: [list('A', ['p4'])], seats: [] };
  const persons = [...roster().persons, person('p4', { name: 'Ås' }), person('p5', { name: 'Bø' })];
  await world.directory.importRoster(code, roster({ persons, bodies: [body(), body(other)] }));
});
afterAll(() => world.close());

async function openWorld() {
  return directoryWorldOn(await openCosmosWorld());
}

/** `Secretary.kst` is a secretary of that body, in the municipality of these tests. */
function rolesOf(text: string): readonly StaffRole[] {
  return text.split(' ').map((one): StaffRole => {
    const [name, bodyId] = one.split('.');
    const role =
      (['Admin', 'Secretary', 'Chair', 'Group', 'Auditor'] as const).find((known) => known === name) ?? 'Group';
    return { code, role, ...(bodyId !== undefined && { bodyId: BodyId.parse(bodyId) }) };
  });
}

interface Call {
  readonly as?: string;
  readonly body?: unknown;
  readonly params?: Record<string, string>;
  readonly headers?: Record<string, string>;
  /** What follows the address of the route. */
  readonly url?: string;
}

async function call(name: string, { as, body: sent, params = {}, headers = {}, url = '' }: Call = {}) {
  const request = new HttpRequest({
    method: 'POST',
    url: `http://localhost/api${url}`,
    params: { code, ...params },
    headers: { ...headers, ...(as !== undefined && { authorization: as }) },
    ...(sent !== undefined && { body: { string: typeof sent === 'string' ? sent : JSON.stringify(sent) } }),
  });
  const context = new InvocationContext({ logHandler: (_level, ...words) => logged.push(words) });
  const answer = await routes.get(name)?.handler(request, context);
  if (answer === undefined || !('status' in answer)) return expect.fail('no answer');
  const text = 'body' in answer && typeof answer.body === 'string' ? answer.body : undefined;
  const inline: unknown = 'jsonBody' in answer ? answer.jsonBody : undefined;
  const json: unknown = text === undefined ? inline : JSON.parse(text);
  return { status: answer.status, json, headers: new Headers(answer.headers instanceof Headers ? answer.headers : {}) };
}

const ALL = [
  'putRoster',
  'listBodies',
  'getBody',
  'patchBody',
  'listPersons',
  'patchPerson',
  'getSettings',
  'putSettings',
  'getBodySettings',
  'putBodySettings',
];

test('every route is there, under the municipality', () => {
  expect([...routes.keys()]).toStrictEqual(ALL);
  for (const { route } of routes.values()) expect(route).toMatch(/^municipalities\/\{code\}\//);
});

describe('who may what', () => {
  const places = { personId: 'p1', bodyId: 'kst' };

  test.each(ALL)('%s answers nobody without a token', async (name) => {
    expect((await call(name, { params: places, body: {} })).status).toBe(401);
  });

  test.each(ALL)('%s knows only the municipalities of this deployment', async (name) => {
    expect((await call(name, { as: 'Admin', params: { ...places, code: '4602' }, body: {} })).status).toBe(404);
    expect((await call(name, { as: 'Admin', params: { ...places, code: 'x' }, body: {} })).status).toBe(404);
  });

  test.each(ALL)('%s gives a role in one municipality no right in another', async (name) => {
    expect((await call(name, { as: 'Admin', params: { ...places, code: ELSEWHERE }, body: {} })).status).toBe(404);
  });

  const EVERYBODY = ['Admin', 'Secretary', 'Secretary.kst', 'Chair.kst', 'Group.kst', 'Auditor'];
  test.each([
    ['putRoster', ['Admin', 'Secretary']],
    ['listBodies', [...EVERYBODY, 'Secretary.fsk']],
    ['patchBody', ['Admin', 'Secretary', 'Secretary.kst']],
    ['listPersons', ['Admin', 'Secretary', 'Secretary.kst', 'Secretary.fsk']],
    ['patchPerson', ['Admin', 'Secretary', 'Secretary.kst']],
    ['getSettings', [...EVERYBODY, 'Secretary.fsk']],
    ['putSettings', ['Admin']],
    ['getBodySettings', EVERYBODY],
    ['putBodySettings', ['Admin', 'Secretary']],
  ])('%s is for %j', async (name, allowed) => {
    for (const as of [...EVERYBODY, 'Secretary.fsk']) {
      const { status } = await call(name, { as, params: places, body: {} });
      expect([as, status]).toStrictEqual([as, allowed.includes(as) ? 200 : 403]);
    }
  });
});

describe('PUT roster', () => {
  test('answers with the counts and tells the meetings that it concerns', async () => {
    advanced.length = 0;
    const { status, json } = await call('putRoster', { as: 'Admin', body: { meetings: [{ id: 'm1', place: 'A' }] } });
    expect([status, json]).toStrictEqual([200, { created: 0, updated: 1, unchanged: 0, conflicts: [] }]);
    expect(advanced).toStrictEqual(['m1']);
  });

  test('stands although a meeting could not take it over, and the log names nobody', async () => {
    mayAdvance = false;
    const { status } = await call('putRoster', { as: 'Admin', body: { meetings: [{ id: 'm1', place: 'B' }] } });
    mayAdvance = true;
    expect(status).toBe(200);
    expect(JSON.stringify(logged)).toContain('m1');
    expect(JSON.stringify(logged)).not.toContain('Kari');
  });

  test('names every fault, in the language of the caller', async () => {
    const faulty = { persons: [person('p9', { mobile: '12' }), person('p9')] };
    const answers = await Promise.all(
      LANGUAGES.map((language) =>
        call('putRoster', { as: 'Admin', body: faulty, headers: { 'accept-language': language } }),
      ),
    );
    for (const { status, json } of answers) {
      expect(status).toBe(400);
      expect(json).toMatchObject({
        type: 'roster-has-faults',
        fields: [{ path: 'persons[1].id' }, { path: 'persons[0].mobile' }],
      });
    }
    expect(new Set(answers.map(({ json }) => JSON.stringify(json))).size).toBe(LANGUAGES.length);
  });

  test.each(['', '{', 'null', '7', '[]', '"x"'])('answers %j with a problem', async (sent) => {
    expect((await call('putRoster', { as: 'Admin', body: sent })).status).toBe(400);
  });

  test('speaks the municipality’s language when the caller has not said which', async () => {
    await world.directory.changeSettings({ code }, { language: 'sv' }, () => true);
    expect((await call('putRoster', { as: 'Admin', body: [] })).json).toMatchObject({ title: 'Inte importerat' });
    await world.directory.changeSettings({ code }, { language: null }, () => true);
  });
});

describe('PUT roster?preview=true', () => {
  const moved = { meetings: [{ id: 'm1', place: 'Samfunnshuset' }] };

  test('says what would change and changes nothing', async () => {
    advanced.length = 0;
    const previewed = { as: 'Secretary', body: moved, url: '?preview=true' };
    const { status, json } = await call('putRoster', previewed);
    expect([status, json]).toMatchObject([
      200,
      { updated: 1, changes: [{ kind: 'meeting', id: 'm1', fields: [{ field: 'place', after: 'Samfunnshuset' }] }] },
    ]);
    expect(advanced).toStrictEqual([]);
    expect((await call('putRoster', previewed)).json).toStrictEqual(json);
  });

  test('names every fault', async () => {
    const faulty = { as: 'Admin', body: { persons: [person('p9', { mobile: '12' })] }, url: '?preview=true' };
    expect(await call('putRoster', faulty)).toMatchObject({ status: 400, json: { type: 'roster-has-faults' } });
  });
});

describe('PUT roster as CSV', () => {
  const csv =
    'Utvalg;Liste;Rang;Navn;Mobil\nKommunestyret;List A;3;Åse Østby;40000031\nKommunestyret;List A;1;Person p2;';
  const sent = { as: 'Admin', headers: { 'content-type': 'text/csv; charset=utf-8' } };

  test('finds those whom the municipality has, and adds the others', async () => {
    const previewed = await call('putRoster', { ...sent, body: csv, url: '?preview=true' });
    expect(previewed).toMatchObject({
      status: 200,
      json: {
        created: 1,
        updated: 1,
        changes: [
          { kind: 'person', name: 'Åse Østby' },
          { kind: 'body', id: 'kst', fields: [{}, {}] },
        ],
      },
    });
    expect((await call('putRoster', { ...sent, body: csv })).json).toMatchObject({ created: 1, updated: 1 });
    expect((await call('putRoster', { ...sent, body: csv })).json).toMatchObject({ created: 0, updated: 0 });
    await call('putRoster', { as: 'Admin', body: { bodies: [body()] } });
  });

  test('names lines and columns', async () => {
    const faulty = { ...sent, body: 'Navn;Mobil\nOla;12' };
    expect(await call('putRoster', faulty)).toMatchObject({
      status: 400,
      json: { fields: [{ path: 'lines[2].Mobil' }] },
    });
  });

  test('that is no table is refused', async () => {
    expect(await call('putRoster', { ...sent, body: '"' })).toMatchObject({
      status: 400,
      json: { type: 'table-not-read' },
    });
    const headers = { ...sent.headers, 'content-length': '1000001' };
    expect((await call('putRoster', { ...sent, headers, body: csv })).status).toBe(413);
  });
});

describe('bodies', () => {
  test('are listed by name, those that a role reaches', async () => {
    const all = await call('listBodies', { as: 'Auditor', headers: { 'accept-language': 'nb' } });
    expect(all.json).toMatchObject({
      bodies: [
        { id: 'fsk', name: 'Formannskapet' },
        { id: 'kst', seats: 1 },
      ],
    });
    expect((await call('listBodies', { as: 'Chair.kst' })).json).toMatchObject({ bodies: [{ id: 'kst' }] });
  });

  test('are read with a version, by those whom a role lets', async () => {
    const params = { bodyId: 'kst' };
    const { headers, json } = await call('getBody', { as: 'Group.kst', params });
    expect(json).toMatchObject({
      id: 'kst',
      lists: [{ id: 'A', substitutes: [{ rank: 1, personId: 'p2' }, { rank: 2 }] }],
    });
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await call('getBody', { as: 'Group.kst', params, headers: known })).status).toBe(304);
    expect((await call('getBody', { as: 'Group.fsk', params })).status).toBe(404);
    expect((await call('getBody', { as: 'Admin', params: { bodyId: 'nobody' } })).status).toBe(404);
  });

  test('are corrected over the version that was read, and whoever is late is told who was quicker', async () => {
    const params = { bodyId: 'kst' };
    const { headers } = await call('getBody', { as: 'Admin', params });
    const put = {
      as: 'Secretary.kst',
      params,
      headers: { 'if-match': headers.get('etag') ?? '' },
      body: { lists: [{ id: 'A', substitutes: [{ rank: 1, personId: 'p3' }] }] },
    };
    const first = await call('patchBody', put);
    expect(first).toMatchObject({
      status: 200,
      json: { lists: [{ substitutes: [{ personId: 'p3' }], source: { substitutes: [{ personId: 'p2' }, {}] } }] },
    });
    expect(first.headers.get('etag')).toBe((await call('getBody', { as: 'Admin', params })).headers.get('etag'));
    expect(await call('patchBody', put)).toMatchObject({
      status: 412,
      json: { type: 'version-outdated', winner: { type: 'body-saved', actor: { kind: 'staff', name: 'Anne Vold' } } },
    });
    const back = { as: 'Admin', params, body: { lists: [{ id: 'A', substitutes: null }] } };
    expect((await call('patchBody', back)).json).toMatchObject({ lists: [{ substitutes: [{ personId: 'p2' }, {}] }] });
  });

  test('are left alone by a correction with a fault', async () => {
    const faulty = { as: 'Admin', params: { bodyId: 'kst' }, body: { lists: [{ id: 'Q', substitutes: [] }] } };
    expect(await call('patchBody', faulty)).toMatchObject({
      status: 400,
      json: { type: 'body-has-faults', fields: [{ path: 'lists[0].id' }] },
    });
    expect((await call('patchBody', { ...faulty, params: { bodyId: 'nobody' } })).status).toBe(404);
  });
});

describe('persons', () => {
  test('are listed by name, as the language orders them', async () => {
    const { json } = await call('listPersons', { as: 'Admin', headers: { 'accept-language': 'nb' } });
    expect(json).toMatchObject({
      persons: [{ id: 'p5' }, { id: 'p1' }, { id: 'p2' }, { id: 'p3' }, { id: 'p4' }, { name: 'Åse Østby' }],
    });
  });

  test('are shown to a secretary of single bodies only where they sit', async () => {
    const { json } = await call('listPersons', { as: 'Secretary.kst' });
    expect(json).toMatchObject({ persons: [{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }] });
  });

  test('are corrected by those who may, and nobody else is', async () => {
    const patch = { as: 'Secretary.kst', body: { mobile: '90000011', smsOptOut: true } };
    const { status, json } = await call('patchPerson', { ...patch, params: { personId: 'p2' } });
    expect([status, json]).toMatchObject([200, { id: 'p2', mobile: '+4790000011', smsOptOut: true }]);
    expect((await call('patchPerson', { ...patch, params: { personId: 'p4' } })).status).toBe(403);
    expect((await call('patchPerson', { ...patch, as: 'Admin', params: { personId: 'nobody' } })).status).toBe(404);
    expect((await call('patchPerson', { ...patch, as: 'Admin', params: { personId: 'no body' } })).status).toBe(404);
  });

  test('show beside a correction what the source says, and are not changed over a version nobody saw', async () => {
    const tagsOf = async () =>
      z.parse(PersonList, (await call('listPersons', { as: 'Admin' })).json).persons.find(({ id }) => id === 'p1');
    const seen = await tagsOf();
    const patch = {
      as: 'Admin',
      params: { personId: 'p1' },
      body: { mobile: '90000041' },
      headers: { 'if-match': `"${seen?.tag}"` },
    };
    expect((await call('patchPerson', patch)).status).toBe(200);
    expect(await tagsOf()).toMatchObject({
      mobile: '+4790000041',
      corrected: [{ field: 'mobile', source: '+4740000001' }],
    });
    expect(await call('patchPerson', patch)).toMatchObject({ status: 412, json: { type: 'version-outdated' } });
    await call('patchPerson', { ...patch, body: { mobile: '40000001' }, headers: {} });
    expect(await tagsOf()).toMatchObject({ corrected: [] });
  });

  test('are left alone by a correction with a fault', async () => {
    const faulty = { as: 'Admin', params: { personId: 'p3' }, body: { mobile: 'x', email: 'x' } };
    expect(await call('patchPerson', faulty)).toMatchObject({
      status: 400,
      json: { type: 'person-has-faults', fields: [{ path: 'email' }, { path: 'mobile' }] },
    });
  });
});

describe('settings', () => {
  test('are read with a version, and not sent again to who has it', async () => {
    const { headers, json } = await call('getSettings', { as: 'Auditor' });
    expect(json).toMatchObject({ name: 'Fjordvik kommune', sending: 'off', graceMinutes: 3 });
    const again = await call('getSettings', { as: 'Auditor', headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  test('are changed over the version that was read, and refused over an older one', async () => {
    const etag = (await call('getSettings', { as: 'Admin' })).headers.get('etag') ?? '';
    const put = { as: 'Admin', body: { graceMinutes: 4 }, headers: { 'if-match': etag } };
    const first = await call('putSettings', put);
    expect(first).toMatchObject({ status: 200, json: { graceMinutes: 4 } });
    expect(first.headers.get('etag')).toBe((await call('getSettings', { as: 'Admin' })).headers.get('etag'));
    expect(await call('putSettings', put)).toMatchObject({
      status: 412,
      json: {
        type: 'version-outdated',
        winner: { type: 'settings-saved', actor: { kind: 'staff', name: 'Anne Vold' }, at: world.clock.now() },
      },
    });
  });

  test('with a fault are refused with a sentence for each', async () => {
    const answeringMinutes = [
      { moreThanHours: 24, minutes: 5 },
      { moreThanHours: 0, minutes: 10 },
    ];
    const { status, json } = await call('putSettings', {
      as: 'Admin',
      body: { answeringMinutes, quietHours: { from: '00:00', to: '23:59' } },
      headers: { 'accept-language': 'nb' },
    });
    expect(status).toBe(400);
    expect(json).toMatchObject({
      type: 'settings-have-faults',
      fields: [
        { path: 'answeringMinutes[1].minutes', detail: 'Svartiden kan ikke være lengre når det er kortere tid igjen.' },
        { path: 'quietHours', detail: 'Stille tid kan ikke vare hele døgnet.' },
      ],
    });
  });

  test('of a body say which are its own, and return to the municipality’s', async () => {
    const params = { bodyId: 'kst' };
    const own = await call('putBodySettings', { as: 'Secretary', params, body: { mode: 'staggered' } });
    expect(own.json).toMatchObject({ mode: 'staggered', own: ['mode'] });
    expect(own.headers.get('etag')).toBe(
      (await call('getBodySettings', { as: 'Chair.kst', params })).headers.get('etag'),
    );
    const back = await call('putBodySettings', { as: 'Admin', params, body: { mode: null } });
    expect(back.json).toMatchObject({ mode: 'strict', own: [] });
  });

  test.each(['nobody', 'no body'])('of %j are not found', async (bodyId) => {
    expect((await call('getBodySettings', { as: 'Admin', params: { bodyId } })).status).toBe(404);
    expect((await call('putBodySettings', { as: 'Admin', params: { bodyId }, body: {} })).status).toBe(404);
  });
});

test('every answer carries the server’s time', async () => {
  expect((await call('getSettings')).headers.get('x-now')).toBe(world.clock.now());
});
