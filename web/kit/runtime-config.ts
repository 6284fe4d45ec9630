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

/** @throws when the file is missing or wrong: nothing on the page can work without it. */
export async function loadRuntimeConfig(): Promise<RuntimeConfig> {
  const answer = await fetch('/config.json', { credentials: 'omit' });
  return RuntimeConfig.parse(await answer.json());
}
