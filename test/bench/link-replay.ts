import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { orchestratorInput } from '#local/host/durable-history.ts';
import { evolve, type Instance, InstanceEvent } from '#local/host/durable-instance.ts';
import { bodyOf, meetingOf } from '#test/smoke/bodies.ts';
import { convene, END, FULL, type Person, START, TUESDAY_MORNING } from '#test/smoke/council.ts';
import { freshDirectory } from '#test/smoke/stack.ts';
import { openWorld, type World } from '#test/smoke/world.ts';
import { PLAIN_SETTINGS } from './contender.ts';
import type { Row } from './row.ts';

const OFFERS = [10, 100, 1_000];

/** So many seats stand empty at once, each with a list of its own, and nobody ever answers. */
const SEATS = 10;
const SUBSTITUTES = 100;
/** Longer than a question is open. */
const ROUND = 'PT30M';
const ROUNDS_MAX = 200;

/** What the engine hands to the orchestrator of a link for its last lap: all that a link ever has to replay. */
export async function linkReplayRow(): Promise<Row> {
  const dataDirectory = freshDirectory();
  const world = await openWorld({ dataDirectory, environment: { CLOCK_START: TUESDAY_MORNING } });
  try {
    await askForTenSeats(world);
    const replayed: number[] = [];
    for (const offers of OFFERS) {
      await windUntilAsked(world, offers);
      replayed.push(bytesReplayed(join(dataDirectory, 'durable.jsonl')));
    }
    const what = 'bytes replayed by a link after 10, 100 and 1,000 offers';
    return { what, measured: replayed.join(', '), bar: 'constant', isMet: new Set(replayed).size === 1 };
  } finally {
    await world.close();
  }
}

async function askForTenSeats(world: World): Promise<void> {
  expect((await world.staff('PUT', '/settings', PLAIN_SETTINGS)).status).toBe(200);
  const parts = Array.from({ length: SEATS }, (_, part) => ({
    members: [somebody(part, 0)],
    substitutes: Array.from({ length: SUBSTITUTES }, (_one, at) => somebody(part, at + 1)),
  }));
  const bodies = parts.map((part, at) => bodyOf({ id: `part-${at}`, name: 'Kommunestyret', ...part }));
  const [lists, seats] = [bodies.flatMap((body) => body.lists), bodies.flatMap((body) => body.seats)];
  await convene(world, {
    persons: parts.flatMap(({ members, substitutes }) => [...members, ...substitutes]),
    bodies: bodies.slice(0, 1).map((body) => ({ ...body, lists, seats })),
    meetings: [meetingOf({ id: 'm1', bodyId: 'part-0', start: START, end: END })],
  });
  for (const { id: seatId } of seats) {
    const reported = await world.staff('POST', '/meetings/m1/commands', { type: 'ReportAbsence', seatId, ...FULL });
    expect(reported.status).toBe(200);
  }
}

/** @param at in the part, the member first */
function somebody(part: number, at: number): Person {
  const no = String(part * 1_000 + at);
  return { id: `p${no}`, name: `Person ${no}`, mobile: `+4791${no.padStart(6, '0')}`, email: `p${no}@example.no` };
}

/** And until one alarm more has rung. */
async function windUntilAsked(world: World, offers: number): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const { seats } = await world.view('m1');
    const made = seats.flatMap(({ vacancies }) => vacancies).flatMap((vacancy) => vacancy.offers).length;
    await world.wind(ROUND);
    if (made >= offers) return;
  }
  throw new Error(`${offers} offers were never made`);
}

/** Of the link that ended last, by the engine's own journal. */
function bytesReplayed(journalPath: string): number {
  const instances = new Map<string, Instance>();
  let bytes = 0;
  for (const line of readFileSync(journalPath, 'utf8').trimEnd().split('\n')) {
    const event = InstanceEvent.parse(JSON.parse(line));
    const before = instances.get(event.id);
    const [happening] = before?.inbox ?? [];
    if (event.type === 'Played' && event.end !== undefined && before?.name === 'callChain' && happening !== undefined)
      bytes = JSON.stringify(orchestratorInput(before, { at: event.at, happening })).length;
    const after = evolve(before, event);
    if (after !== undefined) instances.set(event.id, after);
  }
  return bytes;
}
