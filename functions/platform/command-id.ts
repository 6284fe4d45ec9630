import { CommandId } from '#shared/kernel/ids.ts';
import { digestOf } from './digest.ts';

/**
 * The caller's `Idempotency-Key` counts within its scope alone (the act and who does it): somebody else with the same
 * key must not be answered with what the first one did. Without a key every request is an act of its own.
 */
export function commandIdWithin(key: CommandId | undefined, ...scope: readonly string[]): CommandId {
  if (key === undefined) return CommandId.parse(crypto.randomUUID());
  return CommandId.parse(`key:${digestOf([...scope, key].join('\n'))}`);
}
