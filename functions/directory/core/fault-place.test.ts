import { describe, expect, test } from 'vitest';
import { archived, councilInArchive } from '#functions/directory/archive-fixture.ts';
import { given } from '#functions/directory/facts-fixture.ts';
import { list, person, roster, seat } from '#functions/directory/fixture.ts';
import { located } from './fault-place.ts';

const stored = given(roster()).facts();
const council = { row: 'body', no: 1, name: 'Kommunestyret' };
const offered = {
  persons: [person('p2', { name: 'Grete Vik' }), { id: 'p9' }],
  bodies: [
    {
      id: 'kst',
      name: 'Kommunestyret',
      lists: [list('A', ['p1']), { id: 'B', name: 'Felleslista', substitutes: [{ rank: 7, personId: 'p2' }, {}] }],
      seats: [seat('kst-1', 'p1')],
    },
  ],
  meetings: [{ id: 'm1', title: 'Møte 3. desember', items: [{ no: '12/26' }] }, { id: 'm2' }],
};

const placeOf = (path: string) => located([{ path, code: 'missing' }], offered, stored)[0]?.place;

describe('where a fault of a roster lies', () => {
  const joint = { row: 'list', no: 2, name: 'Felleslista' };

  test('is the body, the list, the rank and the person', () => {
    const grete = { row: 'substitute', no: 1, name: 'Grete Vik', rank: 7 };
    expect(placeOf('bodies[0].lists[1].substitutes[0].rank')).toStrictEqual({
      rows: [council, joint, grete],
      field: 'rank',
    });
  });

  test('is the row of somebody who has neither rank nor person', () => {
    const rows = [council, joint, { row: 'substitute', no: 2 }];
    expect(placeOf('bodies[0].lists[1].substitutes[1].personId')).toStrictEqual({ rows, field: 'personId' });
  });

  test('is the seat of whom only we know the name', () => {
    const { name } = stored.persons.get('p1')?.source ?? {};
    expect(placeOf('bodies[0].seats[0].role')).toMatchObject({ rows: [council, { row: 'seat', no: 1, name }] });
  });

  test.each([
    ['persons[0].mobile', { rows: [{ row: 'person', no: 1, name: 'Grete Vik' }], field: 'mobile' }],
    ['persons[1].name', { rows: [{ row: 'person', no: 2 }], field: 'name' }],
    ['persons[0].unavailable[2].to', { rows: [{ row: 'person', no: 1, name: 'Grete Vik' }], field: 'unavailable' }],
    [
      'meetings[0].items[0].no',
      {
        rows: [
          { row: 'meeting', no: 1, name: 'Møte 3. desember' },
          { row: 'item', no: 1, name: '12/26' },
        ],
        field: 'no',
      },
    ],
    ['meetings[1]', { rows: [{ row: 'meeting', no: 2 }] }],
    [
      'bodies[5].lists[0].name',
      {
        rows: [
          { row: 'body', no: 6 },
          { row: 'list', no: 1 },
        ],
        field: 'name',
      },
    ],
  ])('%s', (path, place) => {
    expect(placeOf(path)).toStrictEqual(place);
  });

  test.each(['persons', 'avsender.kommunenummer', ''])('%j is no row', (path) => {
    expect(placeOf(path)).toBeUndefined();
  });
});

test('what an archive says of one body is told by list, rank and name, by the fields of our roster', () => {
  const [known] = councilInArchive().lists;
  const lists = [{ ...known, id: 'Ap', name: 'Arbeiderpartiet', substitutes: [{ person: '32', rank: 0 }] }];
  expect(archived().faultsOf(councilInArchive({ lists }))).toMatchObject([
    {
      path: 'lists[0].substitutes[0].rank',
      place: {
        rows: [
          { row: 'list', name: 'Arbeiderpartiet' },
          { row: 'substitute', name: 'Ola Hansen', rank: 0 },
        ],
        field: 'rank',
      },
    },
  ]);
  expect(archived().faultsOf(councilInArchive({ meetings: [{ id: '7', start: 'i morgen' }] }))).toMatchObject([
    { path: 'meetings[0].start', place: { rows: [{ row: 'meeting' }], field: 'start' } },
    { path: 'meetings[0].end' },
  ]);
});

test('in a plan of Fiks the names are where Fiks has them', () => {
  const plan = { utvalg: [{ utvalgNavn: 'Planutvalget', medlem: [{ navn: 'Kari Nordmann' }] }] };
  expect(located([{ path: 'utvalg[0].medlem[0].rekkefoelge', code: 'missing' }], plan, stored)[0]?.place).toStrictEqual(
    {
      rows: [
        { row: 'body', no: 1, name: 'Planutvalget' },
        { row: 'person', no: 1, name: 'Kari Nordmann' },
      ],
      field: 'rank',
    },
  );
});
