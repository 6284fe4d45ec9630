import fc from 'fast-check';
import { expect, test } from 'vitest';
import { given } from '#functions/directory/facts-fixture.ts';
import { body, meeting, person, readPhone, seat } from '#functions/directory/fixture.ts';
import { reconcile } from './reconcile.ts';
import { afterWrites, personOf, type StoredFacts } from './stored.ts';

const personIds = ['p1', 'p2', 'p3', 'p4', 'p5'];

const mobile = fc.constantFrom('40000001', '40000002', '22000003', null);
const persons = fc
  .array(fc.record({ id: fc.constantFrom(...personIds), name: fc.constantFrom('Kari', 'Ola'), mobile }), {
    maxLength: 5,
  })
  .map((rows) => [...new Map(rows.map((row) => [row.id, row])).values()]);

const substitutes = fc
  .subarray(personIds)
  .chain((ids) =>
    fc
      .shuffledSubarray([1, 2, 3, 4, 5], { minLength: ids.length, maxLength: ids.length })
      .map((ranks) => ids.map((personId, index) => ({ personId, rank: ranks[index] }))),
  );
const bodyRow = fc.record({ substitutes, seatOf: fc.constantFrom(...personIds) }).map((row) => ({
  id: 'kst',
  name: 'Kommunestyret',
  termFrom: '2023-10-01',
  termTo: '2027-09-30',
  lists: [{ id: 'A', name: 'A', substitutes: row.substitutes }],
  seats: [seat('kst-1', row.seatOf)],
}));
const meetings = fc.subarray([meeting(), meeting({ id: 'm2', place: '' }), meeting({ id: 'm3', mode: 'remote' })]);

/** Everybody is known beforehand, so that every roster here can be imported. */
const everybody = given({ persons: personIds.map((id) => person(id)), bodies: [body()] }).facts();
const anyRoster = fc.record({ persons, bodies: fc.array(bodyRow, { maxLength: 1 }), meetings });

test('importing the same roster twice writes nothing the second time', () => {
  fc.assert(
    fc.property(anyRoster, (roster) => {
      const once = importInto(everybody, roster);
      const again = reconcile(once, roster, readPhone);
      expect(again.ok && again.value.writes).toStrictEqual([]);
      expect(again.ok && again.value.outcome).toMatchObject({ created: 0, updated: 0 });
    }),
  );
});

test('whatever was imported before, what a roster names is as it says, and the rest as it was', () => {
  fc.assert(
    fc.property(anyRoster, anyRoster, (before, roster) => {
      const first = importInto(everybody, before);
      const both = importInto(first, roster);
      const alone = importInto(everybody, roster);
      for (const { id } of roster.persons)
        expect(both.persons.get(id)?.source).toStrictEqual(alone.persons.get(id)?.source);
      for (const { id } of roster.bodies) expect(both.bodies.get(id)).toStrictEqual(alone.bodies.get(id));
      for (const { id } of roster.meetings) expect(both.meetings.get(id)).toStrictEqual(alone.meetings.get(id));
      for (const [id, { source }] of first.persons) {
        if (!roster.persons.some((row) => row.id === id)) expect(both.persons.get(id)?.source).toStrictEqual(source);
      }
    }),
  );
});

test('a person is marked exactly when somebody else has the same mobile', () => {
  fc.assert(
    fc.property(anyRoster, anyRoster, (before, roster) => {
      const all = [...importInto(importInto(everybody, before), roster).persons.values()].map(personOf);
      for (const { mobile: number, sharesNumber } of all) {
        const owners = all.filter((one) => number !== undefined && one.mobile === number);
        expect(sharesNumber).toBe(owners.length > 1);
      }
    }),
  );
});

function importInto(stored: StoredFacts, roster: unknown): StoredFacts {
  const reconciled = reconcile(stored, roster, readPhone);
  return reconciled.ok ? afterWrites(stored, reconciled.value.writes) : expect.fail('the roster has faults');
}
