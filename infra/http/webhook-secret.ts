import { createHash, timingSafeEqual } from 'node:crypto';
import type { HttpRequest } from '@azure/functions';

/**
 * Whether a webhook call knows one of our secrets, in the header `x-webhook-secret` or the query `secret`. During a
 * rotation there are two. All are compared, and in constant time, so that the time taken tells nothing.
 */
export function knowsSecret(request: Pick<HttpRequest, 'headers' | 'query'>, secrets: readonly string[]): boolean {
  const given = request.headers.get('x-webhook-secret') ?? request.query.get('secret');
  if (given === null) return false;
  const hits = secrets.filter((secret) => secret !== '' && timingSafeEqual(digestOf(secret), digestOf(given)));
  return hits.length > 0;
}

/** Equal in length, whatever was given. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
