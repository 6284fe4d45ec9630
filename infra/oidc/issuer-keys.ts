import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod/mini';
import { err, ok, type Result } from '#shared/kernel/result.ts';

/** The public keys of an issuer, or that it cannot be reached. */
export type IssuerKeys = (issuer: string) => Promise<Result<JWTVerifyGetKey, 'unreachable'>>;

const DISCOVERY_TIMEOUT_MS = 5_000;

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** Finds an issuer's keys by OpenID discovery, once; the keys themselves are fetched again when an unknown one signs. */
export function issuerKeys(): IssuerKeys {
  const found = new Map<string, JWTVerifyGetKey>();
  return async (issuer) => {
    const known = found.get(issuer);
    if (known !== undefined) return ok(known);
    const address = await discover(issuer);
    if (!address.ok) return address;
    const keys = createRemoteJWKSet(new URL(address.value));
    found.set(issuer, keys);
    return ok(keys);
  };
}

async function discover(issuer: string): Promise<Result<string, 'unreachable'>> {
  try {
    const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(DISCOVERY_TIMEOUT_MS),
    });
    const discovery = Discovery.safeParse(await response.json());
    // A document that speaks for another issuer would let that one sign for ours.
    return discovery.success && discovery.data.issuer === issuer ? ok(discovery.data.jwks_uri) : err('unreachable');
  } catch {
    return err('unreachable');
  }
}
