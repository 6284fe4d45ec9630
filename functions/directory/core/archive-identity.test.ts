import { describe, expect, test } from 'vitest';
import { archived, councilInArchive, NOON } from '#functions/directory/archive-fixture.ts';
import { given } from '#functions/directory/facts-fixture.ts';
import { body, list, person, roster, seat } from '#functions/directory/fixture.ts';
import { present } from '#shared/kernel/assert.ts';
import { ListId, PersonId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { correctBody } from './correct-body.ts';
import { afterWrites } from './stored.ts';

const list0 = (substitutes: ReturnType<typeof councilInArchive>['lists'][number]['substitutes']) => [
  { id: 'Ap', name: 'Arbeiderpartiet', substitutes },
];

describe('whom the source means', () => {
  test('is the person whom we know by name and number, though both call them by other ids', () => {
    const byHand = given(
      roster({
        persons: [person('p1', { name: 'Kari Marie Nordmann', mobile: '400 00 001' }), person('p2'), person('p3')],
        bodies: [body({ lists: [list('A', ['p2', 'p3'], { name: 'Arbeiderpartiet' })], seats: [seat('kst-1', 'p1')] })],
      }),
    );
    const council = archived(byHand.facts()).taken(councilInArchive());
    expect(council.seats).toStrictEqual([{ id: 'kst-1', personId: 'p1', listId: 'A', role: 'leader' }]);
    expect(council.meetings.map(({ id }) => id)).toStrictEqual(['m1']);
    expect(council.taken(councilInArchive()).writes).toStrictEqual([]);
  });

  test('is one person with two ids when names and numbers agree', () => {
    const twice = councilInArchive({
      persons: [...councilInArchive().persons, { id: '99', name: 'Kari Nordmann Lund', mobile: '+47 40000001' }],
      lists: list0([
        { person: '32', rank: 1 },
        { person: '99', rank: 2 },
      ]),
    });
    const council = archived().taken(twice);
    expect(council.order).toStrictEqual(['1 32', '2 31']);
    expect(council.person('99')).toBeUndefined();
    expect(council.person('31')?.source.name).toBe('Kari Nordmann');
    expect(council.taken(twice).writes).toStrictEqual([]);
    const bySecondId = councilInArchive({
      persons: twice.persons.filter(({ id }) => id !== '31'),
      seats: [{ id: '900', person: '99', list: 'Ap', role: 'leader' }],
    });
    expect(council.taken(bySecondId).person('31')?.source.name).toBe('Kari Nordmann');
  });

  test('is the one of that id and name, also with a new number', () => {
    const facts = given(
      roster({ persons: [...roster().persons, person('31', { name: 'Kari Lie Nordmann' })] }),
    ).facts();
    expect(archived(facts, undefined, 'council').taken(councilInArchive()).seats[0]?.personId).toBe('31');
  });

  test('are two when only the number agrees, or only the name', () => {
    const couple = councilInArchive({
      persons: [
        ...councilInArchive().persons,
        { id: '98', name: 'Nils Nordmann', mobile: '40000001' },
        { id: '99', name: 'Kari Nordmann', mobile: '40000055' },
      ],
    });
    const council = archived().taken(couple);
    expect([council.person('98')?.source.name, council.person('99')?.source.name]).toStrictEqual([
      'Nils Nordmann',
      'Kari Nordmann',
    ]);
  });

  test('is not the stranger who happens to have the id', () => {
    const facts = given(roster({ persons: [...roster().persons, person('31', { name: 'Solveig Aas' })] })).facts();
    const council = archived(facts, undefined, 'council').taken(councilInArchive());
    expect(council.person('31')?.source.name).toBe('Solveig Aas');
    expect(council.seats[0]?.personId).not.toBe('31');
    expect(council.taken(councilInArchive()).writes).toStrictEqual([]);
  });

  test.each(['01010112345', '11-01010112345'])('has an id that could be a birth number: refused (%s)', (id) => {
    const faults = archived().faultsOf(
      councilInArchive({
        persons: [{ id, name: 'Kari Nordmann' }],
        lists: list0([]),
        seats: [],
      }),
    );
    expect(faults.map(({ path, code }) => ({ path, code }))).toStrictEqual([
      { path: 'persons[0].id', code: 'looks-like-a-birth-number' },
    ]);
  });
});

test('an id of the source that cannot be ours is made into one, always the same', () => {
  const id = '{550e8400-e29b-41d4-a716-446655440000}';
  const council = archived().taken(councilInArchive({ meetings: [{ id, start: '2026-12-03T18:00' }] }));
  const [meeting] = council.meetings;
  expect(meeting?.id).toMatch(/^-550e8400-e29b-41d4-a716-446-[a-z0-9]+$/);
  expect(council.taken(councilInArchive({ meetings: [{ id, start: '2026-12-03T18:00' }] })).writes).toStrictEqual([]);
});

test('a number that is none leaves the one we know, and is counted', () => {
  const council = archived()
    .taken(councilInArchive())
    .taken(
      councilInArchive({
        persons: [
          { id: '31', name: 'Kari Nordmann', mobile: 'hemmelig', email: 'kari(at)example.no' },
          { id: '32', name: 'Ola Hansen', mobile: null },
          { id: '33', name: 'Berit Moen', mobile: '400 00 003' },
        ],
      }),
    );
  expect(council.unreadable).toBe(2);
  expect(council.person('31')?.source).toMatchObject({ phone: { e164: '+4740000001' }, email: 'kari@example.no' });
  expect(council.person('32')?.source.phone ?? null).toBeNull();
});

test('a member who is in no list of the source’s spoils the whole body', () => {
  const place = { rows: [{ row: 'seat', no: 1, name: 'Kari Nordmann' }], field: 'listId' };
  expect(
    archived().faultsOf(councilInArchive({ seats: [{ id: '900', person: '31', list: 'V', role: 'member' }] })),
  ).toStrictEqual([{ path: 'bodies[0].seats[0].listId', code: 'unknown-list', place }]);
});

describe('the whole order, written by staff,', () => {
  const unknown = archived().taken(councilInArchive({ lists: list0([{ person: '32' }, { person: '33' }]) }));
  const stored = present(unknown.facts.bodies.get('kst'), 'the body');
  const order = [{ rank: 1, personId: PersonId.parse('33') }];
  const corrected = correctBody(
    stored,
    { lists: [{ id: ListId.parse('Ap'), substitutes: order }] },
    unknown.facts.persons,
    { at: NOON },
  );
  const value = corrected.ok ? corrected.value : expect.fail('faults');
  const settled = archived(afterWrites(unknown.facts, [{ kind: 'body', value, before: stored }]), unknown.ids);

  test('ends the doubt, also about somebody whom they leave out', () => {
    expect(settled.doubts()).toStrictEqual([]);
    const again = settled.taken(councilInArchive({ lists: list0([{ person: '33' }, { person: '32' }]) }));
    expect(again.writes).toStrictEqual([]);
  });

  test('is in doubt again with somebody whom they did not know of', () => {
    const later = Instant.parse('2026-11-25T12:00:00.000Z');
    const persons = [...councilInArchive().persons, { id: '34', name: 'Per Lie' }];
    const lists = list0([{ person: '32' }, { person: '33' }, { person: '34' }]);
    expect(settled.taken(councilInArchive({ persons, lists }), later).doubts()).toStrictEqual([
      { kind: 'ranksUnknown', listId: 'Ap', since: later, personIds: ['32', '34'] },
    ]);
  });
});
