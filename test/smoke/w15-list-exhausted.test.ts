import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ANDERS,
  convene,
  council,
  GRETE,
  HASSAN,
  KARI,
  MARIT,
  OLAV,
  openForm,
  PER,
  reportAbsence,
  SECRETARY,
  SIRI,
  TUESDAY_MORNING,
} from './council.ts';
import { seatOf, windPastDeadline } from './seats.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

test('W15: the alert names who was asked and why each did not come, and forecasts the quorum', async () => {
  const away = { ...HASSAN, unavailable: [{ from: '2026-12-01', to: '2026-12-05' }] };
  const { email: _, ...unreachable } = SIRI;
  await convene(world, council({ persons: [KARI, PER, MARIT, OLAV, ANDERS, GRETE, away, unreachable] }));
  await world.simulator('PUT', `/recipients/${SIRI.mobile}`, { delivery: 'failed' });
  await reportAbsence(world, await openForm(world, KARI));
  await world.wind('PT3M5S');
  await world.text(ANDERS.mobile, 'nei');
  await world.ignoreAll();

  await windPastDeadline(world, GRETE);
  await world.expectMessage(GRETE.mobile, /^Påminnelse/);
  await world.expectMessage(SIRI.mobile, /Kan du møte som vara/);
  await world.wind('PT1M'); // The provider reports that it did not arrive.
  const { text, subject } = await world.expectMessage(SECRETARY.email, /Plassen til Kari Nordmann/);
  const sms = await world.expectMessage(SECRETARY.mobile, /Ingen flere å spørre for Kari Nordmann/);
  await world.expectSilence();

  expect(subject).toMatch(/^Ingen flere å spørre: Kommunestyret/);
  expect(text).toMatch(/Anders Lund.*nei/);
  expect(text).toMatch(/Grete Vik.*svarte ikke innen/);
  expect(text).toMatch(/Hassan Ali Warsame.*hoppet over, utilgjengelig/);
  expect(text).toMatch(/Siri Dahl.*ikke nådd/);
  expect(text).toMatch(/3 av 4 ventes, minst 2 må møte\. Møtet er vedtaksført/);
  expect(sms.text).toMatch(/4 er vurdert\. 3 av 4 ventes, minst 2 må møte/);
  expect((await seatOf(world, KARI)).vacancies).toMatchObject([{ status: 'exhausted', substitute: null }]);

  // Two more away leave one of four: no quorum, and the alert says so.
  for (const [seatId, { email }] of [
    ['kst-2', PER],
    ['kst-3', MARIT],
  ] as const) {
    const report = { type: 'ReportAbsence', seatId, kind: 'full', reason: { category: 'work' } };
    expect((await world.staff('POST', '/meetings/kst-9/commands', report)).status).toBe(200);
    await world.wind('PT4M');
    await world.expectMessage(email, /Vi har registrert/);
  }
  await world.wind('PT12H');
  const letters = (await world.all()).filter(
    ({ to, subject: about }) => to === SECRETARY.email && /Ingen flere/.test(about ?? ''),
  );
  expect(letters).toHaveLength(3);
  expect(letters.at(-1)?.text).toMatch(/Møtet er ikke vedtaksført: 1 ventes, minst 2 må møte/);
  expect((await world.view('kst-9')).quorum).toMatchObject({ needed: 2, expected: 1 });
  await world.ignore(SECRETARY.email, SECRETARY.mobile);
  await world.expectSilence();
});
