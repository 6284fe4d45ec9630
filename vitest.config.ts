import { defineConfig } from 'vitest/config';

const NODE_ONLY = ['**/node_modules/**', 'dist/**'];

/** `unit` needs nothing but the code; `stack` starts emulators and whole processes; `browser` tests run under Playwright. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false, // Pure tests leave nothing behind; loading every module anew for each file took most of the time.
          include: [
            '{shared,functions,infra,web}/**/*.test.{ts,tsx}',
            'test/{kit,architecture,bicep}/**/*.test.ts',
            'test/*.test.ts',
          ],
          exclude: [...NODE_ONLY, '**/*.stack.test.ts'],
        },
      },
      {
        test: {
          name: 'stack',
          include: [
            '{functions,infra}/**/*.stack.test.ts',
            'local/**/*.test.ts',
            'test/{contract,simulation,smoke}/**/*.test.ts',
          ],
          exclude: NODE_ONLY,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
