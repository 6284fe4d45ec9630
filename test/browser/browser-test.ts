import { test as base, expect } from '@playwright/test';
import type { World } from '#test/smoke/world.ts';
import { openStaffWorld } from './staff.ts';
import { watch } from './watch.ts';

interface OfEachTest {
  /** Fails the test at its end if a page did something behind the reader's back. */
  readonly watched: undefined;
}

interface OfEachWorker {
  readonly world: World;
}

/** Tests share one running product for each worker, so each makes a body and people of its own. */
export const test = base.extend<OfEachTest, OfEachWorker>({
  world: [
    async ({ browserName: _ }, use) => {
      const world = await openStaffWorld();
      await use(world);
      await world.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  watched: [
    async ({ context }, use) => {
      const { faults } = watch(context);
      await use(undefined);
      expect(faults()).toStrictEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
