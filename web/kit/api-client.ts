import * as z from 'zod/mini';
import { Problem } from '#shared/contracts/problem.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { type Pause, pauseOf } from '#web/kit/pause.ts';
import type { ServerClock } from '#web/kit/server-clock.ts';

/** A request that has not been answered after this long is treated like a lost line: it may be sent again. */
const ANSWER_MS_MAX = 30_000;

export interface Answered<Body> {
  readonly kind: 'answered';
  readonly status: number;
  readonly body: Body;
  readonly etag: string | undefined;
}

/** The server understood and said no. Sending the same again changes nothing. */
export interface Refused {
  readonly kind: 'refused';
  readonly status: number;
  readonly problem: Problem | undefined;
}

export type Reply<Body> = Answered<Body> | Refused | { readonly kind: 'unchanged' } | Unreachable;

/** No usable answer. The request may or may not have arrived. */
export interface Unreachable {
  readonly kind: 'unreachable';
  readonly pause?: Pause;
}

export interface ApiRequest<Body> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly reads: z.ZodMiniType<Body>;
  /** Sent as JSON, but for a file, which is sent as it is under its own type. */
  readonly body?: unknown;
  /** Required for POST: the same key on a repeat makes it the same act. */
  readonly idempotencyKey?: string;
  /** Of what is known already: an answer that is the same comes back empty. */
  readonly etag?: string | undefined;
  /** The version that the reader looked at: when it is no longer the latest, nothing happens. */
  readonly ifMatch?: string | undefined;
}

export interface ApiClient {
  readonly ask: <Body>(request: ApiRequest<Body>) => Promise<Reply<Body>>;
  /** A whole file, as it is. */
  readonly download: (path: string) => Promise<Reply<Blob>>;
}

export interface ApiClientNeeds {
  readonly apiUrl: string;
  readonly clock: ServerClock;
  /** Who asks: a personal link's token or a staff token. Never part of an address. */
  readonly identity: () => Readonly<Record<string, string>>;
  readonly language: () => string;
}

/** For answers of which only the status counts. */
export const NoBody = z.unknown();

export function openApiClient(needs: ApiClientNeeds): ApiClient {
  return {
    async ask(request) {
      try {
        return await readReply(await fetchOnce(needs, request), request.reads, needs.clock);
      } catch {
        // A broken line, a time-out and an answer we cannot read all mean: we do not know, try again.
        return { kind: 'unreachable' };
      }
    },
    async download(path) {
      try {
        const answer = await fetchOnce(needs, { method: 'GET', path, reads: NoBody });
        if (!answer.ok) return await readReply(answer, z.never(), needs.clock);
        return { kind: 'answered', status: answer.status, body: await answer.blob(), etag: undefined };
      } catch {
        return { kind: 'unreachable' };
      }
    },
  };
}

function fetchOnce(needs: ApiClientNeeds, request: ApiRequest<unknown>): Promise<Response> {
  const headers = new Headers({ accept: 'application/json', 'accept-language': needs.language(), ...needs.identity() });
  if (request.body !== undefined)
    headers.set('content-type', request.body instanceof Blob ? request.body.type : 'application/json');
  if (request.idempotencyKey !== undefined) headers.set('idempotency-key', request.idempotencyKey);
  if (request.etag !== undefined) headers.set('if-none-match', request.etag);
  if (request.ifMatch !== undefined) headers.set('if-match', request.ifMatch);
  return fetch(`${needs.apiUrl}/api${request.path}`, {
    method: request.method,
    headers,
    body: bodyOf(request),
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(ANSWER_MS_MAX),
  });
}

function bodyOf({ body }: ApiRequest<unknown>): string | Blob | null {
  if (body === undefined) return null;
  return body instanceof Blob ? body : JSON.stringify(body);
}

async function readReply<Body>(answer: Response, reads: z.ZodMiniType<Body>, clock: ServerClock): Promise<Reply<Body>> {
  const serverNow = Instant.safeParse(answer.headers.get('x-now'));
  if (serverNow.success) clock.correct(serverNow.data);
  if (answer.status === 304) return { kind: 'unchanged' };
  const pause = pauseOf(answer.status, answer.headers.get('retry-after'), clock.now());
  if (pause !== undefined) return { kind: 'unreachable', pause };
  if (answer.status >= 500) return { kind: 'unreachable' };

  const text = await answer.text();
  if (!answer.ok) {
    const problem = Problem.safeParse(parseJson(text));
    return { kind: 'refused', status: answer.status, problem: problem.success ? problem.data : undefined };
  }
  const body = reads.parse(text === '' ? undefined : JSON.parse(text));
  return { kind: 'answered', status: answer.status, body, etag: answer.headers.get('etag') ?? undefined };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // A proxy's page instead of our problem: still a refusal, only without words.
  }
}
