import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { presidingText } from './presiding-text.ts';
import { VOCABULARY } from './vocabulary.ts';

const LEADER = { role: 'leader', name: 'Marit Haugen' } as const;
const DEPUTY = { role: 'deputyLeader', name: 'Per Vik' } as const;
const MEMBER = { role: 'member', name: 'Kari Nordmann' } as const;

test.each([
  ['leader', [MEMBER, LEADER, DEPUTY], 'Møteleder: Marit Haugen'],
  ['deputyLeader', [MEMBER, LEADER, DEPUTY], 'Møteleder: Per Vik (nestleder)'],
  ['toBeElected', [MEMBER, LEADER, DEPUTY], 'Møteleder må velges. Leder og nestleder har forfall.'],
  ['toBeElected', [MEMBER, LEADER], 'Møteleder må velges. Leder har forfall, og utvalget har ingen nestleder.'],
  ['toBeElected', [MEMBER], 'Møteleder må velges. Utvalget har ingen leder.'],
  ['deputyLeader', [MEMBER, LEADER], 'Møteleder: nestleder'],
] as const)('%s in a body with %j', (presiding, seats, expected) => {
  expect(presidingText({ presiding, bodyKind: 'committee', seats }, VOCABULARY.nb)).toBe(expected);
});

test('a council is led by its mayor, or by the deputy mayor', () => {
  const led = { bodyKind: 'council', seats: [LEADER, DEPUTY] } as const;
  expect(
    LANGUAGES.map((language) => presidingText({ ...led, presiding: 'deputyLeader' }, VOCABULARY[language])),
  ).toStrictEqual([
    'Møteleder: Per Vik (varaordfører)',
    'Møteleiar: Per Vik (varaordførar)',
    'Leder mötet: Per Vik (vice ordförande)',
    'Mødeleder: Per Vik (viceborgmester)',
    'Presides: Per Vik (deputy mayor)',
  ]);
});
