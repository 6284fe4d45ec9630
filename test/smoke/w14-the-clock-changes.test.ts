import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { present } from '#shared/kernel/assert.ts';
import { bodyOf, meetingOf } from './bodies.ts';
import { convene, type Person, person, reportAbsence } from './council.ts';
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
const ASLEEP = bodyOf({ id: 'asleep', name: 'Plan og miljø', members: [EVA], substitutes: [TORE] });
/** May be asked at any hour of the night. */
const AWAKE = bodyOf({ id: 'awake', name: 'Nattutvalget', members: [FINN], substitutes: [UNNI] });

let world: World;

/** Both bodies meet on the Monday at 18.00: when they are asked, between one and three days are left. */
async function conveneOn(saturday: string, start: string, end: string, later: readonly object[] = []): Promise<void> {
  world = await openWorld({ environment: { CLOCK_START: saturday } });
  const monday = ['asleep', 'awake'].map((bodyId) => meetingOf({ id: `monday-${bodyId}`, bodyId, start, end }));
  await convene(world, {
    persons: [EVA, TORE, FINN, UNNI],
    bodies: [ASLEEP, AWAKE],
    meetings: [...monday, ...later],
  });
  const atNoon = { quietHours: { from: '12:00', to: '12:30', sundayTo: '12:30' } };
  expect((await world.staff('PUT', '/bodies/awake/settings', atNoon)).status).toBe(200);
}

async function reportFor(member: Person, day: string): Promise<void> {
  const letters = (await world.all()).filter(({ to, text }) => to === member.email && text.includes(day));
  const link = /#([0-9A-Za-z]{22})/.exec(letters[0]?.links.join(' ') ?? '')?.[1];
  await reportAbsence(world, present(link, 'link in the letter'));
  await world.wind('PT3M5S');
  await world.ignore(member.email);
}

describe('when the clock goes back', () => {
  beforeAll(async () => {
    // Ten days before the later meeting is the Sunday of the change.
    const later = { id: 'later', bodyId: 'asleep', start: '2026-11-04T17:00:00.000Z', end: '2026-11-04T19:00:00.000Z' };
    await conveneOn(AUTUMN, '2026-10-26T17:00:00.000Z', '2026-10-26T19:00:00.000Z', [meetingOf(later)]);
  });
  afterAll(() => world.close());

  test('W14: four hours run, the quiet ones apart, and are then rounded', async () => {
    await reportFor(EVA, 'mandag 26. oktober');
    await world.ignore(FINN.email);
    const asked = await world.expectMessage(TORE.mobile, /Kan du møte som vara/);
    // 1 h 57 min run before 21.00 and 2 h 3 min from 10.00 on the Sunday: 12.03, stated as the next quarter.
    expect(asked.text).toMatch(/innen søndag 25\. oktober kl\. 12\.15/);
    expect(await offerTo(world, TORE, 'monday-asleep')).toMatchObject({ deadline: '2026-10-25T11:15:00.000Z' });
    await world.expectSilence();
  });

  test('W14: four hours through the hour that comes twice are four hours', async () => {
    await world.windTo('2026-10-24T22:10:00.000Z'); // Sunday 00.10, summer time.
    await world.ignore(TORE.mobile);
    await reportFor(FINN, 'mandag 26. oktober');
    const asked = await world.expectMessage(UNNI.mobile, /Kan du møte som vara/);
    expect(asked.text).toMatch(/innen søndag 25\. oktober kl\. 03\.15/);
    expect(await offerTo(world, UNNI, 'monday-awake')).toMatchObject({ deadline: '2026-10-25T02:15:00.000Z' });
    await world.expectSilence();
  });

  test('W14: reminders begin at 09.00 local time on the day of the change and after it', async () => {
    const reminders = async () =>
      (await world.all()).filter(
        ({ to, subject }) => to === EVA.email && /Påminnelse.*4\. november/.test(subject ?? ''),
      );
    await world.windTo('2026-10-25T07:59:59.000Z');
    expect(await reminders()).toHaveLength(0);
    await world.windTo('2026-10-25T09:16:00.000Z');
    expect((await reminders()).map(({ text }) => text)).toStrictEqual([
      expect.stringMatching(/^Om 10 dager er det møte/),
    ]);
    await world.windTo('2026-11-01T07:59:59.000Z');
    expect(await reminders()).toHaveLength(1);
    await world.windTo('2026-11-01T09:16:00.000Z');
    expect((await reminders())[1]?.text).toMatch(/^Om 3 dager er det møte/);
  });
});

describe('when the clock goes forward', () => {
  beforeAll(() => conveneOn(SPRING, '2027-03-29T16:00:00.000Z', '2027-03-29T18:00:00.000Z'));
  afterAll(() => world.close());

  test('W14: four hours run, the quiet ones apart, and are then rounded', async () => {
    await reportFor(EVA, 'mandag 29. mars');
    await world.ignore(FINN.email);
    const asked = await world.expectMessage(TORE.mobile, /Kan du møte som vara/);
    expect(asked.text).toMatch(/innen søndag 28\. mars kl\. 12\.15/);
    expect(await offerTo(world, TORE, 'monday-asleep')).toMatchObject({ deadline: '2027-03-28T10:15:00.000Z' });
    await world.expectSilence();
  });

  test('W14: four hours over the hour that is left out are four hours', async () => {
    await world.windTo('2027-03-27T23:10:00.000Z'); // Sunday 00.10, winter time.
    await world.ignore(TORE.mobile);
    await reportFor(FINN, 'mandag 29. mars');
    const asked = await world.expectMessage(UNNI.mobile, /Kan du møte som vara/);
    expect(asked.text).toMatch(/innen søndag 28\. mars kl\. 05\.15/);
    expect(await offerTo(world, UNNI, 'monday-awake')).toMatchObject({ deadline: '2027-03-28T03:15:00.000Z' });
    await world.expectSilence();
  });
});
