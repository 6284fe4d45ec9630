import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANDERS, convene, council, KARI, MARIT, MEETING, OLAV, PER, TUESDAY_MORNING } from './council.ts';
import { seatOf } from './seats.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

test('W25: a new municipality with a meeting in three days sends nothing until sending is switched on', async () => {
  expect((await world.staff('PUT', '/settings', { sending: 'off' })).status).toBe(200);
  // Friday 27 November, 18.00 in Oslo.
  const inThreeDays = { start: '2026-11-27T17:00:00.000Z', end: '2026-11-27T20:00:00.000Z' };
  await convene(world, council({ meeting: inThreeDays }));
  const report = { type: 'ReportAbsence', seatId: 'kst-1', kind: 'full', reason: { category: 'work' } };
  expect((await world.staff('POST', `/meetings/${MEETING}/commands`, report)).status).toBe(200);
  await world.wind('PT30H');
  await world.text(ANDERS.mobile, 'JA');
  expect(await world.all()).toStrictEqual([]);
  expect(await seatOf(world, KARI)).toMatchObject({
    attendance: 'absent',
    vacancies: [{ status: 'waiting', waitingFor: 'sendingOff', offers: [] }],
  });

  expect((await world.staff('PUT', '/settings', { sending: 'live' })).status).toBe(200);
  await world.wind('PT1M');
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);
  for (const { email } of [PER, MARIT, OLAV])
    expect((await world.expectMessage(email, /har møte fredag 27\. november/)).subject).not.toMatch(/Påminnelse/);
  await world.ignore(KARI.email);
  await world.expectSilence();
  await world.wind('PT2H'); // The reminders three days before are past, and stay so.
  await world.expectSilence();
});
