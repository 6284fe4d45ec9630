import * as z from 'zod/mini';
import { BodyId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { parsedJson } from '#shared/kernel/json.ts';

const ROLE_NAMES = ['Admin', 'Secretary', 'Chair', 'Group', 'Auditor'] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

/** One role in the municipality that is open. Without a body it is for the whole of it. */
export interface Role {
  readonly name: RoleName;
  readonly bodyId: BodyId | undefined;
}

const Claims = z.object({ roles: z._default(z.array(z.string()), []) });
const RoleText = z.tuple([z.enum(ROLE_NAMES), MunicipalityCode, z.optional(BodyId)]);

/**
 * What the token lets its holder do here, so that the pages offer no more. The API decides for itself.
 * @returns nothing when the token cannot be read, which is the issuer's right
 */
export function rolesIn(accessToken: string, code: MunicipalityCode): readonly Role[] | undefined {
  const claims = Claims.safeParse(payloadOf(accessToken));
  if (!claims.success) return undefined;
  return claims.data.roles.flatMap((text) => {
    const parts = RoleText.safeParse(text.split('.'));
    return parts.success && parts.data[1] === code ? [{ name: parts.data[0], bodyId: parts.data[2] }] : [];
  });
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
