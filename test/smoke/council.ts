import { expect } from 'vitest';
import * as z from 'zod/mini';
import { present } from '#shared/kernel/assert.ts';
import type { World } from './world.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly mobile: string;
  readonly email: string;
}

/** @param number of three figures, the end of the mobile number */
export function person(id: string, name: string, number: number): Person {
  return { id, name, mobile: `+4790000${number}`, email: `${id}@example.no` };
}

export const KARI = person('kari', 'Kari Nordmann', 101);
export const PER = person('per', 'Per Johansen', 102);
export const MARIT = person('marit', 'Marit Haugen', 103);
export const OLAV = person('olav', 'Olav Brekke', 104);
export const ANDERS = person('anders', 'Anders Lund', 111);
export const GRETE = person('grete', 'Grete Vik', 112);
export const HASSAN = person('hassan', 'Hassan Ali Warsame', 113);
export const SIRI = person('siri', 'Siri Dahl', 114);
export const SECRETARY = { name: 'Turid Aas', email: 'turid@example.no', mobile: '+4790000001' };

export const MEETING = 'kst-9';
/** Thursday 3 December 2026, 18.00–21.00 in Oslo. */
export const START = '2026-12-03T17:00:00.000Z';
export const END = '2026-12-03T20:00:00.000Z';
/** Tuesday 24 November 2026, 09.00 in Oslo: nine days before. */
export const TUESDAY_MORNING = '2026-11-24T08:00:00.000Z';

/** A council of four, all of one list with four substitutes in order; nobody leads, so that nobody must be elected to. */
export function council(
  change: { readonly meeting?: Readonly<Record<string, unknown>>; readonly persons?: readonly unknown[] } = {},
) {
  return {
    persons: change.persons ?? [KARI, PER, MARIT, OLAV, ANDERS, GRETE, HASSAN, SIRI],
    bodies: [
      {
        id: 'kst',
        name: 'Kommunestyret',
        kind: 'council',
        termFrom: '2023-10-01',
        termTo: '2027-09-30',
        lists: [
          {
            id: 'ap',
            name: 'Arbeiderpartiet',
            substitutes: [ANDERS, GRETE, HASSAN, SIRI].map(({ id }, index) => ({ rank: index + 1, personId: id })),
          },
        ],
        seats: [KARI, PER, MARIT, OLAV].map(({ id }, index) => ({
          id: `kst-${index + 1}`,
          personId: id,
          listId: 'ap',
          role: 'member',
        })),
      },
    ],
    meetings: [
      {
        id: MEETING,
        bodyId: 'kst',
        title: 'Kommunestyret, møte 9/2026',
        start: START,
        end: END,
        place: 'Kommunestyresalen',
        status: 'published',
        items: [{ no: '84/26', title: 'Reguleringsplan' }],
        ...change.meeting,
      },
    ],
  };
}

/** The municipality is set up and the links have gone out: each member has one. */
export async function convene(world: World, roster: unknown = council()): Promise<void> {
  expect((await world.staff('PUT', '/settings', { secretaries: [SECRETARY] })).status).toBe(200);
  const imported = await world.staff('PUT', '/roster', roster);
  expect(imported.status, JSON.stringify(imported.body)).toBe(200);
  await world.idle();
}

/** The member's form, reached through the link in the e-mail that came to them. */
export async function openForm(world: World, { email }: Person): Promise<string> {
  const letter = await world.expectMessage(email, /har møte/);
  return present(/#([0-9A-Za-z]{22})/.exec(letter.links.join(' '))?.[1], 'link in the letter');
}

const Receipt = z.object({ absenceId: z.string() });

export async function reportAbsence(world: World, token: string, report: unknown = FULL): Promise<string> {
  const answer = await world.api('POST', '/absence-form/absences', report, { 'x-link-token': token });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  await world.idle();
  return Receipt.parse(answer.body).absenceId;
}

/** Kari cannot come; every member has had their letter, and she her receipt. */
export async function kariReports(world: World): Promise<string> {
  const absenceId = await reportAbsence(world, await openForm(world, KARI));
  await world.ignore(KARI.email, PER.email, MARIT.email, OLAV.email);
  return absenceId;
}

export const FULL = { kind: 'full', reason: { category: 'travel' } };
