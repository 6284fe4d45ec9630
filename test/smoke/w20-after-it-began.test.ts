import { afterEach, expect, test } from 'vitest';
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
  START,
} from './council.ts';
import { offerTo } from './seats.ts';
import { freshDirectory, startStack } from './stack.ts';
import { type World, worldOf } from './world.ts';

/** Thursday 3 December 2026, 14.00 in Oslo: four hours before. */
const THAT_AFTERNOON = '2026-12-03T13:00:00.000Z';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
});

test('W20: once the meeting has begun, no late yes, retry or restart sends anything about it', async () => {
  const dataDirectory = freshDirectory();
  const taken = new Set<string>();
  const start = async () =>
    worldOf(await startStack({ dataDirectory, environment: { CLOCK_START: THAT_AFTERNOON } }), taken);
  world = await start();
  await convene(world);
  const kariLink = await openForm(world, KARI);
  const perLink = await openForm(world, PER);
  await world.ignore(MARIT.email, OLAV.email);

  // Anders is asked and silent. The questions to Grete, and to Hassan after her, stay with a provider that takes nothing.
  await world.windTo('2026-12-03T16:50:00.000Z');
  await reportAbsence(world, kariLink);
  await world.expectMessage(KARI.email, /Vi har registrert/);
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);
  await world.simulator('POST', '/faults', { provider: 'sms', status: 503, count: 10_000 });
  await reportAbsence(world, perLink);
  await world.expectMessage(PER.email, /Vi har registrert/);
  await world.wind('PT5M');
  for (const one of [GRETE, HASSAN]) expect(await offerTo(world, one)).toMatchObject({ status: 'sending' });

  await world.windTo(START);
  await world.ignoreAll(); // Alerts to the secretary from before it began.
  await world.simulator('POST', '/reset-faults');
  await world.text(ANDERS.mobile, 'JA');
  await world.text(GRETE.mobile, 'ja');
  await world.text(HASSAN.mobile, 'nei');
  await world.wind('PT20M');
  await world.expectSilence();

  await world.close();
  world = await start();
  await world.wind('PT5H');
  await world.text(ANDERS.mobile, 'ja, jeg kommer');
  await world.wind('P2D');
  await world.expectSilence();
  for (const { vacancies } of (await world.view(MEETING)).seats)
    for (const { status, substitute } of vacancies) expect([status, substitute]).toStrictEqual(['closed', null]);
});
