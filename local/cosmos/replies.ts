import { randomUUID } from 'node:crypto';
import type { Answer } from '#local/http-server.ts';

/** What an operation came to, before it is put in the protocol's headers. */
export interface Reply {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export const NOT_FOUND: Reply = { status: 404, body: { code: 'NotFound', message: 'The resource does not exist.' } };
export const CONFLICT: Reply = { status: 409, body: { code: 'Conflict', message: 'The id is taken.' } };
export const NOT_MODIFIED: Reply = { status: 304 };
export const PRECONDITION_FAILED: Reply = {
  status: 412,
  body: { code: 'PreconditionFailed', message: 'The resource is not the one that was read.' },
};

export function badRequest(message: string): Reply {
  return { status: 400, body: { code: 'BadRequest', message } };
}

/** A refusal that a test or a demonstration asked for. */
export function refusal(status: number): Reply {
  return {
    status,
    body: { code: String(status), message: 'Refused on request.' },
    ...(status === 429 && { headers: { 'x-ms-retry-after-ms': '10', 'x-ms-substatus': '3200' } }),
  };
}

export function answerOf({ status, body, headers }: Reply): Answer {
  const etag = body !== undefined && '_etag' in body && typeof body._etag === 'string' ? { etag: body._etag } : {};
  return {
    status,
    headers: {
      'content-type': 'application/json',
      'x-ms-activity-id': randomUUID(),
      'x-ms-request-charge': '1',
      ...etag,
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}
