import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANDERS, convene, GRETE, KARI, kariReports, SECRETARY, TUESDAY_MORNING } from './council.ts';
import { seatOf, windPastDeadline } from './seats.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

test('W3: rank 1 is silent to the deadline, rank 2 is asked, then the late yes of rank 1 takes the seat', async () => {
  await convene(world);
  await kariReports(world);
  await world.wind('PT3M5S');
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);
  await world.expectSilence();

  await windPastDeadline(world, ANDERS);
  await world.expectMessage(ANDERS.mobile, /^Påminnelse fra Prøvekommune/);
  await world.expectMessage(GRETE.mobile, /Kan du møte som vara/);
  await world.expectSilence();

  await world.text(ANDERS.mobile, 'JA');
  await world.expectMessage(ANDERS.mobile, /^Takk! Du møter som vara i Kommunestyret/);
  await world.expectMessage(GRETE.mobile, /er besatt\. Du trenger ikke å svare\. Takk!/);
  await world.expectMessage(KARI.email, /Anders Lund møter for deg/);
  await world.expectMessage(SECRETARY.email, /Anders Lund møter for Kari Nordmann/);
  await world.expectSilence();

  expect((await seatOf(world, KARI)).vacancies).toMatchObject([
    {
      status: 'filled',
      substitute: { name: ANDERS.name, rank: 1 },
      offers: [
        { name: ANDERS.name, status: 'yes' },
        { name: GRETE.name, status: 'withdrawn' },
      ],
    },
  ]);
});
