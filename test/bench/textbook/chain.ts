import * as z from 'zod/mini';
import { Instant } from '#shared/kernel/instant.ts';

export const ChainInput = z.object({ id: z.string(), mobiles: z.readonly(z.array(z.string())) });

export const Question = z.object({ chainId: z.string(), mobile: z.string() });
export type Question = z.output<typeof Question>;

export const Heard = z.object({ mobile: z.string(), text: z.enum(['JA', 'NEI']) });
export type Heard = z.output<typeof Heard>;

/** What a chain tells of itself. `closesAt` is there while somebody is asked. */
export const ChainStatus = z.object({ heard: z.array(Heard), closesAt: z.optional(Instant) });
