import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfferView, VacancyView } from '#shared/contracts/meeting-view.ts';
import { bodyOf, meetingOf } from './bodies.ts';
import { convene, END, type Person, START, TUESDAY_MORNING } from './council.ts';
import { type Message, openWorld, type World } from './world.ts';

const MEETINGS = 40;
const ABSENT = 3;
const MEMBERS = 5;
const SUBSTITUTES = 6;
const ROUNDS_MAX = 30;
const NUMBERS = Array.from({ length: MEETINGS }, (_, index) => index + 1);

/** @param position in the body, from 1: its members first, then its substitutes in order */
function personOf(body: number, position: number): Person {
  const id = `b${body}-p${position}`;
  const no = String(body * 100 + position).padStart(5, '0');
  return { id, name: `Person ${body} ${position}`, mobile: `+47900${no}`, email: `${id}@example.no` };
}

const positions = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

const PERSONS = new Map(
  NUMBERS.flatMap((body) =>
    positions(1, MEMBERS + SUBSTITUTES).map((position) => {
      const person = personOf(body, position);
      return [person.mobile, { person, body, rank: position - MEMBERS }] as const;
    }),
  ),
);

function municipality() {
  return {
    persons: [...PERSONS.values()].map(({ person }) => person),
    bodies: NUMBERS.map((body) =>
      bodyOf({
        id: `b${body}`,
        name: `Utvalg ${body}`,
        members: positions(1, MEMBERS).map((position) => personOf(body, position)),
        substitutes: positions(MEMBERS + 1, SUBSTITUTES).map((position) => personOf(body, position)),
      }),
    ),
    meetings: NUMBERS.map((body) => meetingOf({ id: `m${body}`, bodyId: `b${body}`, start: START, end: END })),
  };
}

/** What each substitute does, by body and rank: as many say no, keep silent or say yes, in every order. */
function answerOf({ body, rank }: { readonly body: number; readonly rank: number }): 'ja' | 'nei' | undefined {
  return (['ja', 'nei', undefined, 'nei', 'ja'] as const)[(body * 7 + rank * 3) % 5];
}

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
  await convene(world, municipality());
});
afterAll(() => world.close());

test('forty meetings with three absences each: nothing is lost, the order holds, every vacancy is filled or exhausted', async () => {
  await Promise.all(NUMBERS.map(reportThree));
  await world.wind('PT3M5S');
  const heard = new Set<string>();
  for (let round = 0; round < ROUNDS_MAX && (await isAnybodyAsked()); round++) {
    const questions = (await world.all()).filter((message) => isQuestion(message) && !heard.has(message.id));
    for (const { id } of questions) heard.add(id);
    await Promise.all(questions.map(({ to }) => answer(to)));
    if (questions.length === 0) await world.wind('PT6H'); // Only those who keep silent are left.
    await world.idle();
  }

  for (const body of NUMBERS) {
    const { seats } = await world.view(`m${body}`);
    const vacancies = seats.flatMap((seat) => seat.vacancies);
    expect(vacancies).toHaveLength(ABSENT);
    for (const vacancy of vacancies) expectInOrder(vacancy);
    const seated = vacancies.flatMap(({ substitute }) => substitute?.name ?? []);
    expect(new Set(seated).size).toBe(seated.length);
    // Whoever says yes when asked sits, as long as there are seats for them.
    const willing = positions(1, SUBSTITUTES).filter((rank) => answerOf({ body, rank }) === 'ja');
    expect(seated).toHaveLength(Math.min(ABSENT, willing.length));
  }
  for (const { requests, text } of await world.all()) expect(requests, text).toBe(1);
});

async function reportThree(body: number): Promise<void> {
  for (const position of positions(1, ABSENT)) {
    const report = {
      type: 'ReportAbsence',
      seatId: `b${body}-${position}`,
      kind: 'full',
      reason: { category: 'work' },
    };
    expect((await world.staff('POST', `/meetings/m${body}/commands`, report)).status).toBe(200);
  }
}

const isQuestion = ({ channel, text }: Message) =>
  channel === 'sms' && /Kan du møte som vara/.test(text) && !text.startsWith('Påminn');

async function answer(mobile: string): Promise<void> {
  const who = PERSONS.get(mobile);
  const said = who && answerOf(who);
  if (said !== undefined)
    expect((await world.simulator('POST', '/sms', { from: mobile, text: said })).status).toBe(200);
}

async function isAnybodyAsked(): Promise<boolean> {
  const views = await Promise.all(NUMBERS.map((body) => world.view(`m${body}`)));
  return views.some(({ seats }) => seats.some(({ vacancies }) => vacancies.some(({ status }) => status === 'asking')));
}

/** Nobody sits, or was passed over, out of turn: the ranks asked for one vacancy only rise. */
function expectInOrder({ status, substitute, offers }: VacancyView): void {
  expect(['filled', 'exhausted']).toContain(status);
  const ranks = offers.map(({ rank }) => rank);
  expect(ranks).toStrictEqual(ranks.toSorted((one, other) => one - other));
  expect(offers.filter(({ status: of }: OfferView) => of === 'yes').map(({ name }) => name)).toStrictEqual(
    substitute === null ? [] : [substitute.name],
  );
}
