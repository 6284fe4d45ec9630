import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Inbox } from '#shared/contracts/inbox.ts';
import { MeetingView } from '#shared/contracts/meeting-view.ts';
import { Problem } from '#shared/contracts/problem.ts';
import { present } from '#shared/kernel/assert.ts';
import { Instant } from '#shared/kernel/instant.ts';
import {
  ANDERS,
  convene,
  council,
  FULL,
  GRETE,
  HASSAN,
  KARI,
  MEETING,
  openForm,
  PER,
  person,
  TUESDAY_MORNING,
} from './council.ts';
import { seatOf } from './seats.ts';
import { type Answer, openWorld, type World } from './world.ts';

const Outcome = z.object({ version: z.int(), events: z.array(z.object({ type: z.string() })) });
const STRANGER = '+4791234567';

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
  await convene(world);
});
afterAll(() => world.close());

describe('a roster with faults', () => {
  const [council1] = council().bodies;
  const [list] = council1?.lists ?? [];
  const stranger = { ...person('gro', 'Gro Ny', 401), mobile: '12' };
  const substitutes = [
    { rank: 1, personId: ANDERS.id },
    { rank: 1, personId: GRETE.id },
    { rank: 2, personId: 'ingen' },
  ];
  const faulty = {
    persons: [stranger, KARI],
    bodies: [
      { ...council1, lists: [{ ...list, substitutes }] },
      { ...council1, name: 'Formannskapet' },
    ],
    meetings: [
      { ...council().meetings[0], id: 'kst-11', bodyId: 'finnes-ikke' },
      { ...council().meetings[0], id: 'kst-12', end: '2026-12-03T16:00:00.000Z' },
    ],
  };

  test('is one problem that names every fault, and nothing of it is stored', async () => {
    const before = await world.view(MEETING);
    const persons = await world.staff('GET', '/persons');
    const refused = await world.staff('PUT', '/roster', faulty, { 'accept-language': 'nb' });
    expect(refused.status).toBe(400);
    const { fields } = Problem.parse(refused.body);
    expect(fields?.map(({ path }) => path).toSorted()).toStrictEqual([
      'bodies[0].lists[0].substitutes[1].rank',
      'bodies[0].lists[0].substitutes[2].personId',
      'bodies[1].id',
      'meetings[0].bodyId',
      'meetings[1].end',
      'persons[0].mobile',
    ]);
    for (const { detail } of fields ?? []) expect(detail).toMatch(/[a-zæøå]{3}.*\.$/);

    expect(await world.view(MEETING)).toStrictEqual(before);
    expect((await world.staff('GET', '/persons')).body).toStrictEqual(persons.body);
    const { body } = await world.staff('GET', '/meetings?from=2026-01-01&to=2027-12-31');
    expect(body).toMatchObject({ meetings: [{ id: MEETING }] });
  });

  test('that is right is stored once, however often it comes', async () => {
    const again = await world.staff('PUT', '/roster', council());
    expect(again).toMatchObject({ status: 200, body: { created: 0, updated: 0, conflicts: [] } });
    expect((await world.view(MEETING)).seats).toHaveLength(4);
  });
});

describe('said twice', () => {
  function runTwice(command: object, key: string): Promise<readonly Answer[]> {
    const run = () => world.staff('POST', `/meetings/${MEETING}/commands`, command, { 'idempotency-key': key });
    return Promise.all([run(), run()]);
  }

  test('with one Idempotency-Key is done once and answered alike', async () => {
    const [first, second] = await runTwice({ type: 'AddNote', text: 'Ringte.' }, 'note-1');
    expect([first?.status, second?.status]).toStrictEqual([200, 200]);
    expect(second?.body).toStrictEqual(first?.body);
    const later = await world.staff(
      'POST',
      `/meetings/${MEETING}/commands`,
      { type: 'AddNote', text: 'Ringte.' },
      {
        'idempotency-key': 'note-1',
      },
    );
    expect(later.body).toStrictEqual(first?.body);
    const { entries } = await world.log(MEETING);
    expect(entries.filter(({ type }) => type === 'NoteAdded')).toHaveLength(1);
    expect(Outcome.parse(first?.body).events.map(({ type }) => type)).toContain('NoteAdded');
  });

  test('with another key is done again', async () => {
    await runTwice({ type: 'AddNote', text: 'Ringte.' }, 'note-2');
    const { entries } = await world.log(MEETING);
    expect(entries.filter(({ type }) => type === 'NoteAdded')).toHaveLength(2);
  });

  test('on a personal page with one key is one report, though it was withdrawn between', async () => {
    const headers = { 'x-link-token': await openForm(world, KARI), 'idempotency-key': 'report-1' };
    const report = () => world.api('POST', '/absence-form/absences', FULL, headers);
    const first = await report();
    expect(first.status).toBe(201);
    const { absenceId } = z.object({ absenceId: z.string() }).parse(first.body);
    await world.api('DELETE', `/absence-form/absences/${absenceId}`, undefined, headers);
    expect((await report()).body).toStrictEqual(first.body);
    expect((await seatOf(world, KARI)).absences).toMatchObject([{ absenceId, status: 'withdrawn' }]);
    await world.ignore(KARI.email);
  });
});

describe('versions', () => {
  test.each(['/meetings', `/meetings/${MEETING}`, '/inbox?texts=false', '/settings', '/bodies/kst/settings'])(
    '%s is not sent twice',
    async (path) => {
      const first = await world.staff('GET', path);
      const tag = present(first.headers.get('etag') ?? undefined, 'tag of the answer');
      const same = await world.staff('GET', path, undefined, { 'if-none-match': tag });
      expect([same.status, same.body]).toStrictEqual([304, '']);
      expect(Instant.safeParse(same.headers.get('x-now')).success).toBe(true);
      expect(same.headers.get('etag')).toBe(tag);
      expect((await world.staff('GET', path, undefined, { 'if-none-match': '"0-old"' })).status).toBe(200);
    },
  );

  test('that were overtaken change nothing', async () => {
    const seen = await world.staff('GET', `/meetings/${MEETING}`);
    const outdated = { 'if-match': present(seen.headers.get('etag') ?? undefined, 'tag of the meeting') };
    const note = { type: 'AddNote', text: 'Mellom.' };
    expect((await world.staff('POST', `/meetings/${MEETING}/commands`, note, outdated)).status).toBe(200);
    const refused = await world.staff('POST', `/meetings/${MEETING}/commands`, note, outdated);
    expect(refused).toMatchObject({ status: 412, body: { type: 'version-outdated' } });
    const { version } = MeetingView.parse(seen.body);
    expect((await world.view(MEETING)).version).toBe(version + 1);
    for (const tag of [String(version), `W/"${version}"`, 'what I saw'])
      expect((await world.staff('POST', `/meetings/${MEETING}/commands`, note, { 'if-match': tag })).status).toBe(412);
    const elsewhere = { type: 'ChangeMeeting', place: 'Kinosalen' };
    const unmoved = await world.staff('POST', `/meetings/${MEETING}/commands`, elsewhere, outdated);
    expect(unmoved).toMatchObject({ status: 412, body: { type: 'version-outdated' } });
    await world.idle();
    expect((await world.view(MEETING)).place).not.toBe('Kinosalen');

    const { headers } = await world.staff('GET', '/settings');
    const before = { 'if-match': present(headers.get('etag') ?? undefined, 'tag of the settings') };
    expect((await world.staff('PUT', '/settings', { graceMinutes: 4 }, before)).status).toBe(200);
    expect((await world.staff('PUT', '/settings', { graceMinutes: 5 }, before)).status).toBe(412);
    expect((await world.staff('GET', '/settings')).body).toMatchObject({ graceMinutes: 4 });
    const ofBody = await world.staff('GET', '/bodies/kst/settings');
    const seenBody = { 'if-match': present(ofBody.headers.get('etag') ?? undefined, 'tag of the body') };
    expect((await world.staff('PUT', '/bodies/kst/settings', { graceMinutes: 6 }, seenBody)).status).toBe(200);
    expect((await world.staff('PUT', '/bodies/kst/settings', { graceMinutes: 7 }, seenBody)).status).toBe(412);
  });
});

describe('a text from nobody we know', () => {
  test('is kept for the secretary and answered once a day', async () => {
    await world.ignoreAll();
    await world.text(STRANGER, 'Hei, hvem er dere?', { to: '+4759449901' });
    await world.expectMessage(STRANGER, /^Vi fant ingen åpen forespørsel til dette nummeret/);
    await world.text(STRANGER, 'JA', { to: '+4711111111' }); // No number of ours, but nobody else can be meant.
    await world.wind('PT2H');
    await world.text(HASSAN.mobile, 'ja', { to: '+4759449901' }); // Known, but never asked.
    await world.expectMessage(HASSAN.mobile, /^Vi fant ingen åpen forespørsel/);
    await world.expectSilence();
    await world.wind('P1D');
    await world.text(STRANGER, 'Hallo?', { to: '+4759449901' });
    await world.expectMessage(STRANGER, /^Vi fant ingen åpen forespørsel/);
    await world.expectSilence();

    const { items } = Inbox.parse((await world.staff('GET', '/inbox')).body);
    expect(items.map(({ from, text, why }) => [from, text, why])).toStrictEqual([
      [STRANGER, 'Hei, hvem er dere?', 'unknownSender'],
      [STRANGER, 'JA', 'unknownSender'],
      [HASSAN.mobile, 'ja', 'noOpenOffer'],
      [STRANGER, 'Hallo?', 'unknownSender'],
    ]);
    const { entries } = await world.log(MEETING);
    expect(entries.some(({ type }) => type === 'OfferAnswered')).toBe(false);
  });

  test('gets no link by asking for one, but the same answer as a member', async () => {
    for (const mobile of [STRANGER, '91234568', 'tull'])
      expect((await world.api('POST', '/form-link', { mobile })).status).toBe(202);
    await world.expectSilence();
    expect((await world.api('POST', '/form-link', { mobile: PER.mobile })).status).toBe(202);
    await world.expectMessage(PER.mobile, /^Her melder du forfall/);
    await world.expectSilence();
  });
});
