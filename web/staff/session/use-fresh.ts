import { type QueryState, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type * as z from 'zod/mini';
import type { Instant } from '#shared/kernel/instant.ts';
import { type Pause, pauseMs } from '#web/kit/pause.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

const ASK_AGAIN_MS = 2_000;
/** For what seldom changes, or takes longer to make. */
export const SELDOM_MS = 60_000;
const LOGGED_OUT = 401;

export type Fresh<Body> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'lost' }
  | { readonly phase: 'loggedOut' }
  | { readonly phase: 'noAccess' }
  | {
      readonly phase: 'shown';
      readonly body: Body;
      readonly etag: string | undefined;
      readonly since: Instant;
      /** `paused`: the server wants to be left alone for a while. `stale`: nobody knows why nothing comes. */
      readonly standing: 'latest' | 'paused' | 'stale';
    };

type Known<Body> =
  | { readonly kind: 'body'; readonly body: Body; readonly etag: string | undefined; readonly since: Instant }
  | { readonly kind: 'refused'; readonly status: number };

/** Two pages may read the same address for different things; each keeps its own. */
const numbers = new WeakMap<object, number>();
let numbered = 0;

function numberOf(reads: object): number {
  const number = numbers.get(reads) ?? (numbered += 1);
  numbers.set(reads, number);
  return number;
}

/** Nothing usable came. Where the server asked for a pause, it is known when the next question is due. */
class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
  readonly pauseMs: number | undefined;

  constructor(pause: Pause | undefined, usualMs: number) {
    super('no answer');
    this.pauseMs = pause && pauseMs(pause, usualMs, Math.random());
  }
}

function pauseIn({ error }: Pick<QueryState<unknown>, 'error'>): number | undefined {
  return error instanceof NoAnswerError ? error.pauseMs : undefined;
}

/**
 * Asks every other second, with the ETag of what is known, so that most answers are empty.
 * What is shown changes only where it differs: focus, scroll and open folds stay.
 */
export function useFresh<Body>(
  path: string,
  reads: z.ZodMiniType<Body>,
  askAgainMs = ASK_AGAIN_MS,
): Fresh<Body> & { readonly retry: () => void } {
  const { client, clock, code, language, isLoggedOut } = useStaff();
  const known = useRef<{ readonly path: string; readonly value: Known<Body> }>(undefined);
  const query = useQuery({
    queryKey: [code, path, language, numberOf(reads)],
    queryFn: async (): Promise<Known<Body>> => {
      const before = known.current?.path === path + language ? known.current.value : undefined;
      const etag = before?.kind === 'body' ? before.etag : undefined;
      const reply = await client.ask({ method: 'GET', path: `/municipalities/${code}${path}`, reads, etag });
      if (reply.kind === 'unreachable') throw new NoAnswerError(reply.pause, askAgainMs);
      // Who is logged out keeps what was read, and what is being written beside it.
      if (reply.kind === 'refused' && reply.status === LOGGED_OUT && before?.kind === 'body') return before;
      if (reply.kind === 'refused') return { kind: 'refused', status: reply.status };
      if (reply.kind === 'unchanged') {
        if (before?.kind !== 'body') throw new Error('unchanged, but nothing is known');
        return { ...before, since: clock.now() };
      }
      const value: Known<Body> = { kind: 'body', body: reply.body, etag: reply.etag, since: clock.now() };
      known.current = { path: path + language, value };
      return value;
    },
    // Nobody answers who is logged out, and asking on would only fill the API's log with refusals.
    refetchInterval: ({ state }) => (isLoggedOut ? false : (pauseIn(state) ?? askAgainMs)),
    refetchOnWindowFocus: ({ state }) => Date.now() >= state.errorUpdatedAt + (pauseIn(state) ?? 0),
    retry: false,
  });
  return { ...phaseOf(query), retry: () => void query.refetch() };
}

function phaseOf<Body>(query: UseQueryResult<Known<Body>>): Fresh<Body> {
  const { data: known, error, errorUpdateCount } = query;
  // Asking again is no news to who was told that nothing comes.
  if (known === undefined) return { phase: errorUpdateCount > 0 ? 'lost' : 'loading' };
  if (known.kind === 'refused') return { phase: known.status === LOGGED_OUT ? 'loggedOut' : 'noAccess' };
  const { body, etag, since } = known;
  return { phase: 'shown', body, etag, since, standing: standingOf(error) };
}

function standingOf(error: Error | null): 'latest' | 'paused' | 'stale' {
  if (error === null) return 'latest';
  return pauseIn({ error }) === undefined ? 'stale' : 'paused';
}
