import type { HttpResponseInit } from '@azure/functions';

/** What is somebody's own is kept by no cache on its way. */
export function privateAnswer(jsonBody: unknown): HttpResponseInit {
  return { status: 200, jsonBody, headers: { 'cache-control': 'no-store' } };
}
