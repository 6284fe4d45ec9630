import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * One folder for all that a run of tests, and what it starts, lays aside: it goes when the run ends. Its path is short,
 * for browsers open sockets in it, and a socket's path has room for a hundred letters only.
 */
export default function openScratchFolder(): () => void {
  const outside = tmpdir();
  const folder = mkdtempSync(join(outside, 'test-'));
  process.env['TMPDIR'] = folder;
  return () => {
    process.env['TMPDIR'] = outside; // Who watches the tests begins anew when their settings change.
    // Whatever was killed at the end may still be writing its last file.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
