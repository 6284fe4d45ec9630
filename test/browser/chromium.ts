import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that the tests drive: the one named in `CHROMIUM`, or the first that is where browsers usually are. */
export function chromiumPath(): string | undefined {
  const named = process.env['CHROMIUM'];
  return named === undefined || named === '' ? USUAL_PLACES.find((path) => existsSync(path)) : named;
}
