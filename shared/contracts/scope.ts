import * as z from 'zod/mini';
import { ItemNo } from '#shared/kernel/ids.ts';
import { AnyInstant, type Instant } from '#shared/kernel/instant.ts';

/** Two ends are compared when both can be read: one that cannot says nothing against the other. */
export function whenReadable({ issues }: { readonly issues: readonly unknown[] }): boolean {
  return issues.length === 0;
}

/** From one minute to another inside a meeting, `from` before `to`. */
export const Interval = z
  .readonly(z.object({ from: AnyInstant, to: AnyInstant }))
  .check(z.refine(({ from, to }) => from < to, { error: 'to-not-after-from', path: ['to'], when: whenReadable }));
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** A council meeting with more agenda items than this is a broken import. */
export const ITEMS_MAX = 300;

/** What must be covered: the whole meeting, an interval of it, or a set of its agenda items. */
export const Scope = z.discriminatedUnion('kind', [
  z.readonly(z.object({ kind: z.literal('meeting') })),
  z.readonly(z.object({ kind: z.literal('interval'), from: AnyInstant, to: AnyInstant })),
  z.readonly(z.object({ kind: z.literal('items'), items: z.readonly(z.array(ItemNo).check(z.maxLength(ITEMS_MAX))) })),
]);
export type Scope = z.output<typeof Scope>;
