import { defineConfig } from 'vitest/config';

const NODE_ONLY = ['**/node_modules/**', 'dist/**'];

const LOADS_EVERYTHING = 'test/registrations.test.ts';

/**
 * `unit` needs nothing but the code, and takes seconds. `repository` reads all of it, the Bicep and the documents.
 * `stack` starts emulators and whole processes. `browser` tests run under Playwright.
 */
export default defineConfig({
  test: {
    globalSetup: 'test/scratch-folder.ts',
    projects: [
      {
        test: {
          name: 'unit',
          pool: 'threads',
          maxWorkers: '100%',
          experimental: { viteModuleRunner: false }, // Node reads TypeScript itself; to transform it anew took a third of the time.
          isolate: false, // Pure tests leave nothing behind; loading every module anew for each file took most of the time.
          include: ['{shared,functions,infra,web}/**/*.test.ts', 'test/kit/**/*.test.ts'],
          exclude: [...NODE_ONLY, '**/*.stack.test.ts'],
        },
      },
      {
        test: {
          name: 'repository',
          pool: 'threads',
          maxWorkers: '100%',
          include: ['test/{architecture,bicep}/**/*.test.ts', 'test/*.test.ts'],
          exclude: [...NODE_ONLY, LOADS_EVERYTHING],
        },
      },
      {
        test: {
          name: 'stack',
          maxWorkers: '100%',
          include: [
            '{functions,infra}/**/*.stack.test.ts',
            'local/**/*.test.ts',
            'test/{contract,simulation,smoke}/**/*.test.ts',
            LOADS_EVERYTHING,
          ],
          exclude: NODE_ONLY,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
