import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANDERS, convene, FULL, GRETE, KARI, MARIT, MEETING, OLAV, openForm, PER, TUESDAY_MORNING } from './council.ts';
import { seatOf } from './seats.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
  await convene(world);
});
afterAll(() => world.close());

function reportByStaff(seatId: string) {
  return world.staff('POST', `/meetings/${MEETING}/commands`, { type: 'ReportAbsence', seatId, ...FULL });
}

test('W8: a double click, and the secretary too: one absence, one vacancy, one SMS', async () => {
  const headers = { 'x-link-token': await openForm(world, KARI) };
  const link = await openForm(world, PER);
  await world.ignore(MARIT.email, OLAV.email);

  const submit = () => world.api('POST', '/absence-form/absences', FULL, headers);
  const clicks = await Promise.all([submit(), submit()]);
  expect(new Set(clicks.map(({ status }) => status))).toStrictEqual(new Set([200, 201]));
  expect(clicks[0].body).toStrictEqual(clicks[1].body);
  const again = await submit();
  expect(again).toMatchObject({ status: 200, body: clicks[0].body });
  expect((await reportByStaff('kst-1')).status).toBe(200);
  await world.expectMessage(KARI.email, /Vi har registrert at du ikke kommer/);
  await world.expectSilence();

  await world.wind('PT3M5S');
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);
  await world.expectSilence();
  expect(await seatOf(world, KARI)).toMatchObject({ absences: [{ status: 'reported' }], vacancies: [{}] });
  const { absences, vacancies } = await seatOf(world, KARI);
  expect([absences.length, vacancies.length]).toStrictEqual([1, 1]);

  // The other way round, and at the very same moment.
  const [byLink, byStaff] = await Promise.all([
    world.api('POST', '/absence-form/absences', FULL, { 'x-link-token': link }),
    reportByStaff('kst-2'),
  ]);
  expect([200, 201]).toContain(byLink.status);
  expect(byStaff.status).toBe(200);
  await world.expectMessage(PER.email, /Vi har registrert at du ikke kommer/);
  await world.wind('PT3M5S');
  await world.expectMessage(GRETE.mobile, /Kan du møte som vara/);
  await world.expectSilence();
  const seat = await seatOf(world, PER);
  expect([seat.absences.length, seat.vacancies.length]).toStrictEqual([1, 1]);
});
