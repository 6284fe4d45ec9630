import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { freshSecret } from '#local/settings.ts';

const Secrets = z.object({ webhookSecret: z.string(), accessKey: z.string() });
export type Secrets = z.output<typeof Secrets>;

/**
 * The simulated provider's secrets: the same after a restart, or what is under way could not be delivered. Whoever
 * chooses the webhook's secret for the product chooses it for the provider too.
 */
export function keptSecrets(path: string, env: Readonly<Record<string, string | undefined>>): Secrets {
  const [given] = env['WEBHOOK_SECRET']?.split(',') ?? [];
  const secrets = keptIn(path);
  return given === undefined ? secrets : { ...secrets, webhookSecret: given.trim() };
}

function keptIn(path: string): Secrets {
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
