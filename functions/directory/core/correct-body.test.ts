import { describe, expect, test } from 'vitest';
import { given } from '#functions/directory/facts-fixture.ts';
import { body, list, person, readPhone, roster, seat } from '#functions/directory/fixture.ts';
import { present } from '#shared/kernel/assert.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { bodySummary, bodyView } from './body-view.ts';
import { correctBody, readBodyPatch } from './correct-body.ts';
import { reconcile } from './reconcile.ts';
import { settledBody } from './settle.ts';
import { afterWrites, bodyOf, type StoredBody, type StoredFacts } from './stored.ts';

const saved = { by: 'Anne Vold', at: Instant.parse('2026-11-22T12:40:00.000Z') };
const council = body({
  lists: [list('A', ['p2', 'p3'])],
  seats: [seat('kst-1', 'p1', { personalSubstituteId: 'p2' })],
});
const facts = given(roster({ persons: [...roster().persons, person('p4')], bodies: [council] })).facts();
const stored = present(facts.bodies.get('kst'), 'the body');

function correct(offered: unknown, from: StoredBody = stored) {
  const patch = readBodyPatch(offered);
  return patch.ok ? correctBody(from, patch.value, facts.persons, saved) : patch;
}

function corrected(offered: unknown, from: StoredBody = stored): StoredBody {
  const result = correct(offered, from);
  return result.ok ? result.value : expect.fail(JSON.stringify(result.error));
}

const turned = [
  { rank: 1, personId: 'p3' },
  { rank: 2, personId: 'p2' },
];
const turnedAround = { lists: [{ id: 'A', substitutes: turned }] };
const movedIn = { seats: [{ id: 'kst-1', holder: { personId: 'p4', role: 'leader' } }] };

describe('a correction of a list', () => {
  test('decides the order, whatever order it was written in', () => {
    const written = { lists: [{ id: 'A', substitutes: turned.toReversed() }] };
    expect(bodyOf(corrected(written)).lists).toMatchObject([{ id: 'A', name: 'List A', substitutes: turned }]);
  });

  test('stands against a later import, and the difference is shown', () => {
    const world: StoredFacts = { ...facts, bodies: new Map([['kst', corrected(turnedAround)]]) };
    const again = reconcile(world, { bodies: [council] }, readPhone);
    expect(again).toMatchObject({
      value: {
        writes: [],
        outcome: {
          unchanged: 1,
          conflicts: [
            { kind: 'body', id: 'kst', field: 'lists.A.substitutes', kept: '1 p3, 2 p2', offered: '1 p2, 2 p3' },
          ],
        },
      },
    });
  });

  test('is no conflict for a source that says nothing of the list', () => {
    const world: StoredFacts = { ...facts, bodies: new Map([['kst', corrected(turnedAround)]]) };
    const named = { bodies: [{ id: 'kst', lists: [{ id: 'A', name: 'Arbeiderpartiet' }] }] };
    const again = reconcile(world, named, readPhone);
    expect(again).toMatchObject({ value: { outcome: { updated: 1, conflicts: [] } } });
    const { bodies } = afterWrites(world, again.ok ? again.value.writes : []);
    const renamed = bodyOf(present(bodies.get('kst'), 'the body')).lists[0];
    expect(renamed).toMatchObject({ name: 'Arbeiderpartiet', substitutes: turned });
  });

  test.each([
    ['null', null],
    ['what the source says', stored.source.lists[0]?.substitutes],
  ])('is taken back by %s', (_how, substitutes) => {
    const back = corrected({ lists: [{ id: 'A', substitutes }] }, corrected(turnedAround));
    expect(back.corrected).toStrictEqual({ last: saved });
  });

  test('leaves what it does not name as it was corrected before', () => {
    const both = corrected(movedIn, corrected(turnedAround));
    expect(bodyOf(both)).toMatchObject({ lists: [{ substitutes: turned }], seats: [{ personId: 'p4' }] });
  });

  test.each<[string, unknown, string, string]>([
    [
      'a rank that two have',
      [
        { rank: 1, personId: 'p2' },
        { rank: 1, personId: 'p3' },
      ],
      'lists[0].substitutes[1].rank',
      'duplicate-rank',
    ],
    [
      'a person twice',
      [
        { rank: 1, personId: 'p2' },
        { rank: 2, personId: 'p2' },
      ],
      'lists[0].substitutes[1].personId',
      'duplicate-person',
    ],
    ['somebody unknown', [{ rank: 1, personId: 'p9' }], 'lists[0].substitutes[0].personId', 'unknown-person'],
    ['no rank', [{ personId: 'p2' }], 'lists[0].substitutes[0].rank', 'missing'],
  ])('is refused for %s', (_why, substitutes, path, code) => {
    expect(correct({ lists: [{ id: 'A', substitutes }] })).toStrictEqual({ ok: false, error: [{ path, code }] });
  });
});

describe('a correction of a seat', () => {
  test('says who sits there, and takes along the personal substitute that it leaves out', () => {
    expect(bodyOf(corrected(movedIn)).seats).toStrictEqual([
      { id: 'kst-1', listId: 'A', personId: 'p4', role: 'leader' },
    ]);
  });

  test('is shown beside what the source says', () => {
    const view = bodyView(corrected(movedIn), (id) => `Name of ${id}`);
    expect(view.seats).toMatchObject([
      {
        personId: 'p4',
        name: 'Name of p4',
        source: { personId: 'p1', role: 'member', personalSubstitute: { name: 'Name of p2' } },
      },
    ]);
    expect(view).toMatchObject({ saved, lists: [{ substitutes: [{ rank: 1, name: 'Name of p2' }, { rank: 2 }] }] });
    expect(view.lists[0]).not.toHaveProperty('source');
  });

  test('is not there for a seat or a list that the body does not have', () => {
    const foreign = { lists: [{ id: 'Q', substitutes: [] }], seats: [{ id: 'kst-9', holder: null }] };
    expect(correct(foreign)).toStrictEqual({
      ok: false,
      error: [
        { path: 'lists[0].id', code: 'unknown-list' },
        { path: 'seats[0].id', code: 'unknown-seat' },
      ],
    });
  });

  test('is not read with fields that nobody knows', () => {
    expect(correct({ name: 'Kommunestyret' })).toMatchObject({ error: [{ path: 'name', code: 'unknown-field' }] });
  });
});

test('a body says in the list of bodies whether anything in it was corrected', () => {
  expect(bodySummary(stored)).toMatchObject({ seats: 1, lists: 1, substitutes: 2, corrected: false });
  expect(bodySummary(corrected(turnedAround)).corrected).toBe(true);
  expect(bodySummary(corrected(movedIn)).corrected).toBe(true);
});

describe('seats and lists by hand', () => {
  const independent = { addLists: [{ id: 'hand', name: 'Uavhengige' }] };
  const newSeat = { addSeats: [{ id: 'ny', listId: 'hand', personId: 'p4', role: 'member' }] };
  const added = corrected({ ...independent, ...newSeat });
  const imported = (world: StoredBody, offered: unknown = council) => {
    const again = reconcile({ ...facts, bodies: new Map([['kst', world]]) }, { bodies: [offered] }, readPhone);
    return again.ok ? again.value : expect.fail(JSON.stringify(again.error));
  };
  const view = (from: StoredBody) => bodyView(from, (id) => id);

  test('that the source lacks are there, marked, and stay through an import', () => {
    expect(bodyOf(added)).toMatchObject({
      lists: [{ id: 'A' }, { id: 'hand', name: 'Uavhengige', substitutes: [] }],
      seats: [{ id: 'kst-1' }, { id: 'ny', listId: 'hand', personId: 'p4' }],
    });
    expect(view(added)).toMatchObject({ lists: [{}, { isAdded: true }], seats: [{}, { isAdded: true }] });
    expect(bodySummary(added)).toMatchObject({ seats: 2, lists: 2, corrected: true });
    expect(imported(added)).toMatchObject({ writes: [], outcome: { conflicts: [] } });
  });

  test('are changed like any other, the same twice is the same, and null takes them back', () => {
    const ranked = corrected({ lists: [{ id: 'hand', substitutes: [{ rank: 1, personId: 'p2' }] }] }, added);
    expect(bodyOf(ranked).lists).toMatchObject([{}, { substitutes: [{ rank: 1, personId: 'p2' }] }]);
    expect(corrected({ ...independent, ...newSeat }, ranked)).toStrictEqual(ranked);
    const led = corrected({ seats: [{ id: 'ny', holder: { personId: 'p3', role: 'leader' } }] }, added);
    expect(bodyOf(led).seats).toMatchObject([{}, { personId: 'p3', role: 'leader', listId: 'hand' }]);
    const back = corrected({ lists: [{ id: 'hand', substitutes: null }], seats: [{ id: 'ny', holder: null }] }, ranked);
    expect(back.corrected).toStrictEqual({ last: saved });
  });

  test('a seat that was taken away stays away, is shown, and comes back with the source', () => {
    const away = corrected({ takeAwaySeats: ['kst-1'] });
    expect(bodyOf(away).seats).toStrictEqual([]);
    expect(view(away).takenAway).toMatchObject([{ id: 'kst-1', personId: 'p1' }]);
    expect(imported(away).outcome.conflicts).toMatchObject([
      { field: 'seats.kst-1', kept: '', offered: 'p1 member p2' },
    ]);
    expect(settledBody(away, 'seats.kst-1', 'source', saved).corrected).toStrictEqual({ last: saved });
    expect(bodyOf(corrected({ seats: [{ id: 'kst-1', holder: null }] }, away))).toStrictEqual(bodyOf(stored));
    expect(bodyOf(corrected({ takeAwaySeats: ['ny'] }, added)).seats).toHaveLength(1);
  });

  test.each([
    ['a list that somebody sits for', { lists: [{ id: 'hand', substitutes: null }] }, 'lists[0].id', 'list-has-seats'],
    ['a seat nobody knows', { takeAwaySeats: ['kst-9'] }, 'takeAwaySeats[0]', 'unknown-seat'],
    [
      'a seat for no list',
      { addSeats: [{ ...newSeat.addSeats[0], listId: 'B' }] },
      'addSeats[0].listId',
      'unknown-list',
    ],
    [
      'a seat for nobody',
      { addSeats: [{ ...newSeat.addSeats[0], personId: 'p9' }] },
      'addSeats[0].personId',
      'unknown-person',
    ],
  ])('%s is refused', (_what, offered, path, code) => {
    expect(correct(offered, added)).toStrictEqual({ ok: false, error: [{ path, code }] });
  });
});
