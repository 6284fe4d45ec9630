import { describe, expect, test } from 'vitest';
import { importRule } from '#test/architecture/import-rules.ts';
import { purityRule } from '#test/architecture/purity-rules.ts';
import { sizeRule } from '#test/architecture/size-rules.ts';
import { type Rule, readSources, told } from '#test/architecture/sources.ts';
import { castRule, nameRule, textRule } from '#test/architecture/wording-rules.ts';

const sources = readSources();

function findingsOf(rule: Rule): readonly string[] {
  return told(sources.flatMap((source) => rule(source)));
}

describe('the code keeps to its plan', () => {
  test('there is code to look at', () => {
    const folders = new Set(sources.map(({ path }) => path.replace(/\/.*/, '')));
    expect([...folders].toSorted()).toStrictEqual(['functions', 'infra', 'local', 'shared', 'test', 'web']);
  });

  test('every test lies where it is run', () => {
    const tests = sources.map(({ path }) => path).filter((path) => /\.(test|spec)\.tsx?$/.test(path));
    const places =
      /^((functions|shared|infra|web|local)\/|test\/((kit|architecture|bicep|simulation|contract|smoke|browser)\/|[^/]+$))/;
    expect(tests.filter((path) => !places.test(path))).toStrictEqual([]);
  });

  test('each folder imports only what it may', () => {
    expect(findingsOf(importRule)).toStrictEqual([]);
  });

  test('the core and the shared rules are pure', () => {
    expect(findingsOf(purityRule)).toStrictEqual([]);
  });

  test('names say something', () => {
    expect(findingsOf(nameRule)).toStrictEqual([]);
  });

  test('nothing is silenced, skipped or put off', () => {
    expect(findingsOf(textRule)).toStrictEqual([]);
  });

  test('deployed code is parsed, never cast', () => {
    expect(findingsOf(castRule)).toStrictEqual([]);
  });

  test('files and functions stay short', () => {
    expect(findingsOf(sizeRule)).toStrictEqual([]);
  });
});
