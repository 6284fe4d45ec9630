import * as z from 'zod/mini';
import { Instant } from '#shared/kernel/instant.ts';

/** Who saved something last, and when: what the next one who saves is told. */
export const Saved = z.readonly(z.object({ by: z.optional(z.string()), at: Instant }));
export type Saved = z.output<typeof Saved>;
