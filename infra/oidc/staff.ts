import type { HttpRequest } from '@azure/functions';
import { decodeJwt, type JWTPayload, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import type { Staff, StaffIdentity } from '#functions/platform/ports.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { languageOf } from '#infra/http/language.ts';
import { roleOf } from '#shared/contracts/staff-roles.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Clock, epochMsOf } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type IssuerKeys, issuerKeys } from './issuer-keys.ts';

export interface Issuer {
  readonly code: MunicipalityCode;
  readonly issuer: string;
  readonly audience: string;
}

const ROLES_MAX = 1_000;
/** Between the issuer's clock and ours. */
const CLOCK_TOLERANCE_SECONDS = 60;
const ALGORITHMS = ['RS256', 'PS256', 'ES256'];

const Claims = z.object({
  sub: z.string().check(z.minLength(1)),
  /** The id of the person across all apps of the issuer, where the issuer has one. */
  oid: z.optional(z.string()),
  name: z.optional(z.string()),
  roles: z.optional(z.array(z.string()).check(z.maxLength(ROLES_MAX))),
});

type Failure = 'not-authenticated' | 'try-again-later';

/** A role for a municipality counts only when that municipality's own issuer says so. */
export function staffIdentity(
  issuers: readonly Issuer[],
  clock: Clock,
  keys: IssuerKeys = issuerKeys(),
): StaffIdentity {
  return {
    identify: async (request) => {
      const identified = await identify(request, issuers, clock, keys);
      return identified.ok ? identified : err(edgeProblem(identified.error, languageOf(request) ?? 'nb'));
    },
  };
}

async function identify(
  { headers }: Pick<HttpRequest, 'headers'>,
  issuers: readonly Issuer[],
  clock: Clock,
  keys: IssuerKeys,
): Promise<Result<Staff, Failure>> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  const issuer = token === undefined ? undefined : claimedIssuerOf(token);
  if (token === undefined || issuer === undefined) return err('not-authenticated');

  // Municipalities may share an issuer, each with its own audience.
  const candidates = issuers.filter((one) => one.issuer === issuer);
  if (candidates.length === 0) return err('not-authenticated');
  const verified = await verify(token, candidates, clock, keys);
  if (!verified.ok) return verified;

  const claims = Claims.safeParse(verified.value);
  if (!claims.success) return err('not-authenticated');
  const { sub, oid, name, roles = [] } = claims.data;
  const audiences = audiencesOf(verified.value);
  const codes = new Set(candidates.filter(({ audience }) => audiences.has(audience)).map(({ code }) => code));
  return ok({
    subject: oid ?? sub,
    ...(name !== undefined && { name }),
    roles: roles.flatMap((text) => roleOf(text) ?? []).filter(({ code }) => codes.has(code)),
  });
}

async function verify(
  token: string,
  candidates: readonly Issuer[],
  clock: Clock,
  keys: IssuerKeys,
): Promise<Result<JWTPayload, Failure>> {
  const [{ issuer } = { issuer: '' }] = candidates;
  const found = await keys(issuer);
  if (!found.ok) return err('try-again-later');
  try {
    const { payload } = await jwtVerify(token, found.value, {
      issuer,
      audience: candidates.map(({ audience }) => audience),
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'sub'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: new Date(epochMsOf(clock.now())),
    });
    return ok(payload);
  } catch (error) {
    return err(isIssuerAway(error) ? 'try-again-later' : 'not-authenticated');
  }
}

/** The claim is not trusted yet: it only says whose keys to try. */
function claimedIssuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

function audiencesOf({ aud = [] }: JWTPayload): ReadonlySet<string> {
  return new Set(typeof aud === 'string' ? [aud] : aud);
}

/** The keys could not be fetched; the token itself may be good. */
function isIssuerAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return error instanceof TypeError || code === 'ERR_JWKS_TIMEOUT' || code === 'ERR_JOSE_GENERIC';
}
