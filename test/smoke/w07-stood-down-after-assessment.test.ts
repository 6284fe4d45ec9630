import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ANDERS,
  convene,
  KARI,
  MARIT,
  MEETING,
  OLAV,
  openForm,
  PER,
  reportAbsence,
  SECRETARY,
  TUESDAY_MORNING,
} from './council.ts';
import { seatOf } from './seats.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

test('W7: whoever was called in advance is stood down politely when the body finds the member qualified', async () => {
  await convene(world);
  const report = { kind: 'assessment', items: ['84/26'], grounds: 'Jeg har sittet i styret.' };
  const absenceId = await reportAbsence(world, await openForm(world, KARI), report);
  await world.expectMessage(KARI.email, /Vi har registrert/);
  await world.ignore(PER.email, MARIT.email, OLAV.email);
  await world.wind('PT1H');
  await world.expectSilence(); // Nobody is called before the secretary says so.
  const waiting = await seatOf(world, KARI);
  expect(waiting.covered).toBe(false);
  expect(waiting.vacancies).toMatchObject([{ status: 'waiting', waitingFor: 'decision' }]);

  const command = (body: object) => world.staff('POST', `/meetings/${MEETING}/commands`, body);
  expect((await command({ type: 'CallInAdvance', absenceId })).status).toBe(200);
  await world.expectMessage(ANDERS.mobile, /som vara i sak 84\/26 i Kommunestyret/);
  await world.text(ANDERS.mobile, 'Ja takk');
  await world.expectMessage(ANDERS.mobile, /^Takk! Du møter som vara/);
  await world.ignore(KARI.email, SECRETARY.email);

  const decided = await command({ type: 'DecideDisqualification', absenceId, outcome: 'notDisqualified' });
  expect(decided.status, JSON.stringify(decided.body)).toBe(200);
  await world.expectMessage(ANDERS.mobile, /Du skal ikke møte som vara .* likevel.*Takk for at du sa ja/);
  await world.expectSilence();
  const seat = await seatOf(world, KARI);
  expect(seat).toMatchObject({ covered: true, absences: [{ status: 'decidedNotDisqualified' }] });
  expect(seat.vacancies).toMatchObject([{ status: 'closed', substitute: null }]);
  for (const { to, text } of await world.all()) if (to === ANDERS.mobile) expect(text).not.toMatch(/habil|Kari/i);
});
