import { expect } from 'vitest';
import { Instant } from '#shared/kernel/instant.ts';
import type { ArchiveBody } from './core/archive-body.ts';
import { bookOf, type IdBook, NO_IDS } from './core/archive-ids.ts';
import { type TakenOver, takeOverBody } from './core/archive-takeover.ts';
import { doubtsOf, withDoubts } from './core/doubts.ts';
import { afterWrites, bodyOf, type StoredFacts } from './core/stored.ts';
import { NOTHING_STORED, readPhone } from './fixture.ts';

export const NOON = Instant.parse('2026-11-22T12:00:00.000Z');

/** The council as a source tells it: Kari sits, Ola and Berit are to be called, one meeting in December. */
export function councilInArchive(fields: Partial<ArchiveBody> = {}): ArchiveBody {
  return {
    id: '200100',
    name: 'Kommunestyret',
    kind: 'council',
    persons: [
      { id: '31', name: 'Kari Nordmann', mobile: '400 00 001', email: 'kari@example.no' },
      { id: '32', name: 'Ola Hansen', mobile: '400 00 002' },
      { id: '33', name: 'Berit Moen', mobile: '400 00 003' },
    ],
    lists: [
      {
        id: 'Ap',
        name: 'Arbeiderpartiet',
        substitutes: [
          { person: '32', rank: 1 },
          { person: '33', rank: 2 },
        ],
      },
    ],
    seats: [{ id: '900', person: '31', list: 'Ap', role: 'leader' }],
    meetings: [
      {
        id: '7001',
        title: 'Kommunestyret 3. desember',
        start: '2026-12-03T18:00',
        end: '2026-12-03T21:00',
        place: 'Rådhuset',
        status: 'published',
      },
    ],
    ...fields,
  };
}

interface Situation {
  readonly facts: StoredFacts;
  readonly ids: IdBook;
}

/** A municipality, and what comes of each reading of its council. */
export function archived(facts: StoredFacts = NOTHING_STORED, ids: IdBook = bookOf(NO_IDS), bodyId = 'kst') {
  const known: Situation = { facts, ids: { ...ids, bodies: new Map([['200100', bodyId]]) } };
  return situation(known, bodyId);
}

function situation({ facts, ids }: Situation, bodyId: string, last?: TakenOver) {
  const take = (offered: ArchiveBody, now = NOON) =>
    takeOverBody(facts, offered, ids, { now, readPhone, timeZone: 'Europe/Oslo', meetingMinutes: 180 });
  const stored = facts.bodies.get(bodyId);
  return {
    facts,
    ids,
    taken: (offered: ArchiveBody, now = NOON) => {
      const taken = take(offered, now);
      if (!taken.ok) return expect.fail(JSON.stringify(taken.error));
      const after = afterWrites(facts, withDoubts(taken.value.writes, now));
      return situation({ facts: after, ids: taken.value.ids }, bodyId, taken.value);
    },
    faultsOf: (offered: ArchiveBody) => {
      const taken = take(offered);
      return taken.ok ? [] : taken.error;
    },
    writes: last?.writes.map(({ kind }) => kind) ?? [],
    unreadable: last?.unreadable ?? 0,
    seats: stored === undefined ? [] : bodyOf(stored).seats,
    /** `1 p2` for each, in order, of the one list. */
    order:
      stored === undefined
        ? []
        : (bodyOf(stored).lists[0]?.substitutes.map(({ rank, personId }) => `${rank} ${personId}`) ?? []),
    doubts: () => {
      const [meeting] = [...facts.meetings.values()];
      if (stored === undefined || meeting === undefined) return expect.fail('there is no meeting');
      return doubtsOf({ meeting, body: stored, persons: [...facts.persons.values()] });
    },
    meetings: [...facts.meetings.values()].map(({ source }) => source),
    person: (id: string) => facts.persons.get(id),
  };
}
