import { describe, expect, test } from 'vitest';
import { given } from '#functions/directory/facts-fixture.ts';
import { list, meeting, person, readPhone, roster } from '#functions/directory/fixture.ts';
import { present } from '#shared/kernel/assert.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { correctMeeting } from './correct.ts';
import { correctBody, readBodyPatch } from './correct-body.ts';
import { doubtsOf, withDoubts } from './doubts.ts';
import { reconcile } from './reconcile.ts';
import { afterWrites, type FactsWrite, type StoredFacts } from './stored.ts';

const noon = Instant.parse('2026-11-23T12:00:00.000Z');
const later = Instant.parse('2026-11-24T12:00:00.000Z');

function imported(facts: StoredFacts, offered: unknown, now = noon): StoredFacts {
  const result = reconcile(facts, offered, readPhone);
  if (!result.ok) return expect.fail(JSON.stringify(result.error));
  return afterWrites(facts, withDoubts(result.value.writes, now));
}

function doubtsIn(facts: StoredFacts) {
  const persons = [...facts.persons.values()];
  const body = present(facts.bodies.get('kst'), 'the body');
  return doubtsOf({ meeting: present(facts.meetings.get('m1'), 'the meeting'), body, persons });
}

function written(facts: StoredFacts, write: FactsWrite): StoredFacts {
  return afterWrites(facts, withDoubts([write], noon));
}

function correctedMeeting(facts: StoredFacts, change: Parameters<typeof correctMeeting>[1]): StoredFacts {
  const before = present(facts.meetings.get('m1'), 'the meeting');
  const corrected = correctMeeting(before, change);
  return corrected.ok ? written(facts, { kind: 'meeting', value: corrected.value, before }) : expect.fail('faults');
}

const corrected = given(roster()).corrected('p1', { mobile: '900 00 009' }).facts();
const newNumber = { persons: [person('p1', { mobile: '400 00 077' })] };
const mobileDoubt = { kind: 'personConflict', personId: 'p1', field: 'mobile', since: noon };

describe('what staff corrected', () => {
  test('is no doubt while the source says what it said', () => {
    const before = present(given(roster()).facts().persons.get('p1'), 'the person');
    const value = present(corrected.persons.get('p1'), 'the person');
    expect(doubtsIn(written(given(roster()).facts(), { kind: 'person', value, before }))).toStrictEqual([]);
    expect(doubtsIn(imported(corrected, roster()))).toStrictEqual([]);
  });

  test('is in doubt once the source says something new, from then on', () => {
    const doubted = imported(corrected, newNumber);
    expect(doubtsIn(doubted)).toStrictEqual([mobileDoubt]);
    const again = imported(doubted, { persons: [person('p1', { mobile: '400 00 088' })] }, later);
    expect(doubtsIn(again)).toStrictEqual([mobileDoubt]);
  });

  test('is in no doubt any longer when the source comes to agree', () => {
    const agreed = imported(imported(corrected, newNumber), { persons: [person('p1', { mobile: '900 00 009' })] });
    expect(doubtsIn(agreed)).toStrictEqual([]);
  });

  test('of a meeting is settled by whoever says it again', () => {
    const moved = correctedMeeting(given(roster()).facts(), { place: 'Samfunnshuset' });
    const doubted = imported(moved, { meetings: [meeting({ place: 'Biblioteket' })] });
    expect(doubtsIn(doubted)).toStrictEqual([
      { kind: 'meetingConflict', meetingId: 'm1', field: 'place', since: noon },
    ]);
    expect(doubtsIn(correctedMeeting(doubted, { place: 'Samfunnshuset' }))).toStrictEqual([]);
  });

  test('of a list is in doubt when the source turns it, and settled by a new order', () => {
    const facts = given(roster()).facts();
    const before = present(facts.bodies.get('kst'), 'the body');
    const order = { lists: [{ id: 'A', substitutes: [{ rank: 1, personId: 'p3' }] }] };
    const patch = readBodyPatch(order);
    const correct = (body: typeof before) =>
      patch.ok ? correctBody(body, patch.value, facts.persons, { at: noon }) : expect.fail('faults');
    const first = correct(before);
    const known = first.ok ? written(facts, { kind: 'body', value: first.value, before }) : expect.fail('faults');
    const doubted = imported(known, { bodies: [{ id: 'kst', lists: [list('A', ['p2'])] }] });
    expect(doubtsIn(doubted)).toStrictEqual([
      { kind: 'bodyConflict', bodyId: 'kst', field: 'lists.A.substitutes', since: noon },
    ]);
    const again = correct(present(doubted.bodies.get('kst'), 'the body'));
    expect(again.ok && again.value.doubts).toBeUndefined();
  });
});
