import type { HttpAnswer } from '#infra/http/with-now.ts';
import { openApiDocument } from './openapi.ts';

/** GET /api/openapi.json. Made once: the schemas do not change while the process runs. */
export function getOpenapiHttp(): HttpAnswer {
  let document: object | undefined;
  return async () => {
    document ??= openApiDocument();
    return { status: 200, jsonBody: document };
  };
}
