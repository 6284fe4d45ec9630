import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPath } from '#test/browser/chromium.ts';

const INSTALL = ['install', '--yes', '--no-install-recommends', 'chromium'] as const;

/** Leaves a machine with a Chromium, or says what to do. Installs only as root on Debian, where nobody has to be asked. */
function ensureChromium(): boolean {
  if (chromiumPath() !== undefined) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return aptGet(INSTALL) || (aptGet(['update']) && aptGet(INSTALL));
}

function aptGet(words: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

if (!ensureChromium()) {
  console.error('The browser tests need Chromium or Chrome: install one, or set CHROMIUM to the path of one.');
  process.exitCode = 1;
}
