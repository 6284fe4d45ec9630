import * as z from 'zod/mini';
import { byText } from '#shared/kernel/order.ts';

const WithId = z.object({ id: z.string() });

/** Documents by id, in the order of code points. Cosmos names every document, so one without an id cannot come. */
export function byId(documents: readonly unknown[]): readonly unknown[] {
  return documents
    .map((document) => ({ id: WithId.parse(document).id, document }))
    .toSorted(byText(({ id }) => id))
    .map(({ document }) => document);
}
