import * as z from 'zod/mini';
import { MunicipalityCode } from '#shared/kernel/ids.ts';

/** Where the staff of one municipality sign in: any OpenID provider with the code flow. */
export const SignInPlace = z.readonly(
  z.object({
    code: MunicipalityCode,
    /** What the municipality is called on the sign-in page. */
    name: z.string().check(z.minLength(1), z.maxLength(60)),
    /** As in the tokens' `iss`, such as `https://login.microsoftonline.com/<tenant>/v2.0`. */
    issuer: z.url(),
    clientId: z.string().check(z.minLength(1), z.maxLength(200)),
    /** What makes the access token one for our API, such as `api://<id>/access`. */
    scope: z._default(z.string().check(z.maxLength(300)), ''),
  }),
);
export type SignInPlace = z.output<typeof SignInPlace>;

/** What a deployed site must be told, read from `/config.json`. `apiUrl` is an origin, without the `/api` prefix. */
export const RuntimeConfig = z.readonly(
  z.object({
    apiUrl: z.string(),
    signIn: z.readonly(z.array(SignInPlace).check(z.maxLength(400))),
    /** Its presence lets an address say whom to sign in as. Only the local demo has it, a deployed site never. */
    demo: z.optional(z.object({})),
  }),
);
export type RuntimeConfig = z.output<typeof RuntimeConfig>;

/** Nothing when the file cannot be read, because the line is lost or the site is set up wrongly. */
export async function loadRuntimeConfig(): Promise<RuntimeConfig | undefined> {
  try {
    const answer = await fetch('/config.json', { credentials: 'omit' });
    return RuntimeConfig.parse(await answer.json());
  } catch {
    return undefined; // The page says so in words; there is nothing else that it could do.
  }
}
