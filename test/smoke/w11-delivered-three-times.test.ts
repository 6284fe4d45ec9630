import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANDERS, convene, KARI, kariReports, MEETING, SECRETARY, TUESDAY_MORNING } from './council.ts';
import { providerOf } from './provider.ts';
import { seatOf } from './seats.ts';
import { freshDirectory } from './stack.ts';
import { openWorld, type World } from './world.ts';

const dataDirectory = freshDirectory();
let world: World;
beforeAll(async () => {
  world = await openWorld({ dataDirectory, environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

test('W11: a text told three times, around its own delivery report, is one answer', async () => {
  await convene(world);
  await world.simulator('PUT', `/recipients/${ANDERS.mobile}`, { delivery: 'silent' });
  await kariReports(world);
  await world.wind('PT3M5S');
  const asked = await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);

  const { tellReceived, tellDelivery } = providerOf(world, dataDirectory);
  const receivedAt = await world.now();
  const yes = { messageId: 'Incoming_1', from: ANDERS.mobile, to: asked.from, text: 'JA', receivedAt };
  await Promise.all([tellReceived(yes), tellReceived(yes)]);
  await tellDelivery(asked.id, ANDERS.mobile, 'Delivered');
  await world.wind('PT20M');
  await tellReceived(yes);

  await world.expectMessage(ANDERS.mobile, /^Takk! Du møter som vara/);
  await world.expectMessage(KARI.email, /Anders Lund møter for deg/);
  await world.expectMessage(SECRETARY.email, /Anders Lund møter for Kari Nordmann/);
  await world.expectSilence();
  expect((await seatOf(world, KARI)).vacancies).toMatchObject([
    { status: 'filled', offers: [{ status: 'yes', answeredBy: 'sms' }] },
  ]);
  const { entries } = await world.log(MEETING);
  expect(entries.filter(({ type }) => type === 'OfferAnswered')).toHaveLength(1);
  expect(entries.filter(({ type }) => type === 'AnswerNotCounted')).toHaveLength(0);
});
