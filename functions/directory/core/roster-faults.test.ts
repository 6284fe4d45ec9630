import { describe, expect, test } from 'vitest';
import { given } from '#functions/directory/facts-fixture.ts';
import { body, list, meeting, person, readPhone, roster, seat } from '#functions/directory/fixture.ts';
import { readPersonPatch } from './correct.ts';

const persons = roster().persons;

describe('a roster is refused', () => {
  test.each([
    ['for what is no object', [], [['', 'wrong-kind']]],
    ['for a person without a name', { persons: [{ id: 'p9' }] }, [['persons[0].name', 'missing']]],
    ['for an id of strange characters', { persons: [person('p 9')] }, [['persons[0].id', 'bad-id']]],
    [
      'for an id of eleven digits',
      { persons: [person('01017012345')] },
      [['persons[0].id', 'looks-like-a-birth-number']],
    ],
    ['for two persons with one id', { persons: [person('p9'), person('p9')] }, [['persons[1].id', 'duplicate-id']]],
    ['for a phone that is none', { persons: [person('p9', { mobile: '123' })] }, [['persons[0].mobile', 'bad-phone']]],
    [
      'for an address that is none',
      { persons: [person('p9', { email: 'kari' })] },
      [['persons[0].email', 'bad-email']],
    ],
    [
      'for an unknown language',
      { persons: [person('p9', { language: 'de' })] },
      [['persons[0].language', 'unknown-value']],
    ],
    [
      'for days that end before they begin',
      { persons: [person('p9', { unavailable: [{ from: '2026-12-04', to: '2026-12-03' }] })] },
      [['persons[0].unavailable[0].to', 'to-before-from']],
    ],
    ['for two bodies with one id', roster({ bodies: [body(), body()] }), [['bodies[1].id', 'duplicate-id']]],
    [
      'for a day that does not exist',
      roster({ bodies: [body({ termFrom: '2026-02-30' })] }),
      [['bodies[0].termFrom', 'bad-date']],
    ],
    [
      'for a term that ends before it begins',
      roster({ bodies: [body({ termTo: '2023-09-30' })] }),
      [['bodies[0].termTo', 'to-before-from']],
    ],
    [
      'for two lists with one id',
      roster({ bodies: [body({ lists: [list('A', ['p2']), list('A', ['p3'])] })] }),
      [['bodies[0].lists[1].id', 'duplicate-id']],
    ],
    [
      'for a rank that stands twice',
      roster({ bodies: [body({ lists: [list('A', [], { substitutes: twice({ rank: 2 }) })] })] }),
      [['bodies[0].lists[0].substitutes[1].rank', 'duplicate-rank']],
    ],
    [
      'for a person who stands twice on a list',
      roster({ bodies: [body({ lists: [list('A', ['p2', 'p2'])] })] }),
      [['bodies[0].lists[0].substitutes[1].personId', 'duplicate-person']],
    ],
    [
      'for an unknown substitute',
      roster({ bodies: [body({ lists: [list('A', ['p9'])] })] }),
      [['bodies[0].lists[0].substitutes[0].personId', 'unknown-person']],
    ],
    [
      'for an unknown contact of a list',
      roster({ bodies: [body({ lists: [list('A', [], { contactPersonId: 'p9' })] })] }),
      [['bodies[0].lists[0].contactPersonId', 'unknown-person']],
    ],
    [
      'for two seats with one id',
      roster({ bodies: [body({ seats: [seat('kst-1', 'p1'), seat('kst-1', 'p2')] })] }),
      [['bodies[0].seats[1].id', 'duplicate-id']],
    ],
    [
      'for an unknown member',
      roster({ bodies: [body({ seats: [seat('kst-1', 'p9')] })] }),
      [['bodies[0].seats[0].personId', 'unknown-person']],
    ],
    [
      'for an unknown personal substitute',
      roster({ bodies: [body({ seats: [seat('kst-1', 'p1', { personalSubstituteId: 'p9' })] })] }),
      [['bodies[0].seats[0].personalSubstituteId', 'unknown-person']],
    ],
    [
      'for an unknown member on leave, whose leave ends before it begins',
      roster({ bodies: [body({ seats: [seat('kst-1', 'p1', { heldFor: leave('p9') })] })] }),
      [
        ['bodies[0].seats[0].heldFor.personId', 'unknown-person'],
        ['bodies[0].seats[0].heldFor.to', 'to-before-from'],
      ],
    ],
    [
      'for a seat on a list that the body does not have',
      roster({ bodies: [body({ seats: [seat('kst-1', 'p1', { listId: 'Q' })] })] }),
      [['bodies[0].seats[0].listId', 'unknown-list']],
    ],
    [
      'for a calling order with a list that the body does not have',
      roster({ bodies: [body({ callingOrder: [{ own: true }, { list: 'Q' }] })] }),
      [['bodies[0].callingOrder[1].list', 'unknown-list']],
    ],
    ['for a meeting of an unknown body', { meetings: [meeting()] }, [['meetings[0].bodyId', 'unknown-body']]],
    [
      'for two meetings with one id',
      roster({ meetings: [meeting(), meeting()] }),
      [['meetings[1].id', 'duplicate-id']],
    ],
    [
      'for a moment without a time zone',
      roster({ meetings: [meeting({ start: '2026-12-03T17:00:00' })] }),
      [['meetings[0].start', 'bad-instant']],
    ],
    [
      'for a meeting that ends as it starts',
      roster({ meetings: [meeting({ end: '2026-12-03T17:00:00Z' })] }),
      [['meetings[0].end', 'end-not-after-start']],
    ],
    [
      'for an item number that stands twice',
      roster({ meetings: [meeting({ items: [item('12/26'), item('12/26')] })] }),
      [['meetings[0].items[1].no', 'duplicate-item']],
    ],
  ] as const)('%s', (_, offered, faults) => {
    given().thenFaults(offered, ...faults.map(([path, code]) => ({ path, code })));
  });

  test('with every fault in one answer, whatever stands beside it', () => {
    given().thenFaults(
      {
        persons: [...persons, { id: 'p1', mobile: 'abc' }],
        bodies: [
          body({
            name: 7,
            lists: [list('A', ['p2'], { substitutes: [...twice({ rank: 1 }), { rank: 'two', personId: 'p8' }] })],
          }),
        ],
        meetings: [null, meeting({ mode: 'zoom', end: '2026-12-03T16:00:00Z' })],
      },
      { path: 'persons[3].name', code: 'missing' },
      { path: 'bodies[0].name', code: 'wrong-kind' },
      { path: 'bodies[0].lists[0].substitutes[2].rank', code: 'wrong-kind' },
      { path: 'meetings[0]', code: 'wrong-kind' },
      { path: 'meetings[1].mode', code: 'unknown-value' },
      { path: 'persons[3].id', code: 'duplicate-id' },
      { path: 'persons[3].mobile', code: 'bad-phone' },
      { path: 'bodies[0].lists[0].substitutes[1].rank', code: 'duplicate-rank' },
      { path: 'bodies[0].lists[0].substitutes[2].personId', code: 'unknown-person' },
      { path: 'meetings[1].end', code: 'end-not-after-start' },
    );
  });

  test('for an end before the start that was imported earlier', () => {
    given(roster()).thenFaults(
      { meetings: [{ id: 'm1', end: '2026-12-03T16:00:00Z' }] },
      { path: 'meetings[0].end', code: 'end-not-after-start' },
    );
  });
});

test('a correction is refused with every fault in one answer', () => {
  expect(readPersonPatch({ mobile: '12', email: 'kari', phone: '40000001' }, readPhone)).toStrictEqual({
    ok: false,
    error: [
      { path: 'email', code: 'bad-email' },
      { path: 'phone', code: 'unknown-field' },
      { path: 'mobile', code: 'bad-phone' },
    ],
  });
});

function twice(fields: { readonly rank: number }) {
  return [
    { ...fields, personId: 'p2' },
    { ...fields, personId: 'p3' },
  ];
}

function leave(personId: string) {
  return { personId, from: '2026-12-01', to: '2026-11-30' };
}

function item(no: string) {
  return { no, title: 'Reguleringsplan' };
}
