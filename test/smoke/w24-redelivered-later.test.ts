import { afterAll, beforeAll, expect, test } from 'vitest';
import { meetingOf } from './bodies.ts';
import { ANDERS, convene, council, KARI, MEETING, openForm, PER, reportAbsence, TUESDAY_MORNING } from './council.ts';
import { providerOf } from './provider.ts';
import { offerTo, seatOf } from './seats.ts';
import { freshDirectory } from './stack.ts';
import { openWorld, type World } from './world.ts';

const OTHER = meetingOf({
  id: 'kst-10',
  bodyId: 'kst',
  start: '2026-12-10T17:00:00.000Z',
  end: '2026-12-10T20:00:00.000Z',
});

const dataDirectory = freshDirectory();
let world: World;
beforeAll(async () => {
  world = await openWorld({ dataDirectory, environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

test('W24: a yes told again after its offer was closed accepts no other meeting', async () => {
  await convene(world);
  const link = { 'x-link-token': await openForm(world, KARI) };
  const absenceId = await reportAbsence(world, link['x-link-token']);
  await world.wind('PT3M5S');
  const asked = await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);

  const { tellReceived } = providerOf(world, dataDirectory);
  const receivedAt = await world.now();
  const yes = { messageId: 'Incoming_1', from: ANDERS.mobile, to: asked.from, text: 'JA', receivedAt };
  await tellReceived(yes);
  await world.expectMessage(ANDERS.mobile, /^Takk! Du møter som vara/);
  expect((await world.api('DELETE', `/absence-form/absences/${absenceId}`, undefined, link)).status).toBe(204);
  await world.expectMessage(ANDERS.mobile, /Du skal ikke møte som vara/);
  expect((await seatOf(world, KARI)).vacancies).toMatchObject([{ status: 'closed' }]);

  expect(
    (await world.staff('PUT', '/roster', { ...council(), bodies: [], persons: [], meetings: [OTHER] })).status,
  ).toBe(200);
  await world.ignoreAll();
  const report = { type: 'ReportAbsence', seatId: 'kst-2', kind: 'full', reason: { category: 'work' } };
  expect((await world.staff('POST', '/meetings/kst-10/commands', report)).status).toBe(200);
  await world.wind('PT3M5S');
  await world.expectMessage(PER.email, /Vi har registrert/);
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);
  await world.ignoreAll();

  await tellReceived(yes);
  // Under another id, and in other words too, it is still older than the question.
  await tellReceived({ ...yes, messageId: 'Incoming_2' });
  await tellReceived({ ...yes, messageId: 'Incoming_3', text: 'Ja takk' });
  await world.expectSilence();
  expect(await offerTo(world, ANDERS, 'kst-10')).toMatchObject({ status: 'asked' });
  expect((await seatOf(world, KARI, MEETING)).vacancies).toMatchObject([{ status: 'closed' }]);
});
