import { describe, expect, test } from 'vitest';
import { meetingOf } from './meetings.ts';
import { Utvalg, Utvalgsbehandling, Utvalgsmoete } from './rows.ts';
import { ElementsSettings } from './settings.ts';

const SETTINGS = ElementsSettings.parse({
  kind: 'elements',
  baseUrl: 'https://arkiv.example',
  credentials: { database: 'd', userName: 'u', password: 'p' },
  publicAccessCodes: ['U'],
});
const BODY = Utvalg.parse({ Id: '11', Navn: 'Planutvalget' });

function read(meeting: object, ...cases: readonly object[]) {
  const sitting = Utvalgsmoete.parse({ Id: '2001', UtvalgId: '11', Dato: '2026-12-03T00:00:00', ...meeting });
  const items = cases.map((one) => Utvalgsbehandling.parse({ UtvalgsmoeteId: '2001', Aar: '2026', ...one }));
  return meetingOf(sitting, BODY, items, SETTINGS);
}

describe('when a meeting is', () => {
  test.each([
    ['2026-12-03T18:00:00', '2026-12-03T21:00:00', '2026-12-03T18:00', '2026-12-03T21:00'],
    ['1899-12-30T18:00:00', '1899-12-30T21:00:00', '2026-12-03T18:00', '2026-12-03T21:00'],
    ['1899-12-30T22:00:00', '1899-12-30T01:00:00', '2026-12-03T22:00', '2026-12-04T01:00'],
    ['2026-12-03T10:00:00', '2026-12-04T15:00:00', '2026-12-03T10:00', '2026-12-04T15:00'],
  ])('%s to %s', (from, to, start, end) => {
    expect(read({ Starttidspunkt: from, Sluttidspunkt: to })).toMatchObject({ start, end });
  });

  test('an end before the start is none', () => {
    const meeting = read({ Starttidspunkt: '2026-12-03T18:00:00', Sluttidspunkt: '2026-12-02T21:00:00' });
    expect(meeting).not.toHaveProperty('end');
  });

  test('without a time, or with a time of day and no day, it is not a meeting yet', () => {
    expect(read({})).toBeUndefined();
    expect(read({ Starttidspunkt: '1899-12-30T18:00:00', Dato: '' })).toBeUndefined();
  });
});

test.each([
  [{ Publisert: 'true', Merknad: 'Avlyst pga. få saker' }, 'cancelled'],
  [{ Publisert: 'true', Merknad: 'Ikke avlyst likevel' }, 'published'],
  [{ Publisert: 'false' }, 'planned'],
])('%o is %s', (more, status) => {
  expect(read({ Starttidspunkt: '2026-12-03T18:00:00', ...more })).toMatchObject({ status });
});

describe('items', () => {
  const items = (...cases: readonly object[]) => read({ Starttidspunkt: '2026-12-03T18:00:00' }, ...cases)?.items;

  test('come in the order of the agenda, not of the rows', () => {
    const told = items({ Sekvensnummer: '13', MoteSortering: '2' }, { Sekvensnummer: '12', MoteSortering: '1' });
    expect(told?.map(({ no }) => no)).toStrictEqual(['12/26', '13/26']);
  });

  test('without a number are not there yet', () => {
    expect(items({ Sakstittel: 'Utkast' }, { Sekvensnummer: '0' })).toStrictEqual([]);
  });

  test('that are open have a title from either field', () => {
    expect(items({ Sekvensnummer: '1', Sakstittel: 'Budsjett', TilgangskodeId: 'U' })).toStrictEqual([
      { no: '1/26', title: 'Budsjett', isRestricted: false },
    ]);
  });

  test.each([{ SakstittelUoff: 'true' }, { TilgangskodeId: 'UO' }])(
    'that are exempt by %o never carry the title that may name somebody',
    (mark) => {
      const secret = { Sekvensnummer: '1', Sakstittel: 'Klage fra Ola Nordmann', ...mark };
      expect(items(secret)).toStrictEqual([{ no: '1/26', title: '', isRestricted: true }]);
      expect(items({ ...secret, OffentligTittel: 'Klage' })).toMatchObject([{ title: 'Klage' }]);
    },
  );
});
