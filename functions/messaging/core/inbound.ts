import * as z from 'zod/mini';
import { Instant } from '#shared/kernel/instant.ts';
import { Route } from './routes.ts';

/** A text from a phone, as a provider tells of it. */
export interface InboundText {
  /** `acs` */
  readonly provider: string;
  readonly messageId: string;
  /** A number as the provider writes it, or a name. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly receivedAt: Instant;
}

/** How far a text has come: stored, decided, done. Each step may be the last before a crash. */
export type InboundStatus = 'received' | 'routed' | 'applied';

/** One text of one provider. What was said, and by whom, goes when everything is done: it lies with the meeting then. */
export const StoredText = z.readonly(
  z.object({
    storedAt: Instant,
    /** When the provider received it, but never later than we stored it. */
    receivedAt: Instant,
    /** The same for the same words from the same number, and tells neither. */
    likeness: z.string(),
    said: z.optional(z.readonly(z.object({ from: z.string(), to: z.string(), text: z.string() }))),
    route: z.optional(Route),
  }),
);
export type StoredText = z.output<typeof StoredText>;
