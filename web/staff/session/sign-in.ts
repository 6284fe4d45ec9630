import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import * as z from 'zod/mini';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { SignInPlace } from '#web/kit/runtime-config.ts';
import { type Session, sessionOf } from '#web/staff/session/session.ts';

/** Where the issuer leads back to. */
export const SIGNED_IN_PATH = '/logget-inn';
export const SIGNED_OUT_PATH = '/logget-ut';
export const SIGN_IN_PATH = '/logg-inn';

/** The municipality of this tab. Its token lies beside it, and both end with the tab. */
const CODE_KEPT_UNDER = 'municipality';

export interface SignIn {
  readonly places: readonly SignInPlace[];
  /** Leaves the page. Comes back only when the issuer cannot be reached. */
  readonly begin: (code: MunicipalityCode, path: string, user?: string) => Promise<'unreachable'>;
  /** Takes the issuer's answer out of the address, and says where the reader wanted to go. */
  readonly complete: () => Promise<Result<string, 'not-signed-in'>>;
  readonly current: () => Promise<Session | undefined>;
}

const Wanted = z.object({ path: z.string().check(z.regex(/^\/(?!\/)/)) });

/** Authorization code with PKCE. What the browser keeps, it keeps for this tab alone. */
export function openSignIn(places: readonly SignInPlace[]): SignIn {
  const managers = new Map<MunicipalityCode, UserManager>();

  function managerOf(place: SignInPlace): UserManager {
    const known = managers.get(place.code) ?? managerFor(place);
    managers.set(place.code, known);
    return known;
  }

  function placeOfTab(): SignInPlace | undefined {
    const kept = sessionStorage.getItem(CODE_KEPT_UNDER);
    return places.find(({ code }) => code === kept);
  }

  return {
    places,
    async begin(code, path, user) {
      const place = places.find((one) => one.code === code);
      if (place === undefined) return 'unreachable';
      sessionStorage.setItem(CODE_KEPT_UNDER, code);
      try {
        await managerOf(place).signinRedirect({
          state: { path },
          ...(user !== undefined && { extraQueryParams: { user } }),
        });
        return await new Promise<never>(() => undefined); // The browser is on its way.
      } catch {
        return 'unreachable';
      }
    },
    async complete() {
      const place = placeOfTab();
      if (place === undefined) return err('not-signed-in');
      try {
        const user = await managerOf(place).signinCallback();
        const wanted = Wanted.safeParse(user?.state);
        return ok(wanted.success ? wanted.data.path : '/moter');
      } catch {
        return err('not-signed-in'); // Turned down, or an old address opened again.
      }
    },
    async current() {
      const place = placeOfTab();
      if (place === undefined) return undefined;
      const user = await managerOf(place).getUser();
      return user === null ? undefined : sessionOf(place, managerOf(place), user, SIGNED_OUT_PATH);
    },
  };
}

function managerFor({ issuer, clientId, scope }: SignInPlace): UserManager {
  const ofThisTab = new WebStorageStateStore({ store: sessionStorage });
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: location.origin + SIGNED_IN_PATH,
    post_logout_redirect_uri: location.origin + SIGNED_OUT_PATH,
    scope: `openid profile offline_access ${scope}`.trim(),
    userStore: ofThisTab,
    stateStore: ofThisTab,
    automaticSilentRenew: false, // Its timers follow the device's clock. We renew when the API says that it is time.
    monitorSession: false,
  });
}
