import { expect, test } from 'vitest';
import { readBicep } from './read-bicep.ts';
import { templateOf, textAt } from './template.ts';

const TEXT = `targetScope = 'subscription'

import { one } from 'types.bicep'

@description('A name, with "it\\'s" and // no comment.')
@allowed(['a', 'b'])
param name string = 'a' // a comment

param place 'x' | 'y'
var rules = { keys: { 'a-b': 1, c: [2, 3] } }
var chosen = empty(name)
  ? 'none'
  : '\${name}-\${toUpper('x')}'

/* A longer
   comment. */
resource thing 'Some.Type/things@2025-01-01' = if (name == 'a') {
  name: 'thing-\${name}'
  properties: { rules: rules, list: [{ n: 1 }, { n: 2 }] }
}

resource many 'Some.Type/things@2025-01-01' = [
  for (one, index) in filter(all, x => x.n > 0): {
    name: 'm-\${one}'
  }
]

resource known 'Some.Type/things@2025-01-01' existing = {
  name: 'k'
}

output answer string = thing.properties.answer
`;

test('declarations are read with what stands before and behind them', () => {
  const read = readBicep('x.bicep', TEXT).map(({ keyword, name, type, line }) => [keyword, name, type, line]);
  expect(read).toStrictEqual([
    ['targetScope', '', '', 1],
    ['import', '{ one }', "from 'types.bicep'", 3],
    ['param', 'name', 'string', 7],
    ['param', 'place', "'x' | 'y'", 9],
    ['var', 'rules', '', 10],
    ['var', 'chosen', '', 11],
    ['resource', 'thing', 'Some.Type/things@2025-01-01', 17],
    ['resource', 'many', 'Some.Type/things@2025-01-01', 22],
    ['resource', 'known', 'Some.Type/things@2025-01-01', 28],
    ['output', 'answer', 'string', 32],
  ]);
});

test('values are found by their path, also behind a variable', () => {
  const template = templateOf(new Map([['x.bicep', TEXT]]));
  const thing = template.declarations.find(({ name }) => name === 'thing');
  const many = template.declarations.find(({ name }) => name === 'many');
  if (thing === undefined || many === undefined) expect.fail('both are declared');
  expect(textAt(template, thing, 'name')).toBe('thing-${name}');
  expect(textAt(template, thing, 'properties.rules.keys.a-b')).toBe('1');
  expect(textAt(template, thing, 'properties.list.1.n')).toBe('2');
  expect(thing.value?.condition).toBe("name == 'a'");
  expect(many.value?.over).toBe('filter(all, x => x.n > 0)');
  expect(textAt(template, many, 'name')).toBe('m-${one}');
});

test.each([
  ["param a string = 'b", 'a string'],
  ['var a = { b: 1', 'a bracket'],
  ['var a = { b 1 }', 'no property'],
  ['var a = [1, 2)', 'a bracket'],
  ["resource a 'B/c' {", 'declares nothing'],
])('%s is refused', (text, says) => {
  expect(() => readBicep('x.bicep', text)).toThrow(says);
});
