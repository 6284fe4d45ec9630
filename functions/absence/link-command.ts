import { createHash } from 'node:crypto';
import type { HttpRequest } from '@azure/functions';
import { idempotencyKeyOf } from '#infra/http/headers.ts';
import type { Problem } from '#infra/http/problem.ts';
import { CommandId, type PersonId } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { LinkHolder } from './link-holder.ts';

/** What makes a repeated request of somebody with a personal link the same act. */
export function commandIdOf(
  request: HttpRequest,
  { person, language }: LinkHolder,
  act: 'report' | 'coming' | 'answer',
): Result<CommandId, Problem> {
  const key = idempotencyKeyOf(request, language);
  return key.ok ? ok(commandIdFrom(key.value, act, person.id)) : key;
}

/**
 * The caller's key counts for this act and this person alone: somebody else with the same key must not be answered with
 * what the first one did. Without a key every request is an act of its own.
 */
export function commandIdFrom(key: CommandId | undefined, act: string, personId: PersonId): CommandId {
  if (key === undefined) return CommandId.parse(crypto.randomUUID());
  return CommandId.parse(`${act}:${personId}:${digestOf(key)}`);
}

export function digestOf(key: CommandId): string {
  return createHash('sha256').update(key).digest('hex');
}
