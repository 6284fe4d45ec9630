import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { bodyOf, nameAndTerm } from './body.ts';
import { contactRow, enterpriseRow, meetingRow } from './rows.ts';
import { Public360Settings } from './settings.ts';

const SETTINGS = Public360Settings.parse({
  kind: 'public360',
  baseUrl: 'https://arkiv.example',
  credentials: { authKey: 'k' },
  fields: { relationList: 'ListRecno', relationPersonalFor: 'ForRecno' },
});
const PARTY = { Recno: 300, Role: 'Parti' };

function contact(recno: number, relations: readonly object[], more: object = {}) {
  return { Recno: recno, FirstName: 'Kari', LastName: 'Nordmann', ContactRelations: relations, ...more };
}

function read(contacts: readonly object[], meetings: readonly object[] = []) {
  return bodyOf(
    {
      group: enterpriseRow(SETTINGS).parse({ Recno: 100, Name: 'Planutvalget' }),
      contacts: z.array(contactRow(SETTINGS)).parse(contacts),
      parties: [enterpriseRow(SETTINGS).parse({ Recno: 300, Name: 'Arbeiderpartiet' })],
      meetings: z.array(meetingRow(SETTINGS)).parse(meetings),
    },
    SETTINGS,
    '2026-11-23',
  );
}

describe('a person in 360', () => {
  test('who is no longer active has left every place', () => {
    const body = read([contact(200, [{ Recno: 100, Role: 'Medlem i' }, PARTY], { Active: false })]);
    expect(body).toMatchObject({ ok: true, value: { seats: [{ person: '200', isEnded: true }] } });
  });

  test('stands on the list of the connection, or else of the party', () => {
    const joint = contact(200, [{ Recno: 100, Role: 'Medlem i', ListRecno: 300 }]);
    const byParty = contact(201, [{ Recno: 100, Role: 'Medlem i', ListRecno: 0 }, PARTY]);
    const alone = contact(202, [{ Recno: 100, Role: 'Medlem i' }]);
    expect(read([joint, byParty, alone])).toMatchObject({
      value: { seats: [{ list: '300' }, { list: '300' }, { list: '0' }] },
    });
  });

  test('on a list that nobody has named is garbage', () => {
    const lost = contact(200, [{ Recno: 100, Role: 'Medlem i', ListRecno: 999 }]);
    expect(read([lost])).toMatchObject({ ok: false, error: { kind: 'garbage' } });
  });

  test('of another committee is not told of', () => {
    expect(read([contact(200, [{ Recno: 101, Role: 'Medlem i' }, PARTY])])).toMatchObject({
      value: { seats: [], persons: [] },
    });
  });

  test('without a field for the number says nothing of it; an empty one says that there is none', () => {
    const posts = [{ Recno: 100, Role: 'Medlem i' }];
    const body = read([contact(200, posts), contact(201, posts, { MobilePhone: ' ' })]);
    expect(body).toMatchObject({ value: { persons: [{ id: '200' }, { id: '201', mobile: null }] } });
    expect(body.ok ? body.value.persons[0] : {}).not.toHaveProperty('mobile');
  });
});

describe('a meeting in 360', () => {
  test('without a time is not one yet', () => {
    const planned = { Recno: 400, CommitteeRecno: 100, StartDate: null };
    const dated = { Recno: 401, CommitteeRecno: 100, StartDate: '2026-12-03T18:00:00' };
    expect(read([], [planned, dated])).toMatchObject({
      value: { meetings: [{ id: '401', start: '2026-12-03T18:00' }] },
    });
  });

  test('that comes without its items says nothing of them', () => {
    const body = read([], [{ Recno: 400, CommitteeRecno: 100, StartDate: '2026-12-03T18:00:00' }]);
    expect(body.ok ? body.value.meetings[0] : {}).not.toHaveProperty('items');
  });
});

test.each([
  ['Kommunestyret (01.10.2023 - 30.09.2027)', { name: 'Kommunestyret', termFrom: '2023-10-01', termTo: '2027-09-30' }],
  ['Planutvalget (01.10.2023–30.09.2027)', { name: 'Planutvalget', termFrom: '2023-10-01', termTo: '2027-09-30' }],
  ['Eldrerådet (rådgivende)', { name: 'Eldrerådet (rådgivende)' }],
])('%s tells name and term', (text, told) => {
  expect(nameAndTerm(text)).toStrictEqual(told);
});
