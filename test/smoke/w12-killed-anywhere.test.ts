import { afterEach, expect, test } from 'vitest';
import {
  ANDERS,
  convene,
  GRETE,
  KARI,
  MARIT,
  MEETING,
  OLAV,
  openForm,
  PER,
  reportAbsence,
  SECRETARY,
  TUESDAY_MORNING,
} from './council.ts';
import { freshDirectory, startStack } from './stack.ts';
import { type World, worldOf } from './world.ts';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
});

/** A process that can be killed and started again on the same data, with the same phones. */
function household() {
  const dataDirectory = freshDirectory();
  const taken = new Set<string>();
  return async (): Promise<World> => {
    await world?.close();
    world = worldOf(await startStack({ dataDirectory, environment: { CLOCK_START: TUESDAY_MORNING } }), taken);
    await world.idle();
    return world;
  };
}

async function offersTo(of: World, mobile: string): Promise<readonly string[]> {
  return (await of.all()).filter(({ to, text }) => to === mobile && /Kan du møte/.test(text)).map(({ id }) => id);
}

test('W12: killed after each step of the main case, the chain goes on and nobody is asked twice', async () => {
  const restart = household();
  await convene(await restart());
  const link = await openForm(await restart(), KARI);
  const restarted = await restart();
  await restarted.ignore(PER.email, MARIT.email, OLAV.email);
  await reportAbsence(restarted, link);
  await (await restart()).wind('PT3M2S');
  await (await restart()).expectMessage(ANDERS.mobile, /Kan du møte som vara/);
  await (await restart()).text(ANDERS.mobile, 'NEI');
  await (await restart()).expectMessage(GRETE.mobile, /Kan du møte som vara/);
  await (await restart()).text(GRETE.mobile, 'JA');

  const last = await restart();
  await last.wind('PT10M');
  await last.expectMessage(GRETE.mobile, /^Takk! Du møter/);
  await last.ignore(KARI.email, SECRETARY.email);
  await last.expectSilence();
  expect(await offersTo(last, ANDERS.mobile)).toHaveLength(1);
  expect(await offersTo(last, GRETE.mobile)).toHaveLength(1);
  const seat = (await last.view(MEETING)).seats.find(({ name }) => name === KARI.name);
  expect(seat?.vacancies).toMatchObject([{ status: 'filled', substitute: { name: GRETE.name } }]);
});

test('W12: killed between recording the offer and sending it, the phone gets one SMS after the restart', async () => {
  const restart = household();
  const first = await restart();
  await convene(first);
  const link = await openForm(first, KARI);
  await reportAbsence(first, link);
  await first.simulator('POST', '/faults', { provider: 'sms', mode: 'hang', count: 1 });
  const winding = first.wind('PT3M2S').catch(() => undefined); // Cut off by the kill.
  await untilRequested(first);
  await first.stack.kill();
  await winding;

  const second = await restart();
  await second.wind('PT5M');
  expect(await offersTo(second, ANDERS.mobile)).toHaveLength(1);
  expect(await offersTo(second, GRETE.mobile)).toHaveLength(0);
});

test('W12: killed between sending and recording that it was sent, the phone still gets one SMS', async () => {
  const restart = household();
  const first = await restart();
  await convene(first);
  const link = await openForm(first, KARI);
  await reportAbsence(first, link);
  await first.simulator('POST', '/faults', { provider: 'sms', mode: 'acceptThenDrop', count: 2 });
  await first.wind('PT3M2S');

  const second = await restart();
  await second.wind('PT5M');
  expect(await offersTo(second, ANDERS.mobile)).toHaveLength(1);
  const [message] = (await second.all()).filter(({ to }) => to === ANDERS.mobile);
  expect(message?.requests).toBeGreaterThan(1);
  await second.text(ANDERS.mobile, 'JA');
  await second.expectMessage(ANDERS.mobile, /Kan du møte/);
  await second.expectMessage(ANDERS.mobile, /^Takk! Du møter/);
});

/** The commit with the offer is stored once its claim shows in the overview as being sent. */
async function untilRequested(of: World): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    const seat = (await of.view(MEETING)).seats.find(({ name }) => name === KARI.name);
    if (seat?.vacancies[0]?.offers[0]?.status === 'sending') return;
  }
  throw new Error('the offer was never recorded');
}
