import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder that was asked for; else one that goes when this process ends, unless it is killed. */
export function keptFolder(wanted: string | undefined): string {
  if (wanted === undefined) return passingFolder();
  mkdirSync(wanted, { recursive: true });
  return wanted;
}

function passingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fulltallig-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      remove();
      process.kill(process.pid, signal); // Heard once: now it ends us as if we had not listened.
    });
  }
  return folder;
}
