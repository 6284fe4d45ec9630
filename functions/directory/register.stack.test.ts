import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { body, person } from './fixture.ts';
import { ELSEWHERE, openDirectoryRoutes } from './routes-fixture.ts';
import { OVER_ANYTHING } from './world-fixture.ts';

let opened: Awaited<ReturnType<typeof openDirectoryRoutes>>;
beforeAll(async () => {
  opened = await openDirectoryRoutes();
});
afterAll(() => opened.world.close());

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
  expect([...opened.routes.keys()]).toStrictEqual(ALL);
  for (const { route } of opened.routes.values()) expect(route).toMatch(/^municipalities\/\{code\}\//);
});

describe('who may what', () => {
  const placeOf = (name: string) => ({ id: name === 'patchPerson' ? 'p1' : 'kst' });

  test.each(ALL)('%s answers nobody without a token', async (name) => {
    expect((await opened.call(name, { params: placeOf(name), body: {} })).status).toBe(401);
  });

  const statusIn = async (name: string, code: string) =>
    (await opened.call(name, { as: 'Admin', params: { ...placeOf(name), code }, body: {} })).status;

  test.each(ALL)('%s knows only the municipalities of this deployment', async (name) => {
    expect([await statusIn(name, '4602'), await statusIn(name, 'x')]).toStrictEqual([404, 404]);
  });

  test.each(ALL)('%s gives a role in one municipality no right in another', async (name) => {
    expect(await statusIn(name, ELSEWHERE)).toBe(404);
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
      const { status } = await opened.call(name, { as, params: placeOf(name), body: {} });
      expect([as, status]).toStrictEqual([as, allowed.includes(as) ? 200 : 403]);
    }
  });
});

describe('PUT roster', () => {
  test('answers with the counts and tells the meetings that it concerns', async () => {
    opened.advanced.length = 0;
    const { status, json } = await opened.call('putRoster', {
      as: 'Admin',
      body: { meetings: [{ id: 'm1', place: 'A' }] },
    });
    expect([status, json]).toStrictEqual([200, { created: 0, updated: 1, unchanged: 0, conflicts: [] }]);
    expect(opened.advanced).toStrictEqual(['m1']);
  });

  test('stands although a meeting could not take it over, and the log names nobody', async () => {
    opened.letAdvance(false);
    const { status } = await opened.call('putRoster', { as: 'Admin', body: { meetings: [{ id: 'm1', place: 'B' }] } });
    opened.letAdvance(true);
    expect(status).toBe(200);
    expect(JSON.stringify(opened.logged)).toContain('m1');
    expect(JSON.stringify(opened.logged)).not.toContain('Kari');
  });

  test('names every fault, in the language of the caller', async () => {
    const faulty = { persons: [person('p9', { mobile: '12' }), person('p9')] };
    const answers = await Promise.all(
      LANGUAGES.map((language) =>
        opened.call('putRoster', { as: 'Admin', body: faulty, headers: { 'accept-language': language } }),
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
    expect((await opened.call('putRoster', { as: 'Admin', body: sent })).status).toBe(400);
  });

  test('speaks the municipality’s language when the caller has not said which', async () => {
    await opened.world.directory.changeSettings({ code: opened.code }, { language: 'sv' }, OVER_ANYTHING);
    expect((await opened.call('putRoster', { as: 'Admin', body: [] })).json).toMatchObject({
      title: 'Inte importerat',
    });
    await opened.world.directory.changeSettings({ code: opened.code }, { language: null }, OVER_ANYTHING);
  });
});

describe('PUT roster?preview=true', () => {
  const moved = { meetings: [{ id: 'm1', place: 'Samfunnshuset' }] };

  test('says what would change and changes nothing', async () => {
    opened.advanced.length = 0;
    const previewed = { as: 'Secretary', body: moved, url: '?preview=true' };
    const { status, json } = await opened.call('putRoster', previewed);
    expect([status, json]).toMatchObject([
      200,
      { updated: 1, changes: [{ kind: 'meeting', id: 'm1', fields: [{ field: 'place', after: 'Samfunnshuset' }] }] },
    ]);
    expect(opened.advanced).toStrictEqual([]);
    expect((await opened.call('putRoster', previewed)).json).toStrictEqual(json);
  });

  test('names every fault', async () => {
    const faulty = { as: 'Admin', body: { persons: [person('p9', { mobile: '12' })] }, url: '?preview=true' };
    expect(await opened.call('putRoster', faulty)).toMatchObject({ status: 400, json: { type: 'roster-has-faults' } });
  });
});

describe('PUT roster as CSV', () => {
  const csv =
    'Utvalg;Liste;Rang;Navn;Mobil\nKommunestyret;List A;3;Åse Østby;40000031\nKommunestyret;List A;1;Person p2;';
  const sent = { as: 'Admin', headers: { 'content-type': 'text/csv; charset=utf-8' } };

  test('finds those whom the municipality has, and adds the others', async () => {
    const previewed = await opened.call('putRoster', { ...sent, body: csv, url: '?preview=true' });
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
    expect((await opened.call('putRoster', { ...sent, body: csv })).json).toMatchObject({ created: 1, updated: 1 });
    expect((await opened.call('putRoster', { ...sent, body: csv })).json).toMatchObject({ created: 0, updated: 0 });
    await opened.call('putRoster', { as: 'Admin', body: { bodies: [body()] } });
  });

  test('names lines and columns', async () => {
    const faulty = { ...sent, body: 'Navn;Mobil\nOla;12' };
    expect(await opened.call('putRoster', faulty)).toMatchObject({
      status: 400,
      json: { fields: [{ path: 'lines[2].Mobil' }] },
    });
  });

  test('that is no table is refused', async () => {
    expect(await opened.call('putRoster', { ...sent, body: '"' })).toMatchObject({
      status: 400,
      json: { type: 'table-not-read' },
    });
    const headers = { ...sent.headers, 'content-length': '1000001' };
    expect((await opened.call('putRoster', { ...sent, headers, body: csv })).status).toBe(413);
  });
});

test('every answer carries the server’s time', async () => {
  expect((await opened.call('getSettings')).headers.get('x-now')).toBe(opened.world.clock.now());
});
