import { describe, expect, test } from 'vitest';
import { given } from '#functions/directory/facts-fixture.ts';
import { body, list, NOTHING_STORED, person, readPhone, roster, seat } from '#functions/directory/fixture.ts';
import type { Table } from '#shared/contracts/table.ts';
import { reconcile } from './reconcile.ts';
import { bodyOf, type StoredFacts } from './stored.ts';
import { rosterOfTable } from './table-roster.ts';

/** A table as it looks in a spreadsheet; the first line holds the headings. */
function table(text: string): Table {
  const [headings = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return { headings, rows: rows.map((cells, at) => ({ line: at + 2, cells })) };
}

function read(text: string, facts: StoredFacts = NOTHING_STORED) {
  const { roster: offered, faults, inTable } = rosterOfTable(table(text), facts);
  const reconciled = reconcile(facts, offered, readPhone);
  return { offered, faults: [...faults, ...(reconciled.ok ? [] : inTable(reconciled.error))], reconciled };
}

const COUNCIL = `
Utvalg        | Periode fra | Periode til | Liste          | Rolle   | Rang | Navn           | Mobil    | E-post
Kommunestyret | 1.10.2023   | 30.09.2027  | Arbeiderpartiet| Ordfører|      | Marit Haugen   | 40000001 | marit@example.no
Kommunestyret |             |             | Arbeiderpartiet| medlem  |      | Kari Nordmann  |          |
Kommunestyret |             |             | Arbeiderpartiet|         | 2    | Siri Dahl      | 40000003 |
Kommunestyret |             |             | Arbeiderpartiet| Vara 1  |      | Ellen Bakke    | 40000004 |
`;

describe('a table becomes a roster', () => {
  test('with bodies, lists, seats and ranks, and ids that hold no name of a person', () => {
    const { offered, faults } = read(COUNCIL);
    expect(faults).toStrictEqual([]);
    expect(offered).toStrictEqual({
      persons: [
        { id: 'csv-1', name: 'Marit Haugen', mobile: '40000001', email: 'marit@example.no' },
        { id: 'csv-2', name: 'Kari Nordmann' },
        { id: 'csv-3', name: 'Siri Dahl', mobile: '40000003' },
        { id: 'csv-4', name: 'Ellen Bakke', mobile: '40000004' },
      ],
      bodies: [
        {
          id: 'kommunestyret',
          name: 'Kommunestyret',
          termFrom: '2023-10-01',
          termTo: '2027-09-30',
          lists: [
            {
              id: 'arbeiderpartiet',
              name: 'Arbeiderpartiet',
              substitutes: [
                { rank: 2, personId: 'csv-3' },
                { rank: 1, personId: 'csv-4' },
              ],
            },
          ],
          seats: [
            { id: 'kommunestyret-1', personId: 'csv-1', listId: 'arbeiderpartiet', role: 'leader' },
            { id: 'kommunestyret-2', personId: 'csv-2', listId: 'arbeiderpartiet', role: 'member' },
          ],
        },
      ],
    });
  });

  test('and the same table again changes nothing', () => {
    const first = read(COUNCIL);
    const { offered } = first;
    const again = read(COUNCIL, given(offered).facts());
    expect(again.faults).toStrictEqual([]);
    expect(again.reconciled).toMatchObject({ value: { writes: [] } });
  });

  test('by whatever its columns are called, in any order', () => {
    const { offered, faults } = read(
      'Etternavn | Fornavn | Mobiltelefon | E-postadresse | Målform\nØ | Åse | 40000001 | a@example.no | Nynorsk',
    );
    expect(faults).toStrictEqual([]);
    expect(offered).toMatchObject({ persons: [{ name: 'Åse Ø', mobile: '40000001', language: 'nn' }], bodies: [] });
  });
});

const stored = given(
  roster({
    persons: [...roster().persons, person('p4', { name: 'Siri Dahl' })],
    bodies: [
      body({ lists: [list('A', ['p2', 'p3']), list('B', ['p4'])], seats: [seat('kst-1', 'p1'), seat('kst-7', 'p2')] }),
    ],
  }),
).facts();

describe('a table over what is known', () => {
  test('finds bodies, lists and people by their names', () => {
    const { offered } = read('Utvalg | Liste | Rang | Navn\nkommunestyret | list a | 1 | person P3', stored);
    expect(offered).toStrictEqual({
      persons: [{ id: 'p3', name: 'person P3' }],
      bodies: [
        {
          id: 'kst',
          name: 'kommunestyret',
          lists: [{ id: 'A', name: 'list a', substitutes: [{ rank: 1, personId: 'p3' }] }],
        },
      ],
    });
  });

  test('leaves seats alone that it does not name, and lists', () => {
    const { reconciled } = read('Utvalg | Liste | Rang | Navn\nKommunestyret | List A | 1 | Person p3', stored);
    const written = reconciled.ok ? reconciled.value.writes.find(({ kind }) => kind === 'body') : undefined;
    const after = written?.kind === 'body' ? bodyOf(written.value) : expect.fail('no body was written');
    expect(after.seats.map(({ id }) => id)).toStrictEqual(['kst-1', 'kst-7']);
    expect(after.lists).toMatchObject([{ substitutes: [{ personId: 'p3' }] }, { substitutes: [{ personId: 'p4' }] }]);
  });

  test('keeps a seat with its member, and gives the seat of one who left to the next', () => {
    const members =
      'Utvalg | Liste | Rolle | Navn\nKommunestyret | List A | medlem | Ny Representant\nKommunestyret | List A | medlem | Person p2';
    const { offered } = read(members, stored);
    expect(offered).toMatchObject({
      bodies: [
        {
          seats: [
            { id: 'kst-1', personId: 'csv-1' },
            { id: 'kst-7', personId: 'p2' },
          ],
        },
      ],
    });
  });

  test('adds seats where there are more members than before', () => {
    const members = ['Ny A', 'Ny B', 'Person p1'].map((name) => `Kommunestyret | List A | medlem | ${name}`).join('\n');
    const { offered } = read(`Utvalg | Liste | Rolle | Navn\n${members}`, stored);
    expect(offered).toMatchObject({ bodies: [{ seats: [{ id: 'kst-7' }, { id: 'kst-2' }, { id: 'kst-1' }] }] });
  });
});

describe('nobody is guessed', () => {
  test('where two known people have the name', () => {
    const twins = given(
      roster({
        persons: [
          ...roster().persons,
          person('p8', { name: 'Siri Dahl' }),
          person('p9', { name: 'Siri Dahl', mobile: '40000009' }),
        ],
      }),
    ).facts();
    expect(read('Navn | Mobil\nSiri Dahl |', twins).faults).toStrictEqual([
      { path: 'lines[2].Navn', code: 'several-have-the-name' },
    ]);
    expect(read('Navn | Mobil\nSiri Dahl | 4740000009', twins).offered).toMatchObject({ persons: [{ id: 'p9' }] });
    expect(read('Person-ID | Navn\np8 | Siri Dahl', twins).offered).toMatchObject({ persons: [{ id: 'p8' }] });
  });

  test('where two rows with one name have two numbers', () => {
    expect(read('Navn | Mobil\nOla Vik | 40000001\nOla Vik | 40000002').faults).toMatchObject([
      { path: 'lines[2].Navn' },
      { path: 'lines[3].Navn' },
    ]);
  });
});

describe('what is wrong is named by line and column', () => {
  const HEAD = 'Utvalg | Periode fra | Periode til | Liste | Rolle | Rang | Navn | Mobil | E-post';

  test.each<[string, string, { path: string; code: string }]>([
    [
      'a number that Excel made a sum of',
      'K | 2023-10-01 | 2027-09-30 | A | medlem | | Ola | 4,74E+09 |',
      { path: 'lines[2].Mobil', code: 'bad-phone' },
    ],
    [
      'a substitute without a rank',
      'K | 2023-10-01 | 2027-09-30 | A | vara | | Ola | |',
      { path: 'lines[2].Rang', code: 'missing' },
    ],
    [
      'a rank that is no number',
      'K | 2023-10-01 | 2027-09-30 | A | vara | første | Ola | |',
      { path: 'lines[2].Rang', code: 'wrong-kind' },
    ],
    [
      'a role that nobody knows',
      'K | 2023-10-01 | 2027-09-30 | A | kasserer | | Ola | |',
      { path: 'lines[2].Rolle', code: 'unknown-value' },
    ],
    [
      'a new body without its term',
      'K | | 30.9.2027 | A | medlem | | Ola | |',
      { path: 'lines[2].Periode fra', code: 'missing' },
    ],
    [
      'an address that is none',
      'K | 2023-10-01 | 2027-09-30 | A | medlem | | Ola | | ola',
      { path: 'lines[2].E-post', code: 'bad-email' },
    ],
  ])('%s', (_what, row, fault) => {
    expect(read(`${HEAD}\n${row}`).faults).toStrictEqual([fault]);
  });

  test('two with the same rank', () => {
    const rows = ['Ola', 'Kari'].map((name) => `K | 2023-10-01 | 2027-09-30 | A | vara | 1 | ${name} | |`).join('\n');
    expect(read(`${HEAD}\n${rows}`).faults).toStrictEqual([{ path: 'lines[3].Rang', code: 'duplicate-rank' }]);
  });

  test('a table without names, without a column that it must have, or without anybody', () => {
    expect(read('Hvem | Hva\nOla | 1').faults).toMatchObject([{ path: 'lines[1].Navn', code: 'no-name-column' }]);
    expect(read('Utvalg | Navn\nK | Ola').faults.map(({ path }) => path)).toContain('lines[2].Periode fra');
    expect(read('Navn\n').faults).toMatchObject([{ path: 'lines[2].Navn', code: 'missing' }]);
  });
});
