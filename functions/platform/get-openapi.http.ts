import type { HttpHandler } from '@azure/functions';
import { withNow } from '#infra/http/with-now.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { openApiDocument } from './openapi.ts';

/** GET /api/openapi.json. Made once: the schemas do not change while the process runs. */
export function getOpenapiHttp({ clock }: { readonly clock: Clock }): HttpHandler {
  let document: object | undefined;
  return withNow(clock, async () => {
    document ??= openApiDocument();
    return { status: 200, jsonBody: document };
  });
}
