import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf, meetingOf } from './bodies.ts';
import { convene, openForm, type Person, person, reportAbsence } from './council.ts';
import { seatOf } from './seats.ts';
import { openWorld, type World } from './world.ts';

/** Tuesday 24 November 2026, 22.50 in Oslo. */
const TUESDAY_LATE = '2026-11-24T21:50:00.000Z';
const ELEVEN = '2026-11-24T22:00:00.000Z';
/** Wednesday, 07.30 and 08.00 in Oslo. */
const HALF_PAST_SEVEN = '2026-11-25T06:30:00.000Z';
const EIGHT = '2026-11-25T07:00:00.000Z';

interface Night {
  readonly member: Person;
  readonly substitutes: readonly Person[];
  readonly meetingId: string;
  readonly start: string;
  readonly end: string;
}

function night(id: string, firstNumber: number, start: string, end: string, substitutes: number): Night {
  return {
    member: person(`${id}-m`, `Medlem ${id}`, firstNumber),
    substitutes: Array.from({ length: substitutes }, (_, index) =>
      person(`${id}-v${index + 1}`, `Vara ${index + 1} ${id}`, firstNumber + index + 1),
    ),
    meetingId: `${id}-1`,
    start,
    end,
  };
}

const IN_FIVE_DAYS = night('femdager', 300, '2026-11-29T17:00:00.000Z', '2026-11-29T19:00:00.000Z', 2);
const NEXT_AFTERNOON = night('ettermiddag', 310, '2026-11-25T16:00:00.000Z', '2026-11-25T18:00:00.000Z', 2);
const NEXT_NOON = night('middag', 320, '2026-11-25T11:00:00.000Z', '2026-11-25T13:00:00.000Z', 8);
const NIGHTS = [IN_FIVE_DAYS, NEXT_AFTERNOON, NEXT_NOON];

/** Texts to the substitutes of one meeting so far, oldest first. */
async function textsTo({ substitutes }: Night) {
  const numbers = substitutes.map(({ mobile }) => mobile);
  return (await world.all()).filter(({ to }) => numbers.includes(to));
}

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_LATE } });
  await convene(world, {
    persons: NIGHTS.flatMap(({ member, substitutes }) => [member, ...substitutes]),
    bodies: NIGHTS.map(({ member, substitutes, meetingId }) =>
      bodyOf({ id: meetingId.replace('-1', ''), name: `Utvalg ${member.id}`, members: [member], substitutes }),
    ),
    meetings: NIGHTS.map(({ meetingId, start, end }) =>
      meetingOf({ id: meetingId, bodyId: meetingId.replace('-1', ''), start, end }),
    ),
  });
  const links = await Promise.all(NIGHTS.map(({ member }) => openForm(world, member)));
  await world.windTo(ELEVEN);
  for (const link of links) await reportAbsence(world, link);
  for (const { member } of NIGHTS) await world.expectMessage(member.email, /Vi har registrert at du ikke kommer/);
  await world.wind('PT5M');
});
afterAll(() => world.close());

test('W13: for 12.00 next day one is asked at once, whatever seven others would have had time for overnight', async () => {
  const [first] = NEXT_NOON.substitutes;
  expect((await textsTo(NEXT_NOON)).map(({ to }) => to)).toStrictEqual([first?.mobile]);
  await world.windTo(HALF_PAST_SEVEN);
  const [asked] = await textsTo(NEXT_NOON);
  expect(asked?.text).toMatch(/innen onsdag 25\. november kl\. 07\.30/);
  expect(await textsTo(NEXT_NOON)).toHaveLength(1);
});

test('W13: for a meeting in five days, and for 17.00 next day, the first text comes at 08.00', async () => {
  expect(await textsTo(IN_FIVE_DAYS)).toHaveLength(0);
  expect(await textsTo(NEXT_AFTERNOON)).toHaveLength(0);
  for (const { member, meetingId } of [IN_FIVE_DAYS, NEXT_AFTERNOON])
    expect((await seatOf(world, member, meetingId)).vacancies).toMatchObject([
      { status: 'waiting', waitingFor: 'quietHours', until: EIGHT },
    ]);

  await world.windTo('2026-11-25T06:59:59.000Z');
  expect(await textsTo(IN_FIVE_DAYS)).toHaveLength(0);
  expect(await textsTo(NEXT_AFTERNOON)).toHaveLength(0);
  await world.wind('PT5S');
  for (const {
    substitutes: [first],
  } of [IN_FIVE_DAYS, NEXT_AFTERNOON])
    await world.expectMessage(first?.mobile ?? '', /Kan du møte som vara/);
  expect(await textsTo(IN_FIVE_DAYS)).toHaveLength(1);
  expect(await textsTo(NEXT_AFTERNOON)).toHaveLength(1);
});

test('W13: after 07.30 the second is asked for 12.00, and nobody was written to who should not be', async () => {
  const [first, second] = NEXT_NOON.substitutes;
  await world.expectMessage(first?.mobile ?? '', /Kan du møte som vara/);
  const next = await world.expectMessage(second?.mobile ?? '', /Kan du møte som vara/);
  expect(next.at > HALF_PAST_SEVEN && next.at < EIGHT).toBe(true);
  // With less than six hours left, half the answering time is enough for those behind to be asked too.
  const behind = NEXT_NOON.substitutes.slice(2);
  const inOrder = (await textsTo(NEXT_NOON)).slice(2).map(({ to }) => to);
  expect(inOrder).toStrictEqual(behind.slice(0, inOrder.length).map(({ mobile }) => mobile));
  await world.ignore(...behind.map(({ mobile }) => mobile));
  await world.expectSilence();
});
