import { createHash, randomBytes } from 'node:crypto';
import type { Person } from '#local/issuer/tokens.ts';
import { type Clock, type Instant, plusMinutes } from '#shared/kernel/instant.ts';

const CODE_MINUTES = 5;

/** What a code was given for. */
export interface Grant {
  readonly person: Person;
  readonly clientId: string;
  readonly redirectUri: string;
  /** base64url of the SHA-256 of the verifier that the client keeps to itself (PKCE). */
  readonly codeChallenge: string;
  readonly nonce: string | undefined;
  /** The client asked to renew without the person (`offline_access`). */
  readonly mayRenew: boolean;
}

export interface Renewals {
  readonly give: (grant: Grant) => string;
  /** May be used again and again, until this process ends. */
  readonly use: (token: string, clientId: string) => Grant | undefined;
}

export function keepRenewals(): Renewals {
  const given = new Map<string, Grant>();
  return {
    give(grant) {
      const token = randomBytes(24).toString('base64url');
      given.set(token, grant);
      return token;
    },
    use(token, clientId) {
      const grant = given.get(token);
      return grant?.clientId === clientId ? grant : undefined;
    },
  };
}

export interface Codes {
  readonly give: (grant: Grant) => string;
  /** The grant, once, and only to who holds the verifier. */
  readonly take: (code: string, claim: Claim) => Grant | undefined;
}

export interface Claim {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly codeVerifier: string;
}

export function keepCodes(clock: Clock): Codes {
  const given = new Map<string, Grant & { readonly until: Instant }>();
  return {
    give(grant) {
      const code = randomBytes(24).toString('base64url');
      given.set(code, { ...grant, until: plusMinutes(clock.now(), CODE_MINUTES) });
      return code;
    },
    take(code, { clientId, redirectUri, codeVerifier }) {
      const grant = given.get(code);
      given.delete(code);
      if (grant === undefined || grant.until < clock.now()) return undefined;
      const challenge = createHash('sha256').update(codeVerifier).digest('base64url');
      const isSame =
        grant.clientId === clientId && grant.redirectUri === redirectUri && grant.codeChallenge === challenge;
      return isSame ? grant : undefined;
    },
  };
}
