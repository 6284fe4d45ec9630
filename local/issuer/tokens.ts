import { SignJWT } from 'jose';
import * as z from 'zod/mini';
import type { SigningKey } from '#local/issuer/keys.ts';
import { type Clock, epochMsOf } from '#shared/kernel/instant.ts';

/** As long as Entra ID's, about. */
export const TOKEN_SECONDS = 3_600;

/** Whom a token speaks for, and what that person may do: `Secretary.9901`, `Chair.9901.kst`. */
export const Person = z.object({
  sub: z.string().check(z.minLength(1), z.maxLength(200)),
  name: z.string().check(z.maxLength(200)),
  roles: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(50)),
});
export type Person = z.infer<typeof Person>;

export interface DemoUser extends Person {
  /** What the sign-in page says under the name, such as `Sekretær, kommunestyret`. */
  readonly title: string;
}

export interface Signer {
  readonly clock: Clock;
  readonly key: SigningKey;
  readonly issuer: string;
}

/** For the API: expires by the agenda's clock. */
export function accessTokenFor(signer: Signer, person: Person, audience: string): Promise<string> {
  return signed(signer, person, audience, { roles: person.roles });
}

/** For the web app: tells who signed in. */
export function idTokenFor(signer: Signer, person: Person, clientId: string, nonce: string | undefined) {
  return signed(signer, person, clientId, nonce === undefined ? {} : { nonce });
}

function signed(
  { clock, key, issuer }: Signer,
  { sub, name }: Person,
  audience: string,
  claims: Readonly<Record<string, unknown>>,
): Promise<string> {
  const issuedAt = Math.floor(epochMsOf(clock.now()) / 1_000);
  return new SignJWT({ ...claims, name })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(sub)
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + TOKEN_SECONDS)
    .sign(key.privateKey);
}
