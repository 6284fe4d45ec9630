/** What tests know as `vitest` while the core is changed under them: they are listed here, and run many times over. */
export { expect } from 'vitest';

type Body = (...row: readonly unknown[]) => unknown;

export interface RegisteredTest {
  readonly id: string;
  readonly run: () => Promise<void>;
}

export const registered: RegisteredTest[] = [];

const titles: string[] = [];
const toFinish: (() => void)[] = [];

export function describe(title: string, declareTests: () => void): void {
  titles.push(title);
  declareTests();
  titles.pop();
}

/** As vitest has it, with options between the two or without: how long a test may take is for another to say. */
export function test(title: string, ...given: readonly [Body] | readonly [options: object, body: Body]): void {
  register(title, given.length === 1 ? given[0] : given[1], []);
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

async function runOnce(body: Body, row: readonly unknown[]): Promise<void> {
  try {
    await body(...row);
  } finally {
    for (const finish of toFinish.splice(0)) finish();
  }
}
