import { describe, expect, test } from 'vitest';
import { bodyOf } from './body.ts';
import { Adresse, Personnavn, Utvalg, Utvalgsmedlem, UtvalgsmedlemFunksjon } from './rows.ts';
import { ElementsSettings } from './settings.ts';

const SETTINGS = ElementsSettings.parse({
  kind: 'elements',
  baseUrl: 'https://arkiv.example',
  credentials: { database: 'd', userName: 'u', password: 'p' },
});
const FUNCTIONS = [
  ['1', 'Varaordfører'],
  ['2', 'Ordfører'],
  ['3', 'Varamedlem'],
  ['4', 'Observatør'],
  ['5', 'Gruppeleder'],
].map(([Id, Betegnelse]) => UtvalgsmedlemFunksjon.parse({ Id, Betegnelse }));

const KARI = { Id: '7', PersonId: '70', Fornavn: 'Kari', Etternavn: 'Nordmann', Aktiv: 'true' };

function read(members: readonly object[], names: readonly object[] = [KARI], body: object = {}) {
  return bodyOf(
    {
      body: Utvalg.parse({ Id: '11', Navn: 'Formannskapet', ...body }),
      members: members.map((member) => Utvalgsmedlem.parse({ UtvalgId: '11', PersonnavnId: '7', ...member })),
      functions: FUNCTIONS,
      names: names.map((name) => Personnavn.parse(name)),
      addresses: new Map(),
      lists: [Adresse.parse({ Id: '501', Navn: 'Arbeiderpartiet' })],
      meetings: [],
      cases: [],
    },
    SETTINGS,
    '2026-11-23',
  );
}

describe('a post in Elements', () => {
  test.each([
    [{ FunksjonId: '1', Medlem: 'true' }, 'deputyLeader'],
    [{ FunksjonId: '2', Medlem: 'true' }, 'leader'],
    [{ FunksjonId: 'NESTLEDER', Medlem: 'true' }, 'deputyLeader'],
    [{ FunksjonId: '5', Medlem: 'true' }, 'member'],
    [{ Medlem: 'true' }, 'member'],
  ])('%o is the seat of a %s', (post, role) => {
    expect(read([post])).toMatchObject({ value: { seats: [{ role }], lists: [{ substitutes: [] }] } });
  });

  test.each([{ FunksjonId: '3' }, { FunksjonId: '5', PersonligVaramedlemForId: '7' }])('%o is a substitute', (post) => {
    expect(read([post])).toMatchObject({ value: { seats: [], lists: [{ substitutes: [{ person: '70' }] }] } });
  });

  test.each([{ FunksjonId: '4' }, { FunksjonId: '5', Utvalgssekretaer: 'true' }])('%o is neither', (post) => {
    expect(read([post])).toMatchObject({ value: { seats: [], lists: [], persons: [] } });
  });

  test('that nobody has explained is garbage', () => {
    expect(read([{ FunksjonId: '5' }])).toMatchObject({ error: { where: 'Utvalgsmedlem.FunksjonId' } });
  });

  test('that points at nobody, or at no list, is garbage', () => {
    expect(read([{ Medlem: 'true', PersonnavnId: '8' }])).toMatchObject({
      error: { where: 'Utvalgsmedlem.PersonnavnId' },
    });
    const lost = { Medlem: 'true', RepresentererId: '999' };
    expect(read([lost])).toMatchObject({ error: { where: 'Utvalgsmedlem.RepresentererId' } });
  });
});

test('somebody is called by the name in use, though a post points at an older one', () => {
  const married = { ...KARI, Id: '9', Mellomnavn: 'Nordmann', Etternavn: 'Lund' };
  const body = read([{ Medlem: 'true', PersonnavnId: '7' }], [{ ...KARI, Aktiv: 'false' }, married]);
  expect(body).toMatchObject({ value: { persons: [{ id: '70', name: 'Kari Nordmann Lund' }] } });
});

test('a body that is closed ends then', () => {
  const closed = { TilDato: '2027-09-30T00:00:00', Nedlagt: '2026-12-31T00:00:00' };
  expect(read([], [KARI], closed)).toMatchObject({ value: { termTo: '2026-12-31', kind: 'executive' } });
});
