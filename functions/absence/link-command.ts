import type { HttpRequest } from '@azure/functions';
import { commandIdWithin } from '#functions/platform/index.ts';
import { idempotencyKeyOf } from '#infra/http/headers.ts';
import type { Problem } from '#infra/http/problem.ts';
import type { CommandId } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { LinkHolder } from './link-holder.ts';

/** What makes a repeated request of somebody with a personal link the same act. */
export function commandIdOf(
  request: HttpRequest,
  { person, language }: LinkHolder,
  act: 'report' | 'coming' | 'answer',
): Result<CommandId, Problem> {
  const key = idempotencyKeyOf(request, language);
  return key.ok ? ok(commandIdWithin(key.value, act, person.id)) : key;
}
