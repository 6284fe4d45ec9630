import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ANDERS,
  convene,
  council,
  GRETE,
  HASSAN,
  KARI,
  kariReports,
  MARIT,
  OLAV,
  PER,
  SECRETARY,
  SIRI,
  TUESDAY_MORNING,
} from './council.ts';
import { providerOf } from './provider.ts';
import { offerTo, seatOf } from './seats.ts';
import { freshDirectory } from './stack.ts';
import { openWorld, type World } from './world.ts';

const dataDirectory = freshDirectory();
const { email: _, ...GRETE_WITHOUT_EMAIL } = GRETE;

let world: World;
beforeAll(async () => {
  world = await openWorld({ dataDirectory, environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

test('W10: a failed text goes by e-mail, else to the next; a report after the answer changes nothing', async () => {
  await convene(world, council({ persons: [KARI, PER, MARIT, OLAV, ANDERS, GRETE_WITHOUT_EMAIL, HASSAN, SIRI] }));
  for (const { mobile } of [ANDERS, GRETE])
    await world.simulator('PUT', `/recipients/${mobile}`, { delivery: 'failed' });
  await world.simulator('PUT', `/recipients/${HASSAN.mobile}`, { delivery: 'silent' });
  await kariReports(world);

  await world.wind('PT4M');
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);
  const letter = await world.expectMessage(ANDERS.email, /Kan du møte som vara/);
  await world.expectSilence();
  expect(await offerTo(world, ANDERS)).toMatchObject({ status: 'asked', channel: 'email' });

  const token = /#([0-9A-Za-z]{22})/.exec(letter.links.join(' '))?.[1] ?? '';
  const declined = await world.api('POST', '/offer/answer', { answer: 'no' }, { 'x-link-token': token });
  expect(declined.status).toBe(200);
  await world.wind('PT1M');
  await world.expectMessage(GRETE.mobile, /Kan du møte som vara/);
  const asked = await world.expectMessage(HASSAN.mobile, /Kan du møte som vara/);
  await world.expectSilence();
  expect(await offerTo(world, GRETE)).toMatchObject({ status: 'unreachable' });

  await world.text(HASSAN.mobile, 'ja');
  await world.expectMessage(HASSAN.mobile, /^Takk! Du møter som vara/);
  await world.expectMessage(KARI.email, /Hassan Ali Warsame møter for deg/);
  await world.expectMessage(SECRETARY.email, /Hassan Ali Warsame møter for Kari Nordmann/);
  const before = await seatOf(world, KARI);
  await providerOf(world, dataDirectory).tellDelivery(asked.id, HASSAN.mobile, 'Failed');
  await world.wind('PT10M');
  await world.expectSilence();
  expect((await seatOf(world, KARI)).vacancies).toMatchObject([
    {
      status: 'filled',
      substitute: { name: HASSAN.name },
      offers: before.vacancies[0]?.offers.map(({ status }) => ({ status })),
    },
  ]);
});
