import type { Database } from '@azure/cosmos';
import type { HealthProbe, Vault } from '#functions/platform/ports.ts';
import type { Keys } from '#infra/keyvault/keys.ts';

export interface HealthNeeds {
  readonly database: Pick<Database, 'read'>;
  readonly keys: Pick<Keys, 'current'>;
  readonly vaults: readonly Vault[];
}

/** Asks each thing we cannot do without for something small. */
export function healthProbe({ database, keys, vaults }: HealthNeeds): HealthProbe {
  return {
    failing: async () => {
      const isCosmosUp = await answers(() => database.read());
      // The wrapped keys lie in Cosmos: without it nothing can be said about the vault.
      if (!isCosmosUp) return ['cosmos'];
      const areKeysUp = await answers(() => Promise.all(vaults.map((vault) => keys.current(vault))));
      return areKeysUp ? [] : ['keys'];
    },
  };
}

async function answers(question: () => Promise<unknown>): Promise<boolean> {
  try {
    await question();
    return true;
  } catch {
    return false;
  }
}
