import { describe, expect, test } from 'vitest';
import { archived } from '#functions/directory/archive-fixture.ts';
import { bodiesOfFiks, isFiksPlan } from './fiks-bodies.ts';

const member = (medlemsId: string, navn: string, more: object = {}) => ({
  medlemsId,
  navn,
  rekkefoelge: 1,
  representerer: 'Arbeiderpartiet',
  ...more,
});

function plan(...medlem: readonly object[]) {
  return {
    avsender: { organisasjonsnummer: '987654321', kommunenummer: '9901' },
    utvalg: [
      {
        utvalgId: '200100',
        utvalgNavn: 'Kommunestyret',
        moete: [
          { moeteid: '7001', moetedato: '2026-12-03T18:00:00+01:00', tittel: 'Kommunestyret' },
          { moeteid: '7002' },
        ],
        medlem,
      },
    ],
  };
}

function taken(offered: unknown) {
  const read = bodiesOfFiks(offered);
  const [body] = read.ok ? read.value.bodies : [];
  return body === undefined ? expect.fail('there is no body') : archived().taken(body);
}

describe('a plan of Fiks Politisk Behandling', () => {
  test('tells members by their function, substitutes by their order, and meetings that have a day', () => {
    const council = taken(
      plan(
        member('31', 'Kari Nordmann', { funksjon: 'Ordfører', epost: 'kari@example.no', fraDato: '2023-10-01' }),
        member('34', 'Per Lie', { funksjon: 'Varaordfører', rekkefoelge: 2 }),
        member('35', 'Siv Dahl', { rekkefoelge: 3 }),
        member('33', 'Berit Moen', { funksjon: 'Varamedlem', rekkefoelge: 12 }),
        member('32', 'Ola Hansen', { funksjon: 'varamedlem', rekkefoelge: 11 }),
      ),
    );
    expect(council.seats.map(({ personId, role }) => [personId, role])).toStrictEqual([
      ['31', 'leader'],
      ['34', 'deputyLeader'],
      ['35', 'member'],
    ]);
    expect(council.order).toStrictEqual(['11 32', '12 33']);
    expect(council.meetings).toMatchObject([{ id: '7001', start: '2026-12-03T17:00:00.000Z' }]);
  });

  test('ends a place by its last day, and keeps apart those who stand on different lists', () => {
    const council = taken(
      plan(
        member('31', 'Kari Nordmann', { funksjon: 'Leder' }),
        member('32', 'Ola Hansen', { funksjon: 'Varamedlem', tilDato: '2026-11-01' }),
        member('33', 'Berit Moen', { funksjon: 'Varamedlem', representerer: '' }),
      ),
    );
    const lists = council.facts.bodies
      .get('kst')
      ?.source.lists.map(({ name, substitutes }) => [name, substitutes.length]);
    expect(lists).toStrictEqual([
      ['Arbeiderpartiet', 0],
      ['Uten liste', 1],
    ]);
  });

  test('with two at one place has an order that nobody knows', () => {
    const two = ['32', '33'].map((id) => member(id, `Person ${id}`, { funksjon: 'Varamedlem', rekkefoelge: 4 }));
    expect(taken(plan(...two)).doubts()).toMatchObject([{ kind: 'ranksUnknown' }]);
  });

  test('that cannot be read names what is wrong', () => {
    expect(bodiesOfFiks(plan({ navn: 'Kari', rekkefoelge: 'først', fraDato: '1. mai' }))).toStrictEqual({
      ok: false,
      error: [
        { path: 'utvalg[0].medlem[0].medlemsId', code: 'missing' },
        { path: 'utvalg[0].medlem[0].rekkefoelge', code: 'wrong-kind' },
        { path: 'utvalg[0].medlem[0].fraDato', code: 'bad-date' },
      ],
    });
  });

  test('is told from a roster by its first word', () => {
    expect([isFiksPlan(plan()), isFiksPlan({ bodies: [] }), isFiksPlan([]), isFiksPlan('utvalg')]).toStrictEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
