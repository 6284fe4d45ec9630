import * as z from 'zod/mini';

/** What a deployed site must be told, read from `/config.json`. `apiUrl` is an origin, without the `/api` prefix. */
export const RuntimeConfig = z.readonly(
  z.object({
    apiUrl: z.string(),
    /** Only the local demo lets a token arrive in the address. A deployed site leaves this out. */
    demo: z.optional(z.readonly(z.object({ acceptsTokenInAddress: z.literal(true) }))),
  }),
);
export type RuntimeConfig = z.output<typeof RuntimeConfig>;

/** @throws when the file is missing or wrong: nothing on the page can work without it. */
export async function loadRuntimeConfig(): Promise<RuntimeConfig> {
  const answer = await fetch('/config.json', { credentials: 'omit' });
  return RuntimeConfig.parse(await answer.json());
}
