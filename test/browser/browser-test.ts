import { test as base, expect } from '@playwright/test';
import { openWorld, type World } from '#test/smoke/world.ts';
import { watch } from './watch.ts';

/** A Tuesday in early autumn, 09.00 in Oslo: far from any quiet day, whatever the tests wind the clock past. */
const FIRST_MORNING = '2026-09-01T07:00:00.000Z';

interface OfEachTest {
  /** Fails the test at its end if a page did something behind the reader's back. */
  readonly watched: undefined;
}

interface OfEachWorker {
  /** The running product: an empty municipality 9901 for the states, beside the demo, which lets staff in. */
  readonly world: World;
}

/** Tests share one running product for each worker, so each makes a body and people of its own. */
export const test = base.extend<OfEachTest, OfEachWorker>({
  world: [
    async ({ browserName: _ }, use) => {
      const environment = { DEMO: '1', MUNICIPALITIES: '9901,9999', CLOCK_START: FIRST_MORNING };
      const world = await openWorld({ environment });
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
