import type { ESTree } from 'vite';
import { type Finding, findingAt, isPureCode, isTest, type Source, visit } from './sources.ts';

/** What pure code may not reach for, and what to write instead. */
const BANNED = new Map([
  ['Date.now', 'take `now` from the command'],
  ['performance.now', 'take `now` from the command'],
  ['Temporal.Now', 'take `now` from the command'],
  ['Math.random', 'take an id from the command, or derive it from ids that are there'],
  ['crypto.randomUUID', 'take an id from the command, or derive it from ids that are there'],
  ['setTimeout', 'let the plan name the moment in `wakeAt`'],
  ['setInterval', 'let the plan name the moment in `wakeAt`'],
  ['queueMicrotask', 'return the value'],
  ['fetch', 'ask through a port, outside the core'],
  ['console', 'return an event: the log is written from events'],
  ['process', 'take the setting as an argument'],
]);

/** The core and the shared rules know no clock, no chance, no waiting and no log; all of that is handed in. */
export function purityRule(source: Source): readonly Finding[] {
  if (!isPureCode(source) || isTest(source)) return [];
  const found: Finding[] = [];
  const add = (position: number, says: string) => void found.push(findingAt(source, position, says));
  const refuseAsync = (node: ESTree.Function | ESTree.ArrowFunctionExpression) => {
    if (node.async) add(node.start, '`async` is banned here: let the caller wait, and hand in the value.');
  };

  visit(source, {
    NewExpression: ({ start, callee, arguments: given }) => {
      if (nameOf(callee) === 'Date' && given.length === 0)
        add(start, '`new Date()` is banned here: take `now` from the command.');
    },
    CallExpression: ({ start, callee }) => {
      if (callee.type === 'Identifier') refuse(add, start, callee.name);
    },
    MemberExpression: (node) => {
      refuse(add, node.start, nameOf(node));
      if (node.object.type === 'Identifier') refuse(add, node.start, node.object.name);
    },
    FunctionDeclaration: refuseAsync,
    FunctionExpression: refuseAsync,
    ArrowFunctionExpression: refuseAsync,
    AwaitExpression: ({ start }) => add(start, '`await` is banned here: let the caller wait, and hand in the value.'),
    ThrowStatement: ({ start, argument }) => {
      if (argument.type === 'NewExpression' && nameOf(argument.callee) === 'DefectError') return;
      add(start, '`throw` is banned here: return `err(…)`, or `assert(…)` if our own code broke a promise.');
    },
    SwitchCase: (node) => {
      if (node.test === null && endsTheMatter(node))
        add(node.start, '`default: return …` hides a new case: name the cases, or hand the rest on.');
    },
  });
  return found;
}

function refuse(add: (position: number, says: string) => void, position: number, name: string): void {
  const instead = BANNED.get(name);
  if (instead !== undefined) add(position, `\`${name}\` is banned here: ${instead}.`);
}

/** `console` or `Date.now`; empty for anything longer. */
function nameOf(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return '';
  return node.property.type === 'Identifier' ? `${node.object.name}.${node.property.name}` : '';
}

/** Handing the rest on to a function that names its cases, `unreachable` among them, is fine: then the compiler asks. */
function endsTheMatter({ consequent: [first] }: ESTree.SwitchCase): boolean {
  return first?.type === 'ReturnStatement' && first.argument?.type !== 'CallExpression';
}
