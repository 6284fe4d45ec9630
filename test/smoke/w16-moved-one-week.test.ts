import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ANDERS,
  convene,
  council,
  GRETE,
  HASSAN,
  KARI,
  MARIT,
  MEETING,
  OLAV,
  openForm,
  PER,
  reportAbsence,
  SECRETARY,
  SIRI,
  TUESDAY_MORNING,
} from './council.ts';
import { seatOf } from './seats.ts';
import { openWorld, type World } from './world.ts';

const A_WEEK_LATER = { start: '2026-12-10T17:00:00.000Z', end: '2026-12-10T20:00:00.000Z' };

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

test('W16: after a move by a week both who said yes are asked again with the new date; what they said stays in the log', async () => {
  await convene(world);
  await reportAbsence(world, await openForm(world, KARI));
  await reportAbsence(world, await openForm(world, PER));
  await world.wind('PT3M5S');
  await world.text(ANDERS.mobile, 'ja');
  await world.text(GRETE.mobile, 'ja');
  await world.ignoreAll();
  await world.wind('PT1H');

  expect((await world.staff('PUT', '/roster', council({ meeting: A_WEEK_LATER }))).status).toBe(200);
  for (const { mobile } of [ANDERS, GRETE])
    await world.expectMessage(mobile, /3\. desember er flyttet til torsdag 10\. desember.*Kan du møte som vara da\?/);
  for (const { email } of [KARI, PER])
    await world.expectMessage(email, /Ny tid: torsdag 10\. desember.*Før: torsdag 3\. desember/s);
  await world.ignore(MARIT.email, OLAV.email);
  await world.expectSilence();
  for (const member of [KARI, PER])
    expect(await seatOf(world, member)).toMatchObject({
      absences: [{ status: 'reported' }],
      vacancies: [{ status: 'asking', substitute: null }],
    });

  await world.text(ANDERS.mobile, 'ja');
  await world.expectMessage(ANDERS.mobile, /^Takk! Du møter som vara .*torsdag 10\. desember/);
  await world.text(GRETE.mobile, 'nei');
  await world.expectMessage(HASSAN.mobile, /Kan du møte som vara .*torsdag 10\. desember/);
  await world.text(HASSAN.mobile, 'ja');
  await world.expectMessage(HASSAN.mobile, /^Takk! Du møter som vara/);
  await world.ignore(KARI.email, PER.email, SECRETARY.email);
  await world.expectSilence();

  expect((await seatOf(world, KARI)).vacancies.at(-1)?.substitute?.name).toBe(ANDERS.name);
  expect((await seatOf(world, PER)).vacancies.at(-1)?.substitute?.name).toBe(HASSAN.name);
  const { entries, verified } = await world.log(MEETING);
  expect(entries.filter(({ type }) => type === 'MeetingMoved')).toHaveLength(1);
  expect(entries.filter(({ type }) => type === 'OfferAnswered').length).toBe(5);
  expect(verified.brokenAt).toBeUndefined();
});

test('W16: a meeting that is cancelled tells everybody who said yes or is being asked, and ends', async () => {
  await world.windTo('2026-12-04T09:00:00.000Z');
  await world.ignoreAll();
  expect(
    (await world.staff('PUT', '/roster', council({ meeting: { ...A_WEEK_LATER, status: 'cancelled' } }))).status,
  ).toBe(200);
  for (const { mobile } of [ANDERS, HASSAN]) await world.expectMessage(mobile, /10\. desember .*er avlyst/);
  await world.ignore(KARI.email, PER.email, MARIT.email, OLAV.email, SECRETARY.email);
  await world.wind('P14D');
  await world.expectSilence();
  expect((await world.all()).filter(({ to }) => to === SIRI.mobile)).toStrictEqual([]);
});
