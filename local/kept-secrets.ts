import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { freshSecret } from '#local/settings.ts';

const Secrets = z.object({ webhookSecret: z.string(), accessKey: z.string() });
export type Secrets = z.output<typeof Secrets>;

/** The simulated provider's secrets: the same after a restart, or what is under way could not be delivered. */
export function keptSecrets(path: string): Secrets {
  const kept = readIfThere(path);
  if (kept !== undefined) return Secrets.parse(JSON.parse(kept));
  const secrets = { webhookSecret: freshSecret(), accessKey: freshSecret() };
  writeFileSync(path, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // The first start.
  }
}
