import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ANDERS,
  convene,
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
  TUESDAY_MORNING,
} from './council.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

test('W2: two absences of one list ask ranks 1 and 2 in parallel, and 3 when 1 declines', async () => {
  await convene(world);
  await reportAbsence(world, await openForm(world, KARI));
  await reportAbsence(world, await openForm(world, PER));
  await world.ignore(KARI.email, PER.email, MARIT.email, OLAV.email);

  await world.wind('PT3M5S');
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);
  await world.expectMessage(GRETE.mobile, /Kan du møte som vara/);
  await world.expectSilence();

  await world.text(ANDERS.mobile, 'nei');
  await world.expectMessage(HASSAN.mobile, /Kan du møte som vara/);
  await world.expectSilence();
  const open = (await world.view(MEETING)).seats
    .flatMap(({ vacancies }) => vacancies)
    .flatMap(({ offers }) => offers)
    .filter(({ status }) => status === 'asked')
    .map(({ name }) => name);
  expect(open.toSorted()).toStrictEqual([GRETE.name, HASSAN.name]);

  await world.text(GRETE.mobile, 'ja');
  await world.text(HASSAN.mobile, 'ja');
  await world.expectMessage(GRETE.mobile, /^Takk! Du møter/);
  await world.expectMessage(HASSAN.mobile, /^Takk! Du møter/);
  await world.ignore(KARI.email, PER.email, SECRETARY.email);
  await world.expectSilence();
  const view = await world.view(MEETING);
  const substitutes = view.seats.flatMap(({ name, vacancies }) =>
    vacancies.map(({ substitute }) => [name, substitute?.name]),
  );
  expect(substitutes).toStrictEqual([
    [KARI.name, HASSAN.name],
    [PER.name, GRETE.name],
  ]);
});
