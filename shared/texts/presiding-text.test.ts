import { expect, test } from 'vitest';
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
] as const)('%s in a body with %j', (presiding, seats, expected) => {
  expect(presidingText({ presiding, bodyKind: 'committee', seats }, VOCABULARY.nb)).toBe(expected);
});
