import { defineConfig } from 'vitest/config';

/** The tests that the core answers to: its own, and those of what is read off its state. */
export default defineConfig({
  test: { isolate: false, include: ['functions/{summoning,attendance}/core/**/*.test.ts'] },
});
