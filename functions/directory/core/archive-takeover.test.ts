import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archived, councilInArchive, NOON } from '#functions/directory/archive-fixture.ts';
import { given } from '#functions/directory/facts-fixture.ts';
import { body, list, person, roster, seat } from '#functions/directory/fixture.ts';
import { Instant } from '#shared/kernel/instant.ts';

const list0 = (substitutes: ReturnType<typeof councilInArchive>['lists'][number]['substitutes']) => [
  { id: 'Ap', name: 'Arbeiderpartiet', substitutes },
];

describe('a body that is new', () => {
  const council = archived().taken(councilInArchive());

  test('comes with its people, lists, seats and meetings', () => {
    expect(council.writes).toStrictEqual(['person', 'person', 'person', 'meeting', 'body']);
    expect(council.seats).toStrictEqual([{ id: '900', personId: '31', listId: 'Ap', role: 'leader' }]);
    expect(council.order).toStrictEqual(['1 32', '2 33']);
    expect(council.doubts()).toStrictEqual([]);
  });

  test('meets at the municipality’s own time, and in the term between two elections', () => {
    expect(council.meetings).toMatchObject([{ start: '2026-12-03T17:00:00.000Z', end: '2026-12-03T20:00:00.000Z' }]);
    expect(council.facts.bodies.get('kst')?.source).toMatchObject({ termFrom: '2023-10-01', termTo: '2027-09-30' });
  });

  test('changes nothing when it is read again', () => {
    expect(council.taken(councilInArchive()).writes).toStrictEqual([]);
  });
});

test('the same again changes nothing, in whatever order the source tells it', () => {
  const many = councilInArchive({
    persons: Array.from({ length: 8 }, (_, at) => ({ id: `p${at}`, name: `Person Nr${at}`, mobile: `4000000${at}` })),
    lists: ['A', 'B'].map((id, of) => ({
      id,
      name: `Liste ${id}`,
      substitutes: [0, 1].map((at) => ({ person: `p${of * 2 + at}`, ...(at === 0 && { rank: 1 }) })),
    })),
    seats: [4, 5, 6, 7].map((at) => ({ id: `s${at}`, person: `p${at}`, list: 'A', role: 'member' as const })),
  });
  const council = archived().taken(many);
  const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });
  fc.assert(
    fc.property(shuffled(many.persons), shuffled(many.lists), shuffled(many.seats), (persons, lists, seats) => {
      const turned = lists.map((one) => ({ ...one, substitutes: one.substitutes.toReversed() }));
      expect(council.taken({ ...many, persons, lists: turned, seats }).writes).toStrictEqual([]);
    }),
    { numRuns: 100 },
  );
});

describe('a rank', () => {
  test('that the source does not state is not taken from the order of the rows', () => {
    const council = archived().taken(councilInArchive({ lists: list0([{ person: '32' }, { person: '33' }]) }));
    expect(council.order).toStrictEqual([]);
    const personIds = ['32', '33'];
    expect(council.doubts()).toStrictEqual([{ kind: 'ranksUnknown', listId: 'Ap', since: NOON, personIds }]);
  });

  test('that we know from elsewhere stays, and the doubt is about the others alone', () => {
    const known = archived().taken(councilInArchive());
    const fourth = { id: '34', name: 'Per Lie' };
    const later = Instant.parse('2026-11-23T12:00:00.000Z');
    const offered = councilInArchive({
      persons: [...councilInArchive().persons, fourth],
      lists: list0([{ person: '34' }, { person: '33' }, { person: '32' }]),
    });
    const council = known.taken(offered);
    expect(council.order).toStrictEqual(['1 32', '2 33']);
    const again = council.taken(offered, later);
    expect(again.writes).toStrictEqual([]);
    expect(again.doubts()).toStrictEqual([{ kind: 'ranksUnknown', listId: 'Ap', since: NOON, personIds: ['34'] }]);
  });

  test('that two have is nobody’s', () => {
    const both = [
      { person: '32', rank: 1 },
      { person: '33', rank: 1 },
    ];
    const council = archived().taken(councilInArchive({ lists: list0(both) }));
    expect(council.order).toStrictEqual([]);
    expect(council.doubts()).toHaveLength(1);
  });

  test('of somebody who is told of twice with two ranks is none', () => {
    const twice = [
      { person: '32', rank: 1 },
      { person: '33', rank: 2 },
      { person: '32', rank: 3 },
    ];
    const council = archived().taken(councilInArchive({ lists: list0(twice) }));
    expect(council.order).toStrictEqual(['2 33']);
    expect(council.doubts()).toHaveLength(1);
  });

  test('is in no doubt once the source states it', () => {
    const unknown = archived().taken(councilInArchive({ lists: list0([{ person: '32' }, { person: '33' }]) }));
    const council = unknown.taken(councilInArchive());
    expect(council.order).toStrictEqual(['1 32', '2 33']);
    expect(council.doubts()).toStrictEqual([]);
  });
});

describe('what the source leaves out or ends', () => {
  const council = archived().taken(councilInArchive());

  test('stays when it is left out', () => {
    const less = council.taken(
      councilInArchive({ lists: list0([{ person: '32', rank: 1 }]), seats: [], meetings: [] }),
    );
    expect(less.writes).toStrictEqual([]);
    expect(less.order).toStrictEqual(['1 32', '2 33']);
  });

  test.each([
    ['a date', { to: '2026-11-21' }],
    ['a status', { isEnded: true }],
  ])('is gone when it ends by %s', (_, end) => {
    const over = council.taken(
      councilInArchive({
        lists: list0([{ person: '32', rank: 1, ...end }]),
        seats: [{ id: '900', person: '31', list: 'Ap', role: 'leader', ...end }],
      }),
    );
    expect(over.order).toStrictEqual(['2 33']);
    expect(over.seats).toStrictEqual([]);
  });

  test('lasts through its last day, by the municipality’s calendar', () => {
    const ending = councilInArchive({ lists: list0([{ person: '32', rank: 1, to: '2026-11-22' }]) });
    expect(council.taken(ending).order).toStrictEqual(['1 32', '2 33']);
    const nextDay = Instant.parse('2026-11-22T23:30:00.000Z');
    expect(council.taken(ending, nextDay).order).toStrictEqual(['2 33']);
  });

  test('comes on its first day, not before', () => {
    const coming = councilInArchive({
      lists: list0([
        { person: '32', rank: 1 },
        { person: '33', rank: 2, from: '2026-12-01' },
      ]),
    });
    const fresh = archived().taken(coming);
    expect(fresh.order).toStrictEqual(['1 32']);
    expect(fresh.taken(coming, Instant.parse('2026-12-01T06:00:00.000Z')).order).toStrictEqual(['1 32', '2 33']);
  });

  test('leaves a leave and a personal substitute alone, as long as the same person sits', () => {
    const heldFor = { personId: 'p2', from: '2026-01-01', to: '2026-12-31' };
    const seats = [seat('900', 'p1', { heldFor, personalSubstituteId: 'p3' })];
    const persons = [person('p1', { name: 'Kari Nordmann', mobile: '400 00 001' }), person('p2'), person('p3')];
    const lists = [list('A', [], { name: 'Arbeiderpartiet' })];
    const known = given(roster({ persons, bodies: [body({ lists, seats })], meetings: [] })).facts();
    const held = archived(known).taken(councilInArchive());
    expect(held.seats).toMatchObject([
      { id: '900', personId: 'p1', role: 'leader', heldFor, personalSubstituteId: 'p3' },
    ]);
    const handedOver = held.taken(
      councilInArchive({ seats: [{ id: '900', person: '33', list: 'Ap', role: 'leader' }] }),
    );
    expect(handedOver.seats).toStrictEqual([{ id: '900', personId: '33', listId: 'A', role: 'leader' }]);
  });

  test('keeps the seat of somebody who is elected anew', () => {
    const anew = council.taken(
      councilInArchive({
        seats: [
          { id: '900', person: '31', list: 'Ap', role: 'leader', to: '2026-11-01' },
          { id: '977', person: '31', list: 'Ap', role: 'member' },
        ],
      }),
    );
    expect(anew.seats).toStrictEqual([{ id: '900', personId: '31', listId: 'Ap', role: 'member' }]);
    expect(
      anew.taken(councilInArchive({ seats: [{ id: '977', person: '31', list: 'Ap', role: 'member' }] })).writes,
    ).toStrictEqual([]);
  });

  test('gives the seat of whoever left to nobody: whoever follows has a seat of their own', () => {
    const next = council.taken(
      councilInArchive({
        seats: [
          { id: '900', person: '31', list: 'Ap', role: 'leader', isEnded: true },
          { id: '901', person: '33', list: 'Ap', role: 'leader' },
        ],
      }),
    );
    expect(next.seats).toStrictEqual([{ id: '901', personId: '33', listId: 'Ap', role: 'leader' }]);
  });
});

describe('a meeting', () => {
  const council = archived().taken(councilInArchive());
  const [known] = councilInArchive().meetings;
  const moved = (fields: object) =>
    council.taken(councilInArchive({ meetings: [{ id: '7001', start: '2026-12-10T18:00', ...known, ...fields }] }));

  test('that is moved without a new end keeps its length', () => {
    const { meetings } = council.taken(councilInArchive({ meetings: [{ id: '7001', start: '2026-12-10T17:30:00Z' }] }));
    expect(meetings).toMatchObject([
      { start: '2026-12-10T17:30:00.000Z', end: '2026-12-10T20:30:00.000Z', place: 'Rådhuset', status: 'published' },
    ]);
  });

  test('that is cancelled stays, and says so', () => {
    expect(moved({ status: 'cancelled' }).meetings).toMatchObject([{ id: '7001', status: 'cancelled' }]);
  });

  test('without an end has the length that is configured', () => {
    const { meetings } = archived().taken(councilInArchive({ meetings: [{ id: '7', start: '2026-12-03T18:00' }] }));
    expect(meetings).toMatchObject([{ title: 'Kommunestyret', end: '2026-12-03T20:00:00.000Z' }]);
  });

  test('whose time is no time spoils the whole body, and nothing else', () => {
    expect(
      council.faultsOf(councilInArchive({ name: 'Bystyret', meetings: [{ id: '7', start: 'i morgen' }] })),
    ).toMatchObject([
      { path: 'meetings[0].start', code: 'bad-instant' },
      { path: 'meetings[0].end', code: 'bad-instant' },
    ]);
  });
});
