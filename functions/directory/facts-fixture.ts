import { expect } from 'vitest';
import type { RosterOutcome } from '#shared/contracts/roster.ts';
import { present } from '#shared/kernel/assert.ts';
import { correctPerson, readPersonPatch } from './core/correct.ts';
import type { Fault } from './core/faults.ts';
import { personChanges, reconcile } from './core/reconcile.ts';
import { afterWrites, bodyOf, type StoredFacts } from './core/stored.ts';
import { NOTHING_STORED, readPhone } from './fixture.ts';

/** A municipality into which these rosters were imported, one after the other. */
export function given(...rosters: readonly unknown[]) {
  return situation(rosters.reduce<StoredFacts>((stored, roster) => imported(stored, roster).after, NOTHING_STORED));
}

function situation(stored: StoredFacts, outcome?: RosterOutcome) {
  return {
    facts: () => stored,
    person: (id: string) => present(stored.persons.get(id), 'the person'),
    body: (id: string) => bodyOf(present(stored.bodies.get(id), 'the body')),
    meeting: (id: string) => present(stored.meetings.get(id), 'the meeting'),
    imported: (roster: unknown) => {
      const { after, result } = imported(stored, roster);
      return situation(after, result);
    },
    corrected: (id: string, patch: unknown) => situation(corrected(stored, id, patch)),
    thenOutcome: (expected: RosterOutcome) => expect(outcome).toStrictEqual(expected),
    thenFaults: (roster: unknown, ...expected: readonly Fault[]) =>
      expect(reconcile(stored, roster, readPhone)).toStrictEqual({ ok: false, error: expected }),
  };
}

function imported(stored: StoredFacts, roster: unknown) {
  const reconciled = reconcile(stored, roster, readPhone);
  if (!reconciled.ok) return expect.fail(`the roster has faults: ${JSON.stringify(reconciled.error)}`);
  return { after: afterWrites(stored, reconciled.value.writes), result: reconciled.value.outcome };
}

function corrected(stored: StoredFacts, id: string, offered: unknown): StoredFacts {
  const patch = readPersonPatch(offered, readPhone);
  if (!patch.ok) return expect.fail('the correction has faults');
  const person = correctPerson(present(stored.persons.get(id), 'the person'), patch.value, readPhone);
  const writes = personChanges(stored.persons, new Map(stored.persons).set(id, person).values());
  return afterWrites(stored, writes);
}
