import * as z from 'zod/mini';
import { MunicipalityCode } from '#shared/kernel/ids.ts';

/** Who reads, and in which municipality. */
export const Session = z.readonly(z.object({ accessToken: z.string().check(z.minLength(1)), code: MunicipalityCode }));
export type Session = z.output<typeof Session>;

const STORED_UNDER = 'demo-session';

/** The token that the demo's start page put into the fragment, which no server sees. */
export function sessionInFragment(fragment: string): Session | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const session = Session.safeParse({ accessToken: parameters.get('access_token'), code: parameters.get('code') });
  return session.success ? session.data : undefined;
}

/**
 * Only for the local demo: takes the token out of the address at once, and keeps it for this tab.
 * A deployed site never comes here, because its configuration does not allow it.
 */
export function openDemoSession(): Session | undefined {
  const arrived = sessionInFragment(location.hash);
  if (arrived !== undefined) {
    sessionStorage.setItem(STORED_UNDER, JSON.stringify(arrived));
    history.replaceState(null, '', location.pathname + location.search);
    return arrived;
  }
  const stored = sessionStorage.getItem(STORED_UNDER);
  if (stored === null) return undefined;
  const session = Session.safeParse(JSON.parse(stored));
  return session.success ? session.data : undefined;
}
