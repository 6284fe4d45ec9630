import * as z from 'zod/mini';
import { roleOf, type StaffRole } from '#shared/contracts/staff-roles.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { parsedJson } from '#shared/kernel/json.ts';

const Claims = z.object({ roles: z._default(z.array(z.string()), []) });

/**
 * What the token lets its holder do here, so that the pages offer no more. The API decides for itself.
 * @returns nothing when the token cannot be read, which is the issuer's right
 */
export function rolesIn(accessToken: string, code: MunicipalityCode): readonly StaffRole[] | undefined {
  const claims = Claims.safeParse(payloadOf(accessToken));
  if (!claims.success) return undefined;
  return claims.data.roles.flatMap((text) => roleOf(text) ?? []).filter((role) => role.code === code);
}

function payloadOf(token: string): unknown {
  const [, payload = ''] = token.split('.');
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    return parsedJson(new TextDecoder().decode(bytes));
  } catch {
    return undefined; // Not base64: then it is no token that we can look into.
  }
}
