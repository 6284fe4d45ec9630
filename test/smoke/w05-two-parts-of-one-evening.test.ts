import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf, meetingOf } from './bodies.ts';
import {
  ANDERS,
  convene,
  council,
  END,
  KARI,
  MARIT,
  OLAV,
  openForm,
  PER,
  person,
  reportAbsence,
  SECRETARY,
  START,
  TUESDAY_MORNING,
} from './council.ts';
import { seatOf } from './seats.ts';
import { openWorld, type World } from './world.ts';

const HALF_PAST_SEVEN = '2026-12-03T18:30:00.000Z';
const EARLY = { kind: 'partial', intervals: [{ from: START, to: HALF_PAST_SEVEN }], reason: { category: 'work' } };
const LATE = { kind: 'partial', intervals: [{ from: HALF_PAST_SEVEN, to: END }], reason: { category: 'work' } };
const BOTH = { ...EARLY, intervals: [...EARLY.intervals, ...LATE.intervals] };

const EVA = person('eva', 'Eva Moe', 301);
const FINN = person('finn', 'Finn Sol', 302);
const TORE = person('tore', 'Tore Lie', 303);
const UNNI = person('unni', 'Unni Berg', 304);
const BOARD = bodyOf({ id: 'board', name: 'Plan og miljø', members: [EVA, FINN], substitutes: [TORE, UNNI] });

let world: World;
let evaLink: string;
let finnLink: string;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
  const { persons, bodies, meetings } = council();
  await convene(world, {
    persons: [...persons, EVA, FINN, TORE, UNNI],
    bodies: [...bodies, BOARD],
    meetings: [...meetings, meetingOf({ id: 'board-1', bodyId: 'board', start: START, end: END })],
  });
  evaLink = await openForm(world, EVA);
  finnLink = await openForm(world, FINN);
});
afterAll(() => world.close());

test('W5: 18.00-19.30 and 19.30-21.00 of one member are asked in one text, and one yes takes both', async () => {
  await reportAbsence(world, await openForm(world, KARI), BOTH);
  await world.ignore(PER.email, MARIT.email, OLAV.email);
  await world.expectMessage(KARI.email, /Vi har registrert at du er borte/);
  await world.wind('PT3M5S');
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);
  await world.expectSilence();

  await world.text(ANDERS.mobile, 'ja');
  expect((await seatOf(world, KARI)).vacancies).toMatchObject([
    { scope: { from: START, to: HALF_PAST_SEVEN }, status: 'filled', substitute: { name: ANDERS.name } },
    { scope: { from: HALF_PAST_SEVEN, to: END }, status: 'filled', substitute: { name: ANDERS.name } },
  ]);
  await world.expectMessage(ANDERS.mobile, /^Takk! Du møter som vara.*18\.00-19\.30.*19\.30-21\.00/);
  for (const part of [/kl\.\s18\.00.19\.30/, /kl\.\s19\.30.21\.00/]) {
    expect((await world.expectMessage(KARI.email, /Anders Lund møter for deg/)).text).toMatch(part);
    expect((await world.expectMessage(SECRETARY.email, /Anders Lund møter for Kari Nordmann/)).text).toMatch(part);
  }
  await world.expectSilence();
});

test('W5: the same substitute may take the first part for one member and the second for another', async () => {
  await reportAbsence(world, evaLink, EARLY);
  await world.wind('PT1M');
  await reportAbsence(world, finnLink, LATE);
  await world.expectMessage(EVA.email, /borte kl\.\s18\.00.19\.30/);
  await world.expectMessage(FINN.email, /borte kl\.\s19\.30.21\.00/);
  await world.wind('PT3M5S');
  for (const part of [/kl\.\s18\.00-19\.30/, /kl\.\s19\.30-21\.00/])
    expect((await world.expectMessage(TORE.mobile, /Kan du møte som vara/)).text).toMatch(part);
  await world.expectSilence();

  await world.text(TORE.mobile, 'ja');
  await world.expectMessage(TORE.mobile, /^Takk! Du møter som vara.*18\.00-19\.30.*19\.30-21\.00/);
  for (const member of [EVA, FINN]) {
    await world.expectMessage(member.email, /Tore Lie møter for deg/);
    await world.expectMessage(SECRETARY.email, /Tore Lie møter for/);
    expect((await seatOf(world, member, 'board-1')).vacancies).toMatchObject([
      { status: 'filled', substitute: { name: TORE.name } },
    ]);
  }
  await world.expectSilence();
});
