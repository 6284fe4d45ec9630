import type { User, UserManager } from 'oidc-client-ts';
import type { StaffRole } from '#shared/contracts/staff-roles.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { SignInPlace } from '#web/kit/runtime-config.ts';
import { rolesIn } from '#web/staff/session/claims.ts';
import { isInUse } from '#web/staff/session/use-of-page.ts';

/** Who is signed in, where, and how that goes on or ends. */
export interface Session {
  readonly code: MunicipalityCode;
  readonly name: string;
  /** Missing when the issuer's tokens are not for us to read. */
  readonly roles: readonly StaffRole[] | undefined;
  readonly accessToken: () => string;
  /** A fresh token without asking anybody. False when there is none to be had, or nobody has used the page for long. */
  readonly renew: () => Promise<boolean>;
  readonly end: () => Promise<void>;
}

export function sessionOf(place: SignInPlace, manager: UserManager, user: User, signedOutPath: string): Session {
  let latest = user;
  let renewal: Promise<boolean> | undefined;

  async function renewOnce(): Promise<boolean> {
    try {
      // Without a refresh token the library would try a hidden frame, which our security policy forbids.
      if (latest.refresh_token === undefined || !isInUse()) return false;
      const renewed = await manager.signinSilent();
      if (renewed === null) return false;
      latest = renewed;
      return true;
    } catch {
      return false; // The issuer said no, or cannot be reached: the reader signs in again.
    } finally {
      renewal = undefined;
    }
  }

  return {
    code: place.code,
    name: user.profile.name ?? user.profile.preferred_username ?? '',
    roles: rolesIn(user.access_token, place.code),
    accessToken: () => latest.access_token,
    renew() {
      renewal ??= renewOnce(); // Several requests may be refused at once.
      return renewal;
    },
    async end() {
      try {
        await manager.signoutRedirect();
      } catch {
        await manager.removeUser(); // An issuer without a way to sign out: then at least this page forgets.
        location.assign(signedOutPath);
      }
    },
  };
}
