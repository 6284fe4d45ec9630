import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ANDERS, convene, GRETE, KARI, MARIT, OLAV, openForm, PER, reportAbsence, TUESDAY_MORNING } from './council.ts';
import { openWorld, type World } from './world.ts';

const Rows = z.object({ messages: z.array(z.object({ to: z.string(), provider: z.string(), text: z.string() })) });

let world: World;
beforeAll(async () => {
  const providers = { SMS_PROVIDERS: 'acs,infobip', EMAIL_PROVIDERS: 'acs,smtp' };
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING, ...providers } });
});
afterAll(() => world.close());

/** By which providers messages with these words came to somebody, in the order in which they came. */
async function cameBy(to: string, words: RegExp): Promise<readonly string[]> {
  const { messages } = Rows.parse((await world.simulator('GET', '/messages')).body);
  return messages.filter((one) => one.to === to && words.test(one.text)).map(({ provider }) => provider);
}

test('the second provider has what the first refused, and a lost answer brings nobody a message twice', async () => {
  await world.simulator('POST', '/faults', { provider: 'email', status: 503, count: 1 });
  await convene(world);
  const link = await openForm(world, KARI);
  const everybody = await Promise.all([KARI, PER, MARIT, OLAV].map(({ email }) => cameBy(email, /har møte/)));
  expect(everybody.flat().toSorted()).toStrictEqual(['acs', 'acs', 'acs', 'smtp']);

  await reportAbsence(world, link);
  await world.simulator('POST', '/faults', { provider: 'sms', status: 503, count: 1 });
  await world.wind('PT3M2S');
  expect(await cameBy(ANDERS.mobile, /Kan du møte/)).toStrictEqual(['infobip']);

  // Refused by the first; the second takes it, and its answer is lost: it is asked what became of it, and nobody else.
  await world.simulator('POST', '/faults', { provider: 'sms', status: 503, count: 1 });
  await world.simulator('POST', '/faults', { provider: 'sms', mode: 'acceptThenDrop', count: 1 });
  await world.text(ANDERS.mobile, 'NEI');
  await world.wind('PT5M');
  expect(await cameBy(GRETE.mobile, /Kan du møte/)).toStrictEqual(['infobip']);

  // The first takes it, and its answer is lost: the repeat goes to the first, which knows it.
  await world.simulator('POST', '/faults', { provider: 'sms', mode: 'acceptThenDrop', count: 1 });
  await world.text(GRETE.mobile, 'JA');
  await world.wind('PT5M');
  expect(await cameBy(GRETE.mobile, /^Takk!/)).toStrictEqual(['acs']);
});
