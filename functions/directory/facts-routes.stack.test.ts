import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { PersonList } from '#shared/contracts/persons.ts';
import { PersonId } from '#shared/kernel/ids.ts';
import { person } from './fixture.ts';
import { openDirectoryRoutes } from './routes-fixture.ts';

let opened: Awaited<ReturnType<typeof openDirectoryRoutes>>;
beforeAll(async () => {
  opened = await openDirectoryRoutes();
  await opened.world.directory.importRoster(opened.code, { persons: [person('p6', { name: 'Åse Østby' })] });
});
afterAll(() => opened.world.close());

describe('bodies', () => {
  test('are listed by name, those that a role reaches', async () => {
    const all = await opened.call('listBodies', { as: 'Auditor', headers: { 'accept-language': 'nb' } });
    expect(all.json).toMatchObject({
      bodies: [
        { id: 'fsk', name: 'Formannskapet' },
        { id: 'kst', seats: 1 },
      ],
    });
    expect((await opened.call('listBodies', { as: 'Chair.kst' })).json).toMatchObject({ bodies: [{ id: 'kst' }] });
  });

  test('are read with a version, by those whom a role lets', async () => {
    const params = { id: 'kst' };
    const { headers, json } = await opened.call('getBody', { as: 'Group.kst', params });
    expect(json).toMatchObject({
      id: 'kst',
      lists: [{ id: 'A', substitutes: [{ rank: 1, personId: 'p2' }, { rank: 2 }] }],
    });
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await opened.call('getBody', { as: 'Group.kst', params, headers: known })).status).toBe(304);
    expect((await opened.call('getBody', { as: 'Group.fsk', params })).status).toBe(404);
    expect((await opened.call('getBody', { as: 'Admin', params: { id: 'nobody' } })).status).toBe(404);
  });

  test('are corrected over the version that was read, and whoever is late is told who was quicker', async () => {
    const params = { id: 'kst' };
    const { headers } = await opened.call('getBody', { as: 'Admin', params });
    const put = {
      as: 'Secretary.kst',
      params,
      headers: { 'if-match': headers.get('etag') ?? '' },
      body: { lists: [{ id: 'A', substitutes: [{ rank: 1, personId: 'p3' }] }] },
    };
    const first = await opened.call('patchBody', put);
    expect(first).toMatchObject({
      status: 200,
      json: { lists: [{ substitutes: [{ personId: 'p3' }], source: { substitutes: [{ personId: 'p2' }, {}] } }] },
    });
    expect(first.headers.get('etag')).toBe((await opened.call('getBody', { as: 'Admin', params })).headers.get('etag'));
    expect(await opened.call('patchBody', put)).toMatchObject({
      status: 412,
      json: { type: 'version-outdated', winner: { type: 'body-saved', actor: { kind: 'staff', name: 'Anne Vold' } } },
    });
    const back = { as: 'Admin', params, body: { lists: [{ id: 'A', substitutes: null }] } };
    expect((await opened.call('patchBody', back)).json).toMatchObject({
      lists: [{ substitutes: [{ personId: 'p2' }, {}] }],
    });
  });

  test('are left alone by a correction with a fault', async () => {
    const faulty = { as: 'Admin', params: { id: 'kst' }, body: { lists: [{ id: 'Q', substitutes: [] }] } };
    expect(await opened.call('patchBody', faulty)).toMatchObject({
      status: 400,
      json: { type: 'body-has-faults', fields: [{ path: 'lists[0].id' }] },
    });
    expect((await opened.call('patchBody', { ...faulty, params: { id: 'nobody' } })).status).toBe(404);
  });
});

describe('persons', () => {
  test('are listed by name, as the language orders them', async () => {
    const { json } = await opened.call('listPersons', { as: 'Admin', headers: { 'accept-language': 'nb' } });
    expect(json).toMatchObject({
      persons: [{ id: 'p5' }, { id: 'p1' }, { id: 'p2' }, { id: 'p3' }, { id: 'p4' }, { name: 'Åse Østby' }],
    });
  });

  test('are shown to a secretary of single bodies only where they sit', async () => {
    const { json } = await opened.call('listPersons', { as: 'Secretary.kst' });
    expect(json).toMatchObject({ persons: [{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }] });
  });

  test('are corrected by those who may, and nobody else is', async () => {
    const patch = { as: 'Secretary.kst', body: { mobile: '90000011', smsOptOut: true } };
    const { status, json } = await opened.call('patchPerson', { ...patch, params: { id: 'p2' } });
    expect([status, json]).toMatchObject([200, { id: 'p2', mobile: '+4790000011', smsOptOut: true }]);
    expect((await opened.call('patchPerson', { ...patch, params: { id: 'p4' } })).status).toBe(403);
    expect((await opened.call('patchPerson', { ...patch, as: 'Admin', params: { id: 'nobody' } })).status).toBe(404);
    expect((await opened.call('patchPerson', { ...patch, as: 'Admin', params: { id: 'no body' } })).status).toBe(404);
  });

  test('show beside a correction what the source says, and are not changed over a version nobody saw', async () => {
    const tagsOf = async () =>
      z
        .parse(PersonList, (await opened.call('listPersons', { as: 'Admin' })).json)
        .persons.find(({ id }) => id === 'p1');
    const seen = await tagsOf();
    const patch = {
      as: 'Admin',
      params: { id: 'p1' },
      body: { mobile: '90000041' },
      headers: { 'if-match': `"${seen?.tag}"` },
    };
    expect((await opened.call('patchPerson', patch)).status).toBe(200);
    expect(await tagsOf()).toMatchObject({
      mobile: '+4790000041',
      corrected: [{ field: 'mobile', source: '+4740000001' }],
    });
    expect(await opened.call('patchPerson', patch)).toMatchObject({
      status: 412,
      json: { type: 'version-outdated', winner: { type: 'person-saved', actor: { kind: 'staff', name: 'Anne Vold' } } },
    });
    await opened.call('patchPerson', { ...patch, body: { mobile: '40000001' }, headers: {} });
    expect(await tagsOf()).toMatchObject({ corrected: [] });
  });

  test('do not change when somebody else gets their number, and name nobody but who changed them', async () => {
    const { call, code, world } = opened;
    const patch = (personId: string, body: object, headers = {}) =>
      call('patchPerson', { as: 'Admin', params: { id: personId }, body, headers });
    const rowOf = async (personId: string) =>
      z.parse(PersonList, (await call('listPersons', { as: 'Admin' })).json).persons.find(({ id }) => id === personId);
    await patch('p4', { mobile: '90000044' });
    const seen = { 'if-match': `"${(await rowOf('p4'))?.tag}"` };
    await patch('p5', { mobile: '90000044' });
    expect(await rowOf('p4')).toMatchObject({ sharesNumber: true });
    expect((await patch('p4', { email: 'as@example.no' }, seen)).status).toBe(200);

    const before = { 'if-match': `"${(await rowOf('p4'))?.tag}"` };
    await world.directory.patchPerson({ code, personId: PersonId.parse('p4') }, { smsOptOut: true });
    const late = await patch('p4', { email: null }, before);
    expect(late).toMatchObject({ status: 412, json: { type: 'version-outdated' } });
    expect(late.json).not.toHaveProperty('winner');
  });

  test('are left alone by a correction with a fault', async () => {
    const faulty = { as: 'Admin', params: { id: 'p3' }, body: { mobile: 'x', email: 'x' } };
    expect(await opened.call('patchPerson', faulty)).toMatchObject({
      status: 400,
      json: { type: 'person-has-faults', fields: [{ path: 'email' }, { path: 'mobile' }] },
    });
  });
});

describe('settings', () => {
  test('are read with a version, and not sent again to who has it', async () => {
    const { headers, json } = await opened.call('getSettings', { as: 'Auditor' });
    expect(json).toMatchObject({ name: 'Fjordvik kommune', sending: 'off', graceMinutes: 3 });
    const again = await opened.call('getSettings', {
      as: 'Auditor',
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('are changed over the version that was read, and refused over an older one', async () => {
    const etag = (await opened.call('getSettings', { as: 'Admin' })).headers.get('etag') ?? '';
    const put = { as: 'Admin', body: { graceMinutes: 4 }, headers: { 'if-match': etag } };
    const first = await opened.call('putSettings', put);
    expect(first).toMatchObject({ status: 200, json: { graceMinutes: 4 } });
    expect(first.headers.get('etag')).toBe((await opened.call('getSettings', { as: 'Admin' })).headers.get('etag'));
    expect(await opened.call('putSettings', put)).toMatchObject({
      status: 412,
      json: {
        type: 'version-outdated',
        winner: { type: 'settings-saved', actor: { kind: 'staff', name: 'Anne Vold' }, at: opened.world.clock.now() },
      },
    });
  });

  test('with a fault are refused with a sentence for each', async () => {
    const answeringMinutes = [
      { moreThanHours: 24, minutes: 5 },
      { moreThanHours: 0, minutes: 10 },
    ];
    const { status, json } = await opened.call('putSettings', {
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
    const params = { id: 'kst' };
    const own = await opened.call('putBodySettings', { as: 'Secretary', params, body: { mode: 'staggered' } });
    expect(own.json).toMatchObject({ mode: 'staggered', own: ['mode'] });
    expect(own.headers.get('etag')).toBe(
      (await opened.call('getBodySettings', { as: 'Chair.kst', params })).headers.get('etag'),
    );
    const back = await opened.call('putBodySettings', { as: 'Admin', params, body: { mode: null } });
    expect(back.json).toMatchObject({ mode: 'strict', own: [] });
  });

  test.each(['nobody', 'no body'])('of %j are not found', async (bodyId) => {
    expect((await opened.call('getBodySettings', { as: 'Admin', params: { id: bodyId } })).status).toBe(404);
    expect((await opened.call('putBodySettings', { as: 'Admin', params: { id: bodyId }, body: {} })).status).toBe(404);
  });
});
