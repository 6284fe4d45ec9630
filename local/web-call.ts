import type * as z from 'zod/mini';
import type { Answer, Answered, Call } from '#local/http-server.ts';
import { parsedJson } from '#shared/kernel/json.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

/** RFC 9457. `type` is a machine word. */
export interface Problem {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly fields?: readonly { readonly path: string; readonly detail: string }[];
}

export function json(status: number, body: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
}

export function problem(refused: Problem): Answer {
  return {
    status: refused.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    body: JSON.stringify(refused),
  };
}

export const NOTHING_HERE: Problem = { status: 404, type: 'not-found', title: 'There is nothing at this address.' };

/** An empty body reads as an empty object, because not every caller sends one to a route that needs nothing. */
export function parsedBody<T>({ body }: Call, schema: z.ZodMiniType<T>): Result<T, Problem> {
  return understood(schema, body.length === 0 ? {} : parsedJson(body.toString()));
}

export function understood<T>(schema: z.ZodMiniType<T>, sent: unknown): Result<T, Problem> {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return ok(parsed.data);
  const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), detail: message }));
  return err({ status: 400, type: 'not-understood', title: 'The request was not understood.', fields });
}

/** Lets pages from this machine, and no others, read the answers. */
export function openToLocalPages(answer: (call: Call) => Promise<Answered>): (call: Call) => Promise<Answered> {
  return async (call) => {
    const { origin } = call.headers;
    if (origin === undefined || !isLocalOrigin(origin)) return answer(call);
    const headers = { 'access-control-allow-origin': origin, vary: 'origin' };
    if (call.method === 'OPTIONS') return { status: 204, headers: { ...headers, ...PREFLIGHT } };
    const answered = await answer(call);
    return answered === 'cut' ? answered : { ...answered, headers: { ...answered.headers, ...headers } };
  };
}

const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-max-age': '600',
};

export function isLocalOrigin(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin);
}
