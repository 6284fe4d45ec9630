import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf, meetingOf } from './bodies.ts';
import {
  ANDERS,
  convene,
  council,
  END,
  GRETE,
  KARI,
  MARIT,
  MEETING,
  OLAV,
  openForm,
  PER,
  person,
  reportAbsence,
  SECRETARY,
  START,
  TUESDAY_MORNING,
} from './council.ts';
import { offerTo } from './seats.ts';
import { openWorld, type World } from './world.ts';

const EVA = person('eva', 'Eva Moe', 301);
const BOARD = bodyOf({ id: 'board', name: 'Plan og miljø', members: [EVA], substitutes: [ANDERS, GRETE] });

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

test('W9: a JA to two overlapping meetings is asked back; "1" decides one, and the other stays open', async () => {
  const { persons, bodies, meetings } = council();
  await convene(world, {
    persons: [...persons, EVA],
    bodies: [...bodies, BOARD],
    meetings: [...meetings, meetingOf({ id: 'board-1', bodyId: 'board', start: START, end: END })],
  });
  await reportAbsence(world, await openForm(world, KARI));
  await reportAbsence(world, await openForm(world, EVA));
  await world.ignore(KARI.email, EVA.email, PER.email, MARIT.email, OLAV.email);
  await world.wind('PT3M5S');
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);
  await world.expectSilence();

  await world.text(ANDERS.mobile, 'JA');
  const { text } = await world.expectMessage(ANDERS.mobile, /^Du svarte JA\. Hvilket møte gjelder det\?/);
  await world.expectSilence();
  const [first = ''] = /^1 (.*)$/m.exec(text)?.slice(1) ?? [];
  expect(text).toMatch(/^2 /m);
  expect(await offerTo(world, ANDERS)).toMatchObject({ status: 'asked' });
  expect(await offerTo(world, ANDERS, 'board-1')).toMatchObject({ status: 'asked' });

  await world.text(ANDERS.mobile, '1');
  await world.expectMessage(ANDERS.mobile, /^Takk! Du møter som vara/);
  await world.ignore(KARI.email, EVA.email, SECRETARY.email);
  await world.expectSilence();
  const [chosen, other] = first.startsWith('Plan') ? ['board-1', MEETING] : [MEETING, 'board-1'];
  expect(await offerTo(world, ANDERS, chosen)).toMatchObject({ status: 'yes' });
  expect(await offerTo(world, ANDERS, other)).toMatchObject({ status: 'asked' });

  await world.text(ANDERS.mobile, 'Nei, det rekker jeg ikke'); // Only the open question is left to say no to.
  expect(await offerTo(world, ANDERS, other)).toMatchObject({ status: 'no' });
  expect(await offerTo(world, ANDERS, chosen)).toMatchObject({ status: 'yes' });
  await world.expectMessage(GRETE.mobile, /Kan du møte som vara/);
  await world.expectSilence();
});
