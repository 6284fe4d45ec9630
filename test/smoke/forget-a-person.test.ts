import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Erasure, PersonAccount } from '#shared/contracts/person-account.ts';
import { PersonList } from '#shared/contracts/persons.ts';
import { present } from '#shared/kernel/assert.ts';
import { ANDERS, convene, council, GRETE, KARI, MEETING, openForm, reportAbsence, TUESDAY_MORNING } from './council.ts';
import { CODE, openWorld, type World } from './world.ts';

/** R24: what is known of somebody is handed out, what need not be kept is erased, and what must be is said. */
let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
  await convene(world);
  const reason = { category: 'illness', text: 'Brukket bein' };
  await reportAbsence(world, await openForm(world, KARI), { kind: 'full', reason });
  await world.wind('PT3M5S');
  await world.expectMessage(ANDERS.mobile, /Kan du møte/);
  await world.text(ANDERS.mobile, 'kanskje');
});
afterAll(() => world.close());

async function as(role: string, method: string, path: string) {
  const authorization = `Bearer ${await world.tokenFor(role)}`;
  return world.api(method, `/municipalities/${CODE}${path}`, undefined, { authorization });
}

async function exported(id: string, role = 'Secretary.9901') {
  const answer = await as(role, 'GET', `/persons/${id}/export`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return PersonAccount.parse(answer.body);
}

async function contactOf(id: string) {
  const { persons } = PersonList.parse((await world.staff('GET', '/persons')).body);
  return present(
    persons.find((person) => person.id === id),
    'person in the list',
  );
}

describe('an account', () => {
  test('tells a member everything, and that their reason was read is in the log first', async () => {
    const account = await exported('kari');
    expect(account.person).toMatchObject({ name: KARI.name, mobile: KARI.mobile, email: KARI.email });
    expect(account.offices).toMatchObject([{ bodyName: 'Kommunestyret', role: 'member' }]);
    expect(account.meetings).toMatchObject([
      { meetingId: MEETING, absences: [{ kind: 'full', status: 'reported' }], texts: [{ text: 'Brukket bein' }] },
    ]);
    expect(account.meetings[0]?.messages.map(({ to }) => to)).toContain(KARI.email);
    const { entries } = await world.log(MEETING);
    expect(entries.filter(({ type }) => type === 'DetailRead')).toHaveLength(1);
  });

  test('tells a substitute what they were asked, and what they wrote', async () => {
    const [meeting] = (await exported('anders')).meetings;
    expect(meeting?.offers).toMatchObject([{ rank: 1, status: 'asked' }]);
    expect(meeting?.texts).toMatchObject([{ kind: 'inbound', text: 'kanskje' }]);
  });

  test('shows an administrator that there are texts, not what they say', async () => {
    const account = await exported('kari', 'Admin.9901');
    expect(account.isComplete).toBe(false);
    expect(account.meetings[0]?.texts).toMatchObject([{ kind: 'reason' }]);
    expect(JSON.stringify(account)).not.toMatch(/Brukket|illness/);
  });
});

describe.each([
  ['GET', 'export'],
  ['POST', 'erase'],
])('%s …/%s', (method, what) => {
  test.each(['Secretary.9901.kst', 'Chair.9901.kst', 'Group.9901.kst', 'Auditor.9901'])(
    'is refused to %s',
    async (role) => {
      expect((await as(role, method, `/persons/kari/${what}`)).status).toBe(403);
    },
  );

  test('knows nobody who is not there, and no other municipality', async () => {
    for (const id of ['nobody', '12345678901', 'a%20b']) {
      expect([id, (await as('Admin.9901', method, `/persons/${id}/${what}`)).status]).toStrictEqual([id, 404]);
    }
    expect((await as('Admin.9902', method, `/persons/kari/${what}`)).status).toBe(404);
  });
});

describe('an erasure', () => {
  let erasure: Erasure;

  test('of somebody who is being asked lets the chain go on to the next', async () => {
    erasure = Erasure.parse((await as('Admin.9901', 'POST', '/persons/anders/erase')).body);
    await world.expectMessage(GRETE.mobile, /Kan du møte/);
    const seat = (await world.view(MEETING)).seats.find(({ name }) => name === KARI.name);
    expect(seat?.vacancies[0]?.offers.map(({ name, status }) => [name, status])).toStrictEqual([
      [ANDERS.name, 'withdrawn'],
      [GRETE.name, 'asked'],
    ]);
  });

  test('says what is gone, what stays, until when and why', () => {
    expect(erasure.erased).toStrictEqual([
      'Mobilnummer, telefon, e-postadresse, språk og utilgjengelige dager',
      'Tekster personen har skrevet: 1',
      'Tekstmeldinger i innboksen: 1',
      'Åpne forespørsler, trukket tilbake: 1',
    ]);
    expect(erasure.kept.map(({ what, until }) => [what.split(/[:,]/)[0], until.slice(0, 10)])).toStrictEqual([
      ['Navn og verv i Kommunestyret', '2027-09-30'],
      ['Loggen for møter personen er nevnt i', '2031-09-30'],
      ['Sikkerhetskopier', '2026-12-24'],
    ]);
    for (const { basis } of erasure.kept) expect(basis).not.toBe('');
  });

  test('takes the number and the address out of the directory, and a later import does not bring them back', async () => {
    const { mobile, email, name } = await contactOf('anders');
    expect({ mobile, email, name }).toStrictEqual({ mobile: undefined, email: undefined, name: ANDERS.name });
    expect((await world.staff('PUT', '/roster', council())).status).toBe(200);
    expect((await contactOf('anders')).mobile).toBeUndefined();
  });

  test('means that nothing is sent there any more, and that an answer from there finds no question', async () => {
    await world.ignore(ANDERS.mobile);
    await world.text(ANDERS.mobile, 'ja');
    const seat = (await world.view(MEETING)).seats.find(({ name }) => name === KARI.name);
    expect(seat?.vacancies[0]?.status).toBe('asking');
  });

  test('of a reason leaves a log that prints its absence and still holds', async () => {
    expect((await as('Admin.9901', 'POST', '/persons/kari/erase')).status).toBe(200);
    const [text] = (await exported('kari')).meetings.flatMap(({ texts }) => texts);
    expect(text).toBeUndefined();
    const [absence] = (await world.view(MEETING)).seats.flatMap(({ absences }) => absences);
    const reason = await as('Secretary.9901', 'GET', `/meetings/${MEETING}/absences/${absence?.absenceId}/reason`);
    expect(reason).toMatchObject({ status: 404, body: { type: 'detail-deleted' } });
    const { verified, entries } = await world.log(MEETING);
    expect(verified.brokenAt).toBeUndefined();
    expect(entries.some(({ text: sentence }) => sentence.includes('[slettet etter fristen]'))).toBe(false);
  });

  test('sent again finds nothing more to erase, and says the same of what stays', async () => {
    const again = Erasure.parse((await as('Admin.9901', 'POST', '/persons/anders/erase')).body);
    expect(again.erased).toStrictEqual(['Mobilnummer, telefon, e-postadresse, språk og utilgjengelige dager']);
    expect(again.kept.map(({ what }) => what)).toStrictEqual(erasure.kept.map(({ what }) => what));
  });

  test('is answered in the language asked for', async () => {
    const authorization = `Bearer ${await world.tokenFor('Admin.9901')}`;
    const path = `/municipalities/${CODE}/persons/anders/erase`;
    const answer = await world.api('POST', path, undefined, { authorization, 'accept-language': 'sv' });
    expect(Erasure.parse(answer.body).kept[0]?.what).toBe('Namn och uppdrag i Kommunestyret');
  });

  test('can be undone by hand: a number that staff write is used again', async () => {
    const patched = await world.staff('PATCH', '/persons/anders', { mobile: ANDERS.mobile });
    expect(patched).toMatchObject({ status: 200, body: { mobile: ANDERS.mobile } });
    expect((await world.staff('PUT', '/roster', council())).status).toBe(200);
    expect((await contactOf('anders')).mobile).toBe(ANDERS.mobile);
  });
});
