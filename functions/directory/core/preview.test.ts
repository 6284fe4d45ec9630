import { expect, test } from 'vitest';
import { given } from '#functions/directory/facts-fixture.ts';
import { body, list, meeting, NOTHING_STORED, person, readPhone, roster, seat } from '#functions/directory/fixture.ts';
import { previewOf } from './preview.ts';
import { reconcile } from './reconcile.ts';

const stored = given(roster()).facts();

function preview(offered: unknown, facts = stored) {
  const reconciled = reconcile(facts, offered, readPhone);
  return reconciled.ok ? previewOf(reconciled.value, facts) : expect.fail('the roster has faults');
}

test('the same roster again would change nothing', () => {
  expect(preview(roster())).toStrictEqual({ created: 0, updated: 0, unchanged: 5, conflicts: [], changes: [] });
});

test('a change of a list says whose rank begins, changes and ends', () => {
  const turned = body({ lists: [list('A', ['p3', 'p9'])] });
  const { changes } = preview({ persons: [person('p9', { name: 'Ny Vara' })], bodies: [turned] });
  expect(changes).toStrictEqual([
    { kind: 'person', id: 'p9', name: 'Ny Vara', change: 'created', fields: [{ field: 'name', after: 'Ny Vara' }] },
    {
      kind: 'body',
      id: 'kst',
      name: 'Kommunestyret',
      change: 'updated',
      fields: [
        { field: 'rank', of: 'Person p3, List A', before: '2', after: '1' },
        { field: 'rank', of: 'Ny Vara, List A', after: '2' },
        { field: 'rank', of: 'Person p2, List A', before: '1' },
      ],
    },
  ]);
});

test('a change of who sits names them by name, with list and role', () => {
  const { changes } = preview({ bodies: [body({ seats: [seat('kst-1', 'p2', { role: 'leader' })] })] });
  expect(changes).toMatchObject([
    {
      fields: [
        { field: 'seat', of: 'Person p2', after: 'leader, List A' },
        { field: 'seat', of: 'Person p1', before: 'member, List A' },
      ],
    },
  ]);
});

test('a new name, a new number, a moved meeting are shown before and after', () => {
  const { changes } = preview({
    persons: [{ id: 'p1', name: 'Kari Nordmann', mobile: '90000001', email: null }],
    meetings: [meeting({ place: 'Samfunnshuset' })],
    bodies: [body({ name: 'Bystyret', lists: [list('A', ['p2', 'p3'], { name: 'Ap' })] })],
  });
  expect(changes.map(({ kind, fields }) => [kind, fields])).toStrictEqual([
    [
      'person',
      [
        { field: 'name', before: 'Person p1', after: 'Kari Nordmann' },
        { field: 'mobile', before: '+4740000001', after: '+4790000001' },
        { field: 'email', before: 'kari@example.no' },
      ],
    ],
    [
      'body',
      [
        { field: 'name', before: 'Kommunestyret', after: 'Bystyret' },
        { field: 'list A', before: 'List A', after: 'Ap' },
      ],
    ],
    ['meeting', [{ field: 'place', before: 'Rådhuset', after: 'Samfunnshuset' }]],
  ]);
});

test('somebody who only shares a number from now on is no change of theirs', () => {
  const { changes } = preview({ persons: [person('p9', { mobile: '40000001' })] });
  expect(changes.map(({ id }) => id)).toStrictEqual(['p9']);
});

test('a first import creates everything', () => {
  const { changes } = preview(roster(), NOTHING_STORED);
  expect(changes.map(({ id, change }) => [id, change])).toStrictEqual(
    ['p1', 'p2', 'p3', 'kst', 'm1'].map((id) => [id, 'created']),
  );
});
