import type { HttpRequest } from '@azure/functions';
import { CommandId } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { edgeProblem } from './edge-problems.ts';
import type { Problem } from './problem.ts';

type WithHeaders = Pick<HttpRequest, 'headers'>;

/** @param version of a stream, or any text that changes with the content */
export function etagOf(version: number | string): string {
  return `"${version}"`;
}

/** Whether the caller already has this version: then the answer is 304 without a body. */
export function hasVersion(request: WithHeaders, etag: string): boolean {
  return tagsOf(request.headers.get('if-none-match')).some((tag) => tag === '*' || isSame(tag, etag));
}

/** Whether the caller's `If-Match` allows a change of this version. Without the header everything is allowed. */
export function mayChange(request: WithHeaders, etag: string): boolean {
  const header = request.headers.get('if-match');
  return header === null || tagsOf(header).some((tag) => tag === '*' || isSame(tag, etag));
}

/** What makes a repeated POST the same command; nothing when the caller did not say. */
export function idempotencyKeyOf(request: WithHeaders, language: Language): Result<CommandId | undefined, Problem> {
  const header = request.headers.get('idempotency-key');
  if (header === null) return ok(undefined);
  // A quoted string by the draft standard; most callers leave the quotes out.
  const key = CommandId.safeParse(header.trim().replace(/^"(.*)"$/, '$1'));
  if (key.success) return ok(key.data);
  const detail = 'Idempotency-Key: 1–200';
  return err(edgeProblem('request-not-understood', language, [{ path: 'idempotency-key', detail }]));
}

function tagsOf(header: string | null): readonly string[] {
  return (header ?? '').split(',').map((tag) => tag.trim());
}

/** Proxies that compress mark a tag as weak; it is the same version nevertheless. */
function isSame(tag: string, etag: string): boolean {
  return tag.replace(/^W\//, '') === etag;
}
