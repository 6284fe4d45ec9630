import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ANDERS, convene, GRETE, KARI, kariReports, MEETING, SECRETARY, TUESDAY_MORNING } from './council.ts';
import { offerTo, seatOf } from './seats.ts';
import { openWorld, type World } from './world.ts';

const Crossed = z.object({ type: z.string(), winner: z.object({ type: z.string(), at: z.string() }) });

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

test('W18: the secretary records a JA as the NEI comes in: one counts, and the log shows both', async () => {
  await convene(world);
  await kariReports(world);
  await world.wind('PT3M5S');
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);

  const { offerId } = await offerTo(world, ANDERS);
  const record = { type: 'RecordAnswer', offerId, answer: 'yes' };
  const [recorded] = await Promise.all([
    world.staff('POST', `/meetings/${MEETING}/commands`, record),
    world.text(ANDERS.mobile, 'nei'),
  ]);
  await world.idle();
  expect([200, 409]).toContain(recorded.status);
  if (recorded.status === 409) expect(Crossed.parse(recorded.body).winner.type).toBe('OfferAnswered');

  const seat = await seatOf(world, KARI);
  const [vacancy] = seat.vacancies;
  const isFilled = vacancy?.substitute?.name === ANDERS.name;
  // Either the JA stands and nobody else was asked, or the NEI stands and the next is asked: never both, never neither.
  const grete = (await world.all()).filter(({ to }) => to === GRETE.mobile);
  expect(grete.length).toBe(isFilled ? 0 : 1);
  const { entries } = await world.log(MEETING);
  const about = entries.filter(({ actor }) => actor.name === ANDERS.name || actor.kind === 'staff');
  expect(about.some(({ actor }) => actor.kind === 'staff')).toBe(true);
  expect(about.some(({ actor }) => actor.kind === 'substitute')).toBe(true);
  await world.ignore(ANDERS.mobile, GRETE.mobile, KARI.email, SECRETARY.email);
  await world.expectSilence();
});
