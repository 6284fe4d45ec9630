import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ANDERS,
  convene,
  END,
  FULL,
  GRETE,
  KARI,
  MARIT,
  OLAV,
  openForm,
  PER,
  reportAbsence,
  SECRETARY,
  START,
  TUESDAY_MORNING,
} from './council.ts';
import { seatOf } from './seats.ts';
import { openWorld, type World } from './world.ts';

const HALF_PAST_SEVEN = '2026-12-03T18:30:00.000Z';
const LATE = { kind: 'partial', intervals: [{ from: HALF_PAST_SEVEN, to: END }], reason: { category: 'work' } };

let world: World;
let kari: string;
let per: string;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
  await convene(world);
  kari = await openForm(world, KARI);
  per = await openForm(world, PER);
  await world.ignore(MARIT.email, OLAV.email);
});
afterAll(() => world.close());

test('W22: a part becomes the whole: whoever has the part is asked first for the rest, and keeps the part with a NEI', async () => {
  await reportAbsence(world, kari, LATE);
  await world.wind('PT3M5S');
  await world.text(ANDERS.mobile, 'ja');
  await world.ignoreAll();

  await world.wind('PT1H');
  await reportAbsence(world, kari, FULL);
  await world.wind('PT3M5S');
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara .*kl\. 18\.00-19\.30/);
  await world.ignore(KARI.email);
  await world.expectSilence();

  await world.text(ANDERS.mobile, 'nei');
  await world.expectMessage(GRETE.mobile, /Kan du møte som vara .*kl\. 18\.00-19\.30/);
  await world.text(GRETE.mobile, 'ja');
  await world.expectMessage(GRETE.mobile, /^Takk! Du møter som vara/);
  await world.ignore(KARI.email, SECRETARY.email);
  await world.expectSilence();
  const seat = await seatOf(world, KARI);
  expect(seat).toMatchObject({ attendance: 'absent', covered: true });
  expect(seat.absences.map(({ status }) => status)).toStrictEqual(['replaced', 'reported']);
  const filled = seat.vacancies.filter(({ status }) => status === 'filled');
  expect(
    filled.map(({ substitute, scope }) => [substitute?.name, scope.kind === 'interval' && scope.from]),
  ).toStrictEqual(
    expect.arrayContaining([
      [ANDERS.name, HALF_PAST_SEVEN],
      [GRETE.name, START],
    ]),
  );
});

test('W22: the whole becomes a part: whoever has the seat keeps the part and is told of the new time', async () => {
  await world.ignoreAll();
  await reportAbsence(world, per, FULL);
  await world.wind('PT3M5S');
  const [offer] = (await seatOf(world, PER)).vacancies.flatMap(({ offers }) => offers);
  const asked = (await world.all()).findLast(({ channel, text }) => channel === 'sms' && /Kan du møte/.test(text));
  await world.text(asked?.to ?? '', 'ja');
  await world.ignoreAll();

  await world.wind('PT1H');
  await reportAbsence(world, per, LATE);
  await world.wind('PT3M5S');
  const seat = await seatOf(world, PER);
  expect(seat).toMatchObject({ attendance: 'partly', covered: true });
  expect(seat.vacancies.filter(({ status }) => status === 'filled')).toMatchObject([
    { scope: { kind: 'interval', from: HALF_PAST_SEVEN, to: END }, substitute: { name: offer?.name } },
  ]);
  await world.expectMessage(asked?.to ?? '', /19\.30-21\.00/);
  await world.ignore(PER.email, SECRETARY.email);
  await world.expectSilence();
});
