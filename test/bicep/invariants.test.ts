import { describe, expect, test } from 'vitest';
import { KEEPING_RULES } from './keeping-rules.ts';
import { PLACE_RULES } from './place-rules.ts';
import { ROLE_RULES } from './role-rules.ts';
import { SECRET_RULES } from './secret-rules.ts';
import { SHAPE_RULES } from './shape-rules.ts';
import { mutated, readTemplate } from './template.ts';

const template = readTemplate();
const RULES = [...SHAPE_RULES, ...PLACE_RULES, ...SECRET_RULES, ...ROLE_RULES, ...KEEPING_RULES];

describe.each(RULES)('$says', ({ breaches, mutants }) => {
  test('of what we deploy', () => {
    expect(breaches(template)).toStrictEqual([]);
  });

  test.each(mutants)('but not when $file says $to', (mutant) => {
    expect(breaches(mutated(template, mutant))).not.toStrictEqual([]);
  });
});
