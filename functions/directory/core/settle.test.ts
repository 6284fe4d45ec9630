import { describe, expect, test } from 'vitest';
import { given } from '#functions/directory/facts-fixture.ts';
import { list, meeting, person, readPhone, roster, seat } from '#functions/directory/fixture.ts';
import { present } from '#shared/kernel/assert.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { correctMeeting } from './correct.ts';
import { correctBody, readBodyPatch } from './correct-body.ts';
import { withDoubts } from './doubts.ts';
import { reconcile } from './reconcile.ts';
import { openConflicts, settledBody, settledMeeting, settledPerson } from './settle.ts';
import { afterWrites, bodyOf, meetingOf, personOf, type StoredFacts } from './stored.ts';

const noon = Instant.parse('2026-11-23T12:00:00.000Z');
const bySomebody = { by: 'Turid Aas', at: noon };

function imported(facts: StoredFacts, offered: unknown): StoredFacts {
  const result = reconcile(facts, offered, readPhone);
  return result.ok ? afterWrites(facts, withDoubts(result.value.writes, noon)) : expect.fail('faults');
}

/** Staff corrected a number, a time and a seat; then the source said something new about all of them, and the list. */
function inConflict(): StoredFacts {
  const facts = given(roster()).corrected('p1', { mobile: '900 00 009' }).facts();
  const before = present(facts.meetings.get('m1'), 'the meeting');
  const moved = correctMeeting(before, { start: Instant.parse('2026-12-03T18:00:00.000Z') });
  const council = present(facts.bodies.get('kst'), 'the body');
  const patch = readBodyPatch({
    seats: [{ id: 'kst-1', holder: { personId: 'p2', role: 'leader' } }],
    lists: [{ id: 'A', substitutes: [{ rank: 1, personId: 'p3' }] }],
  });
  const corrected = patch.ok ? correctBody(council, patch.value, facts.persons, { at: noon }) : patch;
  if (!moved.ok || !corrected.ok) return expect.fail('faults');
  const known = afterWrites(facts, [
    { kind: 'meeting', value: moved.value, before },
    { kind: 'body', value: corrected.value, before: council },
  ]);
  return imported(known, {
    persons: [person('p1', { mobile: '400 00 077' })],
    bodies: [{ id: 'kst', seats: [seat('kst-1', 'p3')], lists: [list('A', ['p2'])] }],
    meetings: [meeting({ start: '2026-12-03T16:00:00.000Z' })],
  });
}

const facts = inConflict();
const only = <T>(all: ReadonlyMap<string, T>, id: string) => present(all.get(id), 'what is stored');

test('what staff are to choose is shown with both words, and since when', () => {
  expect(openConflicts(facts)).toStrictEqual([
    {
      kind: 'person',
      id: 'p1',
      field: 'mobile',
      name: 'Person p1',
      kept: '+4790000009',
      offered: '+4740000077',
      since: noon,
    },
    {
      kind: 'body',
      id: 'kst',
      field: 'lists.A.substitutes',
      name: 'Kommunestyret',
      kept: '1 p3',
      offered: '1 p2',
      since: noon,
    },
    {
      kind: 'body',
      id: 'kst',
      field: 'seats.kst-1',
      name: 'Kommunestyret',
      kept: 'p2 leader',
      offered: 'p3 member',
      since: noon,
    },
    {
      kind: 'meeting',
      id: 'm1',
      field: 'start',
      name: 'Kommunestyret 3. desember',
      kept: '2026-12-03T18:00:00.000Z',
      offered: '2026-12-03T16:00:00.000Z',
      since: noon,
    },
  ]);
});

describe('whoever keeps what staff wrote', () => {
  test('is asked no more about it, and nothing else changes', () => {
    const person1 = settledPerson(only(facts.persons, 'p1'), 'mobile', 'ours', bySomebody);
    expect(personOf(person1).mobile).toBe('+4790000009');
    const council = settledBody(only(facts.bodies, 'kst'), 'seats.kst-1', 'ours', bySomebody);
    expect(bodyOf(council).seats).toMatchObject([{ personId: 'p2', role: 'leader' }]);
    const settled = { ...facts, persons: new Map([['p1', person1]]), bodies: new Map([['kst', council]]) };
    expect(openConflicts(settled).map(({ field }) => field)).toStrictEqual(['lists.A.substitutes', 'start']);
  });
});

test('start and end are chosen together, as they were corrected together', () => {
  const moved = imported(facts, {
    meetings: [meeting({ start: '2026-12-04T16:00:00.000Z', end: '2026-12-04T19:00:00.000Z' })],
  });
  const inBoth = openConflicts(moved).filter(({ kind }) => kind === 'meeting');
  expect(inBoth.map(({ field }) => field)).toStrictEqual(['start', 'end']);
  const settled = settledMeeting(only(moved.meetings, 'm1'), 'start', 'ours');
  expect(openConflicts({ ...moved, meetings: new Map([['m1', settled]]) }).map(({ kind }) => kind)).not.toContain(
    'meeting',
  );
});

describe('whoever follows the source again', () => {
  test('takes back the correction of that field alone', () => {
    expect(personOf(settledPerson(only(facts.persons, 'p1'), 'mobile', 'source', bySomebody)).mobile).toBe(
      '+4740000077',
    );
    const council = bodyOf(settledBody(only(facts.bodies, 'kst'), 'lists.A.substitutes', 'source', bySomebody));
    expect(council.lists[0]?.substitutes).toStrictEqual([{ rank: 1, personId: 'p2' }]);
    expect(council.seats).toMatchObject([{ personId: 'p2' }]);
    const meeting1 = settledMeeting(only(facts.meetings, 'm1'), 'start', 'source');
    expect(meetingOf(meeting1).start).toBe('2026-12-03T16:00:00.000Z');
    expect(openConflicts({ ...facts, meetings: new Map([['m1', meeting1]]) }).map(({ kind }) => kind)).not.toContain(
      'meeting',
    );
  });
});
