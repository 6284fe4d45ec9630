import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type * as z from 'zod/mini';
import type { Instant } from '#shared/kernel/instant.ts';
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
      readonly isStale: boolean;
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
      if (reply.kind === 'unreachable') throw new Error('no answer');
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
    refetchInterval: isLoggedOut ? false : askAgainMs,
    retry: false,
  });
  return { ...phaseOf(query.data, query.isError), retry: () => void query.refetch() };
}

function phaseOf<Body>(known: Known<Body> | undefined, isError: boolean): Fresh<Body> {
  if (known === undefined) return { phase: isError ? 'lost' : 'loading' };
  if (known.kind === 'refused') return { phase: known.status === LOGGED_OUT ? 'loggedOut' : 'noAccess' };
  return { phase: 'shown', body: known.body, etag: known.etag, since: known.since, isStale: isError };
}
