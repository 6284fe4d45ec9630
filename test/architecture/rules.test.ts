import { expect, test } from 'vitest';
import { importRule } from '#test/architecture/import-rules.ts';
import { purityRule } from '#test/architecture/purity-rules.ts';
import { sizeRule } from '#test/architecture/size-rules.ts';
import { type Rule, sourceOf } from '#test/architecture/sources.ts';
import { castRule, nameRule, textRule } from '#test/architecture/wording-rules.ts';

/** A rule that finds nothing may be blind: here each is shown what it must see, and what it must let pass. */
function saysOf(rule: Rule, path: string, text: string): readonly string[] {
  return rule(sourceOf(path, text)).map(({ says }) => says);
}

const HIDES = '`default: return …` hides a new case: name the cases, or hand the rest on.';
const CORE = 'functions/summoning/core/decide.ts';

test.each([
  [CORE, "import { present } from '#shared/kernel/assert.ts';"],
  [CORE, "import { scope } from './cover.ts';"],
  ['functions/attendance/core/seats.ts', "import { evolve } from '#functions/summoning/core/evolve.ts';"],
  ['functions/summoning/sender.ts', "import type { Details } from '#functions/platform/index.ts';"],
  ['functions/summoning/x.http.ts', "import { problem } from '#infra/http/problem.ts';"],
  ['functions/main.ts', "import { cosmosClient } from '#infra/cosmos/client.ts';"],
  ['infra/acs/sms.ts', "import type { SmsSender } from '#functions/messaging/ports.ts';"],
  ['infra/acs/sms.ts', "import { type SmsSender } from '#functions/messaging/ports.ts';"],
  ['infra/archive/elements/read.ts', "import type { ArchiveSource } from '#functions/directory/archive-ports.ts';"],
  ['web/build.ts', "import { webConfig } from '../vite.config.ts';"],
  ['local/main.ts', "import { x } from '#functions/main.ts';"],
  ['functions/summoning/core/decide.test.ts', "import { given } from '#test/kit/specification.ts';"],
])('%s may say %s', (path, text) => {
  expect(saysOf(importRule, path, text)).toStrictEqual([]);
});

test.each([
  [CORE, "import { read } from '#functions/platform/index.ts';"],
  [CORE, "import type { Meetings } from '../ports.ts';"],
  [CORE, "import type { HttpHandler } from '@azure/functions';"],
  [CORE, "export * from '#infra/phone.ts';"],
  [CORE, "export { phone } from '#infra/phone.ts';"],
  [CORE, "type Phone = import('#infra/phone.ts').Phone;"],
  [CORE, "const phone = () => import('#infra/phone.ts');"],
  ['functions/attendance/texts/log.ts', "import type { Vault } from '#functions/platform/ports.ts';"],
  ['functions/directory/core/fill.ts', "import { evolve } from '#functions/summoning/core/evolve.ts';"],
  ['functions/directory/phones.ts', "import { evolve } from '#functions/summoning/core/evolve.ts';"],
  ['functions/directory/phones.ts', "import type { SealedStore } from '#functions/platform/ports.ts';"],
  ['functions/directory/phones.ts', "import { parsePhone } from '#infra/phone.ts';"],
  ['functions/directory/phones.ts', "import { CosmosClient } from '@azure/cosmos';"],
  ['functions/directory/phones.ts', "import { agenda } from '#local/agenda.ts';"],
  ['functions/directory/phones.ts', "import { kari } from './fixture.ts';"],
  ['functions/main.ts', "import { agenda } from '#local/agenda.ts';"],
  ['shared/rules/scopes.ts', "import { createHash } from 'node:crypto';"],
  ['shared/rules/scopes.ts', "import type { Vault } from '#functions/platform/ports.ts';"],
  ['infra/acs/sms.ts', "import { isStoreUnavailable } from '#functions/platform/ports.ts';"],
  ['infra/acs/sms.ts', "import type { Links } from '#functions/messaging/links.ts';"],
  ['web/svar/main.tsx', "import { parsePhone } from '#infra/phone.ts';"],
  ['web/svar/main.tsx', "import { clock } from '../kit/clock.ts';"],
])('%s may not say %s', (path, text) => {
  expect(saysOf(importRule, path, text)).toHaveLength(1);
});

test.each([
  ['const at = Date.now();', '`Date.now` is banned here: take `now` from the command.'],
  ['const at = new Date();', '`new Date()` is banned here: take `now` from the command.'],
  ['const at = Temporal.Now;', '`Temporal.Now` is banned here: take `now` from the command.'],
  [
    'const first = pick(Math.random);',
    '`Math.random` is banned here: take an id from the command, or derive it from ids that are there.',
  ],
  ['setTimeout(ring, 5);', '`setTimeout` is banned here: let the plan name the moment in `wakeAt`.'],
  ["console.log('asked');", '`console` is banned here: return an event: the log is written from events.'],
  ["const zone = process.env['TZ'];", '`process` is banned here: take the setting as an argument.'],
  ['const ask = async () => 1;', '`async` is banned here: let the caller wait, and hand in the value.'],
  ['async function ask() {}', '`async` is banned here: let the caller wait, and hand in the value.'],
  [
    "throw new Error('no');",
    '`throw` is banned here: return `err(…)`, or `assert(…)` if our own code broke a promise.',
  ],
  ["switch (kind) { case 'a': break; default: return state; }", HIDES],
  ["switch (kind) { case 'a': break; default: return false; }", HIDES],
  ["switch (kind) { case 'a': break; default: return; }", HIDES],
])('the core may not say %s', (text, instead) => {
  const says = saysOf(purityRule, CORE, `function decide() { ${text} }`);
  expect(new Set(says)).toStrictEqual(new Set([instead]));
  expect(saysOf(purityRule, 'shared/rules/scopes.ts', `function decide() { ${text} }`)).toStrictEqual(says);
  expect(saysOf(purityRule, 'functions/summoning/sender.ts', `function decide() { ${text} }`)).toStrictEqual([]);
});

test('the core may make a date of a moment that it was given, and stop at a defect', () => {
  const text = "export function f(ms: number) { if (ms < 0) throw new DefectError('x'); return new Date(ms); }";
  expect(saysOf(purityRule, CORE, text)).toStrictEqual([]);
});

test('the core may hand the rest of the cases on', () => {
  const text =
    "function f(event) { switch (event.type) { case 'a': return 1; default: return unreachable(event, 'event'); } }";
  expect(saysOf(purityRule, CORE, text)).toStrictEqual([]);
});

test.each([
  'const userData = 1;',
  'function handleClick() {}',
  'const f = (info: string) => info;',
  'interface PhoneHelper { readonly x: 1 }',
  'type Services = 1;',
])('nothing is called as in %s', (text) => {
  expect(saysOf(nameRule, 'web/svar/x.ts', text)).toHaveLength(1);
});

test('a file is not called utils, and a word that only contains a banned one is fine', () => {
  expect(saysOf(nameRule, 'shared/kernel/date-utils.ts', '')).toHaveLength(1);
  expect(
    saysOf(nameRule, 'web/svar/x.ts', 'const database = dataKeyOf(processed); const { data } = answer;'),
  ).toStrictEqual([]);
});

/** In two pieces, so that the rule does not find its own examples. */
test.each([
  ['// TO', 'DO later'],
  ['// FIX', 'ME'],
  ['// XX', 'X'],
  ['// oxlint-', 'disable-next-line no-shadow'],
  ['// biome-', 'ignore lint: no'],
  ['// @ts-', 'expect-error because'],
  ['test.', "skip('later', () => {});"],
  ["const key = '/", "home/' + name;"],
])('nobody writes %s%s', (start, end) => {
  expect(saysOf(textRule, 'shared/rules/x.test.ts', start + end)).toHaveLength(1);
});

test.each(['const x = y as unknown as Z;', 'const x = <Z>y;', 'const x = y!;'])('deployed code has no %s', (text) => {
  expect(saysOf(castRule, 'infra/x.ts', text)).not.toHaveLength(0);
  expect(saysOf(castRule, 'infra/x.ts', "const x = ['a'] as const satisfies readonly string[];")).toStrictEqual([]);
});

test('a file of 301 lines and a function of 51 are too long', () => {
  const lines = (count: number) => 'a();\n'.repeat(count);
  expect(saysOf(sizeRule, 'web/x.ts', lines(300))).toStrictEqual([]);
  expect(saysOf(sizeRule, 'web/x.ts', lines(301))).toHaveLength(1);
  expect(saysOf(sizeRule, 'web/x.ts', `function f() {\n${lines(48)}}`)).toStrictEqual([]);
  expect(saysOf(sizeRule, 'web/x.ts', `function f() {\n${lines(49)}}`)).toHaveLength(1);
});

test('a long switch is fine as a table of contents, and not as a place for work', () => {
  const cases = (line: string) => Array.from({ length: 60 }, (_, no) => `case ${no}: ${line}`).join('\n');
  expect(saysOf(sizeRule, 'web/x.ts', `function f(a) { switch (a) {\n${cases('return g();')} } }`)).toStrictEqual([]);
  expect(saysOf(sizeRule, 'web/x.ts', `function f(a) { switch (a) {\n${cases('g(); return h();')} } }`)).toHaveLength(
    1,
  );
});
