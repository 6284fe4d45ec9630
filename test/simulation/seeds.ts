/** Seeds that broke a promise once, each with its cause. They are played every time, so that it does not come back. */
export const SEEDS_THAT_FAILED: readonly number[] = [];
