import { afterAll, beforeAll, expect, test } from 'vitest';
import { council, END, MEETING, START, TUESDAY_MORNING } from './council.ts';
import { openWorld, type World } from './world.ts';

const LISTS = ['Ap', 'H', 'Sp', 'SV', 'V'];
const SEATS = 27;
const SUBSTITUTES = 12;

function inhabitant(number: number) {
  return {
    id: `p${number}`,
    name: `Innbygger ${number}`,
    mobile: `4000${String(number).padStart(4, '0')}`,
    email: `innbygger${number}@example.no`,
  };
}

/** A real council: 27 seats over five lists, each with twelve substitutes. */
function realCouncil() {
  const lists = LISTS.map((name, list) => ({
    id: name.toLowerCase(),
    name,
    substitutes: Array.from({ length: SUBSTITUTES }, (_, index) => ({
      rank: index + 1,
      personId: `p${100 + list * SUBSTITUTES + index}`,
    })),
  }));
  const seats = Array.from({ length: SEATS }, (_, index) => ({
    id: `kst-${index + 1}`,
    personId: `p${index + 1}`,
    listId: lists[index % lists.length]?.id,
    role: ['leader', 'deputyLeader'][index] ?? 'member',
  }));
  const members = seats.map((_, index) => inhabitant(index + 1));
  const substitutes = Array.from({ length: LISTS.length * SUBSTITUTES }, (_, index) => inhabitant(100 + index));
  const [small] = council().bodies;
  const [meeting] = council().meetings;
  return {
    persons: [...members, ...substitutes],
    bodies: [{ ...small, lists, seats }],
    meetings: [{ ...meeting, start: START, end: END }],
  };
}

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

test('a council of 27 seats, five lists and twelve substitutes each is stored as it is', async () => {
  const startedAt = performance.now();
  const imported = await world.staff('PUT', '/roster', realCouncil());
  const seconds = (performance.now() - startedAt) / 1_000;
  expect(imported).toMatchObject({ status: 200, body: { created: 89, updated: 0, unchanged: 0, conflicts: [] } });
  console.log(`The council was imported in ${seconds.toFixed(2)} s.`);
  await world.idle();

  const { seats, lists, quorum } = await world.view(MEETING);
  expect(seats.map(({ name, listId, role }) => `${name} ${listId} ${role}`)).toStrictEqual(
    Array.from({ length: SEATS }, (_, index) => {
      const role = ['leader', 'deputyLeader'][index] ?? 'member';
      return `Innbygger ${index + 1} ${LISTS[index % LISTS.length]?.toLowerCase()} ${role}`;
    }),
  );
  expect(lists.map(({ name, seats: count, covered }) => [name, count, covered])).toStrictEqual([
    ['Ap', 6, 6],
    ['H', 6, 6],
    ['Sp', 5, 5],
    ['SV', 5, 5],
    ['V', 5, 5],
  ]);
  expect(quorum).toMatchObject({ needed: 14, expected: 27 });

  const report = { type: 'ReportAbsence', seatId: 'kst-5', kind: 'full', reason: { category: 'work' } };
  expect((await world.staff('POST', `/meetings/${MEETING}/commands`, report)).status).toBe(200);
  const seat = (await world.view(MEETING)).seats[4];
  expect(seat?.vacancies[0]?.upcoming.map(({ rank, personId }) => `${rank} ${personId}`)).toStrictEqual(
    Array.from({ length: SUBSTITUTES }, (_, index) => `${index + 1} p${148 + index}`),
  );

  const again = await world.staff('PUT', '/roster', realCouncil());
  expect(again).toMatchObject({ status: 200, body: { created: 0, updated: 0, unchanged: 89 } });
});

test('R22 R23 what was imported stands in the log as staff, who imported it', async () => {
  const [meeting] = realCouncil().meetings;
  const moved = { ...realCouncil(), meetings: [{ ...meeting, place: 'Samfunnshuset' }] };
  expect((await world.staff('PUT', '/roster', moved)).status).toBe(200);
  await world.idle();
  const told = (await world.log(MEETING)).entries.findLast(({ type }) => type === 'FactsChanged');
  expect(told?.actor.kind).toBe('staff');
});
