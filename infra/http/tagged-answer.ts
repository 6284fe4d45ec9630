import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { etagOf, hasVersion } from './headers.ts';

/**
 * What a page asks for again and again: empty where the caller already has this version.
 *
 * @param version of a stream, or any text that changes with the content
 * @param cacheControl `no-store` for words that may lie nowhere but on the screen
 */
export function taggedAnswer(
  request: Pick<HttpRequest, 'headers'>,
  version: number | string,
  jsonBody: unknown,
  cacheControl: 'private, no-cache' | 'no-store' = 'private, no-cache',
): HttpResponseInit {
  const etag = etagOf(version);
  const headers = { etag, 'cache-control': cacheControl };
  return hasVersion(request, etag) ? { status: 304, headers } : { status: 200, headers, jsonBody };
}
