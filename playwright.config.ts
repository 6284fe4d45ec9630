import { defineConfig, devices } from '@playwright/test';
import { chromiumPath } from '#test/browser/chromium.ts';

const executablePath = chromiumPath();
const PERSONAL = /(forfall|svar|finn-lenke)[a-z-]*\.spec\.ts$/;

/** Personal pages are tried on the smallest phone we promise to serve, the rest at a desk; both are looked at in all sizes. */
export default defineConfig({
  testDir: 'test/browser',
  globalSetup: './test/scratch-folder.ts',
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: 'reports/browser.json' }]],
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // A browser may hang where no page is at fault. What passes only at the second go is named in the run's own words.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    actionTimeout: 30_000,
    launchOptions: {
      ...(executablePath && { executablePath }),
      // The sandbox needs what containers seldom grant, and /dev/shm is small there.
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
  projects: [
    {
      name: 'phone',
      testMatch: PERSONAL,
      use: { ...devices['Desktop Chrome'], viewport: { width: 360, height: 740 }, hasTouch: true },
    },
    {
      name: 'desk',
      testIgnore: PERSONAL,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } },
    },
  ],
});
