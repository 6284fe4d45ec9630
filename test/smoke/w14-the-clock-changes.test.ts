import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf, meetingOf } from './bodies.ts';
import { convene, openForm, type Person, person, reportAbsence } from './council.ts';
import { offerTo } from './seats.ts';
import { openWorld, type World } from './world.ts';

/** Saturday 24 October 2026, 19.00 in Oslo: at 03.00 that night the clock goes back to 02.00. */
const AUTUMN = '2026-10-24T17:00:00.000Z';
/** Saturday 27 March 2027, 19.00 in Oslo: at 02.00 that night the clock goes forward to 03.00. It is Easter, too. */
const SPRING = '2027-03-27T18:00:00.000Z';

const EVA = person('eva', 'Eva Moe', 301);
const TORE = person('tore', 'Tore Lie', 302);
const FINN = person('finn', 'Finn Sol', 303);
const UNNI = person('unni', 'Unni Berg', 304);
const AWAKE = bodyOf({ id: 'awake', name: 'Nattutvalget', members: [FINN], substitutes: [UNNI] });
const ASLEEP = bodyOf({ id: 'asleep', name: 'Plan og miljø', members: [EVA], substitutes: [TORE] });

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: AUTUMN } });
  await convene(world, {
    persons: [EVA, TORE, FINN, UNNI],
    bodies: [ASLEEP, AWAKE],
    meetings: [
      // Monday 18.00, in either half of the year: between one and three days away.
      meetingOf({ id: 'monday', bodyId: 'asleep', start: '2026-10-26T17:00:00.000Z', end: '2026-10-26T19:00:00.000Z' }),
      meetingOf({ id: 'night', bodyId: 'awake', start: '2026-10-26T17:00:00.000Z', end: '2026-10-26T19:00:00.000Z' }),
      // Ten days before is the Sunday of the change; three days before is a Sunday, too.
      meetingOf({ id: 'later', bodyId: 'asleep', start: '2026-11-04T17:00:00.000Z', end: '2026-11-04T19:00:00.000Z' }),
    ],
  });
  // This body may be asked at any hour of the night.
  const atNoon = { quietHours: { from: '12:00', to: '12:30', sundayTo: '12:30' } };
  expect((await world.staff('PUT', '/bodies/awake/settings', atNoon)).status).toBe(200);
});
afterAll(() => world.close());

async function linkFor(member: Person, day: string): Promise<string> {
  const letters = (await world.all()).filter(({ to, text }) => to === member.email && text.includes(day));
  return /#([0-9A-Za-z]{22})/.exec(letters[0]?.links.join(' ') ?? '')?.[1] ?? '';
}

test('W14: in the autumn night four hours run, the quiet ones apart, and are then rounded', async () => {
  await reportAbsence(world, await linkFor(EVA, 'mandag 26. oktober'));
  await world.wind('PT3M5S');
  await world.ignore(EVA.email, FINN.email);
  const asked = await world.expectMessage(TORE.mobile, /Kan du møte som vara/);
  // 1 h 57 min run before 21.00 and 2 h 3 min from 10.00 on the Sunday: 12.03, stated as the next quarter.
  expect(asked.text).toMatch(/innen søndag 25\. oktober kl\. 12\.15/);
  expect(await offerTo(world, TORE, 'monday')).toMatchObject({ deadline: '2026-10-25T11:15:00.000Z' });
  await world.expectSilence();
});

test('W14: four hours that run through the hour which comes twice are four hours', async () => {
  await world.windTo('2026-10-24T22:10:00.000Z'); // Sunday 00.10, summer time.
  await world.ignore(TORE.mobile);
  await reportAbsence(world, await linkFor(FINN, 'mandag 26. oktober'));
  await world.wind('PT3M5S');
  await world.ignore(FINN.email);
  const asked = await world.expectMessage(UNNI.mobile, /Kan du møte som vara/);
  expect(asked.text).toMatch(/innen søndag 25\. oktober kl\. 03\.15/);
  expect(await offerTo(world, UNNI, 'night')).toMatchObject({ deadline: '2026-10-25T02:15:00.000Z' });
  await world.expectSilence();
});

test('W14: reminders begin at 09.00 local time on the day of the change and after it', async () => {
  await world.ignoreAll();
  const reminders = async () =>
    (await world.all()).filter(
      ({ to, subject }) => to === EVA.email && /^Påminnelse.*4\. november/.test(subject ?? ''),
    );
  await world.windTo('2026-10-25T07:59:59.000Z');
  expect(await reminders()).toHaveLength(0);
  await world.windTo('2026-10-25T09:16:00.000Z');
  const [tenDays] = await reminders();
  expect(tenDays?.text).toMatch(/^Om 10 dager er det møte i Plan og miljø: onsdag 4\. november/);
  await world.windTo('2026-11-01T07:59:59.000Z');
  expect(await reminders()).toHaveLength(1);
  await world.windTo('2026-11-01T09:16:00.000Z');
  expect(await reminders()).toHaveLength(2);
  await world.ignoreAll();
});

test('W14: in the spring night four hours are four hours too', async () => {
  await world.windTo(SPRING);
  await world.ignoreAll();
  const start = '2027-03-29T16:00:00.000Z';
  const meetings = ['spring', 'spring-night'].map((id, index) =>
    meetingOf({ id, bodyId: index === 0 ? 'asleep' : 'awake', start, end: '2027-03-29T18:00:00.000Z' }),
  );
  expect((await world.staff('PUT', '/roster', { meetings })).status).toBe(200);
  await reportAbsence(world, await openForm(world, EVA));
  const finnLink = await openForm(world, FINN);
  await world.wind('PT3M5S');
  await world.ignore(EVA.email);
  const asked = await world.expectMessage(TORE.mobile, /Kan du møte som vara/);
  expect(asked.text).toMatch(/innen søndag 28\. mars kl\. 12\.15/);
  expect(await offerTo(world, TORE, 'spring')).toMatchObject({ deadline: '2027-03-28T10:15:00.000Z' });

  await world.windTo('2027-03-27T23:10:00.000Z'); // Sunday 00.10, winter time.
  await world.ignore(TORE.mobile);
  await reportAbsence(world, finnLink);
  await world.wind('PT3M5S');
  await world.ignore(FINN.email);
  const inTheNight = await world.expectMessage(UNNI.mobile, /Kan du møte som vara/);
  expect(inTheNight.text).toMatch(/innen søndag 28\. mars kl\. 05\.15/);
  expect(await offerTo(world, UNNI, 'spring-night')).toMatchObject({ deadline: '2027-03-28T03:15:00.000Z' });
  await world.expectSilence();
});
