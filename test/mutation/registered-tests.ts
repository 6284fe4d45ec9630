import { assert } from '#shared/kernel/assert.ts';

/** What tests know as `vitest` while the core is changed under them: they are listed here, and run many times over. */
export { expect } from 'vitest';

type Body = (...row: readonly unknown[]) => unknown;

export interface RegisteredTest {
  readonly id: string;
  readonly run: () => void;
}

export const registered: RegisteredTest[] = [];

const titles: string[] = [];
const toFinish: (() => void)[] = [];

export function describe(title: string, declareTests: () => void): void {
  titles.push(title);
  declareTests();
  titles.pop();
}

export function test(title: string, body: Body): void {
  register(title, body, []);
}

test.each =
  (table: readonly unknown[]) =>
  (title: string, body: Body): void => {
    for (const row of table) register(title, body, Array.isArray(row) ? row : [row]);
  };

export function onTestFinished(finish: () => void): void {
  toFinish.push(finish);
}

function register(title: string, body: Body, row: readonly unknown[]): void {
  registered.push({ id: [registered.length, ...titles, title].join(' > '), run: () => runOnce(body, row) });
}

function runOnce(body: Body, row: readonly unknown[]): void {
  try {
    assert(!(body(...row) instanceof Promise), 'a test of the core waits for nothing');
  } finally {
    for (const finish of toFinish.splice(0)) finish();
  }
}
