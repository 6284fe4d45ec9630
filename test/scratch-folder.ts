import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * One folder for all that a run of tests, and what it starts, lays aside: it goes when the run ends. Its path is short,
 * for browsers open sockets in it, and a socket's path has room for a hundred letters only.
 */
export default function openScratchFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'test-'));
  process.env['TMPDIR'] = folder;
  // Whatever was killed at the end may still be writing its last file.
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
