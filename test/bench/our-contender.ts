import { expect } from 'vitest';
import type { OfferStatus } from '#shared/contracts/meeting-view.ts';
import { present } from '#shared/kernel/assert.ts';
import { plusSeconds } from '#shared/kernel/instant.ts';
import { bodyOf, meetingOf } from '#test/smoke/bodies.ts';
import { convene, END, FULL, type Person, START } from '#test/smoke/council.ts';
import { type Chain, type Contender, openStack, PLAIN_SETTINGS, type Said } from './contender.ts';

/** Enough for a quorum without the one who is away. */
const MEMBERS = 4;
/** An answer under way may arrive for 90 seconds more, and a link sleeps a second longer than it was set for. */
const LATE_SECONDS = 91;

/** Who says yes too late for the seat stands by for it. */
const SAID_BY: Partial<Record<OfferStatus, Said['text']>> = { yes: 'JA', standby: 'JA', no: 'NEI' };

export async function openOurs(): Promise<Contender> {
  const stack = await openStack();
  const { world } = stack;
  expect((await world.staff('PUT', '/settings', PLAIN_SETTINGS)).status).toBe(200);
  const vacancyOf = async ({ id }: Chain) => {
    const { seats, next } = await world.view(id);
    return { next, offers: seats.flatMap(({ vacancies }) => vacancies).flatMap(({ offers }) => offers) };
  };
  return {
    ...stack,
    begin: async (chains) => {
      await convene(world, rosterOf(chains));
      const report = async ({ id }: Chain) => {
        const command = { type: 'ReportAbsence', seatId: `body-${id}-1`, ...FULL };
        expect((await world.staff('POST', `/meetings/${id}/commands`, command)).status).toBe(200);
      };
      await Promise.all(chains.map(report));
      await world.idle();
    },
    ringsAt: async (chain) => {
      const deadline = (await vacancyOf(chain)).next.find(({ type }) => type === 'deadline');
      return plusSeconds(present(deadline, 'end of the question').at, LATE_SECONDS);
    },
    heard: async (chain) =>
      (await vacancyOf(chain)).offers.flatMap(({ personId, status }) => {
        const mobile = present(chain.mobiles[Number(personId.split('-').at(-1))], 'number of somebody asked');
        const text = SAID_BY[status];
        return text === undefined ? [] : [{ mobile, text }];
      }),
  };
}

function rosterOf(chains: readonly Chain[]) {
  const bodies = chains.map(({ id, mobiles }) => ({
    id: `body-${id}`,
    members: Array.from({ length: MEMBERS }, (_, at) => somebody(`${id}-member-${at}`, '')),
    substitutes: mobiles.map((mobile, at) => somebody(`${id}-substitute-${at}`, mobile)),
  }));
  return {
    persons: bodies.flatMap(({ members, substitutes }) => [
      ...members.map(({ id, name, email }) => ({ id, name, email })),
      ...substitutes,
    ]),
    bodies: bodies.map((body) => bodyOf({ ...body, name: 'Utvalget' })),
    meetings: chains.map(({ id }) => meetingOf({ id, bodyId: `body-${id}`, start: START, end: END })),
  };
}

function somebody(id: string, mobile: string): Person {
  return { id, name: `Person ${id}`, mobile, email: `${id}@example.no` };
}
