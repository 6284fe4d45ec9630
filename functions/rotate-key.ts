import { keyConfigFrom } from '#infra/config.ts';
import type { Keys } from '#infra/keyvault/keys.ts';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import { ConfigurationError, type Environment, keysFrom } from './adapters.ts';
import type { Vault } from './platform/ports.ts';

/**
 * `npm run rotate-key`, by an administrator: what is stored from now on is sealed with a new data key, and the older
 * ones are wrapped anew with the present version of the key in the vault. No commit is touched. A run that broke off
 * is simply started again.
 * @param only codes of municipalities; without any, all of the deployment and the directory
 */
async function rotateKeys(environment: Environment, only: readonly string[]): Promise<void> {
  const config = keyConfigFrom(environment);
  if (!config.ok) throw new ConfigurationError(config.error.join(' '));
  const clock = { now: () => instantOf(Date.now()) };
  const { keys } = keysFrom(config.value, { environment, clock, warn: console.warn });
  const asked = only.map((code) => MunicipalityCode.parse(code));
  const vaults: readonly Vault[] = asked.length > 0 ? asked : [...config.value.codes, 'directory'];
  for (const vault of vaults) console.log(await rotated(keys, vault));
}

async function rotated(keys: Keys, vault: Vault): Promise<string> {
  const rewrapped = await keys.rewrap(vault);
  const kid = await keys.rotate(vault);
  return `${vault}: ${kid} seals from now on; older keys wrapped anew: ${rewrapped}.`;
}

await rotateKeys(process.env, process.argv.slice(2));
