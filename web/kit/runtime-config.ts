import * as z from 'zod/mini';

/** What a deployed site must be told, read from `/config.json`. `apiUrl` is an origin, without the `/api` prefix. */
export const RuntimeConfig = z.readonly(
  z.object({
    apiUrl: z.string(),
    /** Its presence lets a staff token arrive in the address. Only the local demo has it, a deployed site never. */
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
