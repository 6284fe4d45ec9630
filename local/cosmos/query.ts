import { createRequire } from 'node:module';
import * as z from 'zod/mini';
import { err, ok, type Result } from '#shared/kernel/result.ts';

export const Query = z.object({
  query: z.string(),
  parameters: z.optional(z.array(z.object({ name: z.string(), value: z.unknown() }))),
});
export type Query = z.infer<typeof Query>;

const Continuation = z.object({ token: z.string() });

const Page = z.object({ result: z.array(z.unknown()), continuation: z.nullish(Continuation) });

export interface QueryPage {
  readonly results: readonly unknown[];
  /** Given back by the caller to read on. */
  readonly continuation?: string;
}

/** Not asked for a size, the real server fills a page by bytes. A caller that reads one page only must notice here. */
const PAGE_ITEMS_MAX = 1_000;

// Required, because Node and the test runner disagree about what importing the default of such a module means.
const load = createRequire(import.meta.url);
const { default: Items }: typeof import('@vercel/cosmosdb-server/lib/account/items.js') = load(
  '@vercel/cosmosdb-server/lib/account/items.js',
);
const { default: Item }: typeof import('@vercel/cosmosdb-server/lib/account/item.js') = load(
  '@vercel/cosmosdb-server/lib/account/item.js',
);

/** The library's collection is used for its parser and its cache of parsed queries; it holds no documents. */
const engine = new Items(new Item(undefined), ['/id']);

export function runQuery(
  documents: readonly object[],
  { query, parameters }: Query,
  page: { readonly itemCountMax: number | undefined; readonly continuation: string | undefined },
): Result<QueryPage, string> {
  try {
    const found = Page.parse(
      engine._getQuery(query).exec([...documents], {
        parameters: (parameters ?? []).map(({ name, value }) => ({ name, value })),
        // None, as in the product's containers: ordering by two fields is refused here as it would be there.
        compositeIndexes: [],
        maxItemCount: page.itemCountMax ?? PAGE_ITEMS_MAX,
        ...(page.continuation !== undefined && { continuation: Continuation.parse(JSON.parse(page.continuation)) }),
      }),
    );
    if (!found.continuation) return ok({ results: found.result });
    return ok({ results: found.result, continuation: JSON.stringify(found.continuation) });
  } catch (error) {
    return err(error instanceof Error ? error.message : 'query not understood');
  }
}
