import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANDERS, convene, KARI, kariReports, SECRETARY, TUESDAY_MORNING } from './council.ts';
import { offerTo, seatOf } from './seats.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

test('W21: a provider that answers 401 for half an hour costs nobody their turn', async () => {
  await convene(world);
  await kariReports(world);
  await world.simulator('POST', '/faults', { provider: 'sms', status: 401, count: 10_000 });
  await world.wind('PT3M5S');
  await world.wind('PT9M');
  await world.expectSilence();
  await world.wind('PT21M');
  await world.expectMessage(SECRETARY.email, /har leverandøren ikke tatt imot SMS.*avvist nøkkel/);
  await world.expectSilence();
  expect(await offerTo(world, ANDERS)).toMatchObject({ status: 'sending' });

  await world.simulator('POST', '/reset-faults');
  await world.wind('PT10M');
  const asked = await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);
  await world.expectMessage(SECRETARY.email, /Ingen ble hoppet over/);
  await world.expectSilence();

  const [vacancy] = (await seatOf(world, KARI)).vacancies;
  expect(vacancy).toMatchObject({ status: 'asking', skipped: [], offers: [{ name: ANDERS.name, status: 'asked' }] });
  // The time to answer runs from when the provider took the text, not from when it was first tried.
  expect(Date.parse(vacancy?.offers[0]?.askedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(asked.at) - 2_000);
});
