import { defineConfig, devices } from '@playwright/test';
import { chromiumPath } from '#test/browser/chromium.ts';

const executablePath = chromiumPath();

/** The smallest phone we promise to serve, a desk, and a desk at night. Each test starts the stack it needs. */
export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: 'reports/browser.json' }]],
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      // The sandbox needs what containers seldom grant, and /dev/shm is small there.
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
  projects: [
    { name: 'phone', use: { ...devices['Desktop Chrome'], viewport: { width: 360, height: 740 }, hasTouch: true } },
    { name: 'desk', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } } },
    { name: 'night', use: { ...devices['Desktop Chrome'], colorScheme: 'dark' }, grep: /@night/ },
  ],
});
