import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  convene,
  council,
  GRETE,
  HASSAN,
  KARI,
  kariReports,
  MARIT,
  MEETING,
  OLAV,
  PER,
  person,
  SECRETARY,
  SIRI,
  TUESDAY_MORNING,
} from './council.ts';
import { openWorld, type World } from './world.ts';

const MARET = person('anders', 'Máret Čuovga', 111);
const BODY = 'Sámi lávdegoddi';

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

test('W19: a name with á or č is written as it is; the text is UCS-2, and its parts are counted and shown', async () => {
  const { bodies, ...rest } = council({ persons: [KARI, PER, MARIT, OLAV, MARET, GRETE, HASSAN, SIRI] });
  await convene(world, { ...rest, bodies: bodies.map((body) => ({ ...body, name: BODY })) });
  await kariReports(world);
  await world.wind('PT3M5S');
  const { text } = await world.expectMessage(MARET.mobile, /Kan du møte som vara i Sámi lávdegoddi/);
  expect(text).not.toMatch(/[«»–…\u00a0\u202f]/);

  const { entries } = await world.log(MEETING);
  const message = entries.find((entry) => entry.message?.to === MARET.mobile)?.message;
  expect(message?.segments).toBe(Math.ceil(text.length / 67)); // 67 letters in each part of a UCS-2 text.

  await world.text(MARET.mobile, 'juo'); // Yes, in Northern Sámi.
  await world.expectMessage(MARET.mobile, /^Takk! Du møter som vara i Sámi lávdegoddi/);
  await world.expectMessage(KARI.email, /Máret Čuovga møter for deg/);
  await world.expectMessage(SECRETARY.email, /Máret Čuovga møter for Kari Nordmann/);
  await world.expectSilence();
});
