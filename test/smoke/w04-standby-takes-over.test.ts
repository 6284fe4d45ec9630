import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANDERS, convene, GRETE, KARI, kariReports, SECRETARY, TUESDAY_MORNING } from './council.ts';
import { offerTo, seatOf, windPastDeadline } from './seats.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

test('W4: rank 2 said yes before the late yes of rank 1, who is standby and takes the seat when rank 2 falls ill', async () => {
  await convene(world);
  await kariReports(world);
  await world.wind('PT3M5S');
  await windPastDeadline(world, ANDERS);
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);
  await world.expectMessage(ANDERS.mobile, /^Påminnelse/);
  await world.expectMessage(GRETE.mobile, /Kan du møte som vara/);

  await world.text(GRETE.mobile, 'ja');
  await world.expectMessage(GRETE.mobile, /^Takk! Du møter som vara/);
  await world.expectMessage(KARI.email, /Grete Vik møter for deg/);
  await world.expectMessage(SECRETARY.email, /Grete Vik møter for Kari Nordmann/);
  await world.expectSilence();

  await world.text(ANDERS.mobile, 'ja');
  await world.expectMessage(ANDERS.mobile, /er besatt.*Du står som reserve/);
  await world.expectSilence();
  expect(await offerTo(world, ANDERS)).toMatchObject({ status: 'standby' });

  await world.wind('PT12H'); // Morning again, and outside quiet hours.
  await world.wind('PT1H');
  await world.text(GRETE.mobile, 'Nei, jeg er blitt syk');
  await world.expectMessage(GRETE.mobile, /^Takk for beskjeden\. Du er tatt av som vara/);
  await world.expectMessage(ANDERS.mobile, /er blitt ledig\. Du sa ja tidligere og møter nå som vara/);
  await world.expectMessage(KARI.email, /Anders Lund møter for deg/);
  await world.expectMessage(SECRETARY.email, /Anders Lund møter for Kari Nordmann/);
  await world.expectSilence();

  const [vacancy] = (await seatOf(world, KARI)).vacancies;
  expect(vacancy).toMatchObject({ status: 'filled', substitute: { name: ANDERS.name, rank: 1 } });
  expect(vacancy?.offers).toHaveLength(2); // Nobody was asked again.
});
