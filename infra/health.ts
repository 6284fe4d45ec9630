import type { HealthProbe, Vault } from '#functions/platform/ports.ts';
import type { OpenDatabase } from '#infra/cosmos/client.ts';
import type { Keys } from '#infra/keyvault/keys.ts';
import { KeysUnavailableError } from '#infra/keyvault/wrapping-key.ts';

export interface HealthNeeds {
  readonly database: OpenDatabase;
  readonly keys: Pick<Keys, 'current'>;
  readonly vaults: readonly Vault[];
}

/** Asks each thing we cannot do without for something small. */
export function healthProbe({ database, keys, vaults }: HealthNeeds): HealthProbe {
  return {
    look: async () => {
      // The wrapped keys lie in Cosmos: without it nothing can be said about the vault.
      if (!(await answers(async () => (await database()).read()))) return { failing: ['cosmos'] };
      const found = await Promise.all(vaults.map(async (vault) => [vault, await failureOf(keys, vault)] as const));
      const failing = found.flatMap(([vault, failure]) => (failure === undefined ? [] : [[vault, failure] as const]));
      return failing.length === 0 ? { failing: [] } : { failing: ['keys'], keys: Object.fromEntries(failing) };
    },
  };
}

async function failureOf(keys: HealthNeeds['keys'], vault: Vault): Promise<'refused' | 'unreachable' | undefined> {
  try {
    await keys.current(vault);
    return undefined;
  } catch (error) {
    return error instanceof KeysUnavailableError ? error.failure : 'unreachable';
  }
}

async function answers(question: () => Promise<unknown>): Promise<boolean> {
  try {
    await question();
    return true;
  } catch {
    return false;
  }
}
