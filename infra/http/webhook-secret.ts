import { createHash, timingSafeEqual } from 'node:crypto';
import type { HttpRequest } from '@azure/functions';

/**
 * Whether a webhook call knows one of our secrets, in the header `x-webhook-secret` or the query `secret`. During a
 * rotation there are two. All are compared, and in constant time, so that the time taken tells nothing.
 */
export function knowsSecret(request: Pick<HttpRequest, 'headers' | 'query'>, secrets: readonly string[]): boolean {
  const given = secretIn(request);
  if (given === null) return false;
  const hits = secrets.filter((secret) => secret !== '' && timingSafeEqual(digestOf(secret), digestOf(given)));
  return hits.length > 0;
}

/** Whether a call comes without any secret, ours or another's. */
export function showsNoSecret(request: Pick<HttpRequest, 'headers' | 'query'>): boolean {
  return secretIn(request) === null;
}

function secretIn(request: Pick<HttpRequest, 'headers' | 'query'>): string | null {
  return request.headers.get('x-webhook-secret') ?? request.query.get('secret');
}

/** Equal in length, whatever was given. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
