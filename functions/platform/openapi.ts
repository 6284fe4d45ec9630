import * as z from 'zod/mini';
import { Problem } from '#shared/contracts/problem.ts';
import { API_ROUTES, type ApiRoute } from './api-routes.ts';

const SECURITY = {
  staff: [{ staff: [] }],
  link: [{ link: [] }],
  provider: [{ provider: [] }],
  anybody: [],
} as const satisfies Record<ApiRoute['caller'], unknown>;

/** The API as OpenAPI 3.1, made from the schemas that the API itself reads and writes with. */
export function openApiDocument(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of API_ROUTES) paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Fulltallig',
      version: '1',
      description: 'Fills an absent representative’s seat with the next substitute of the same list.',
    },
    servers: [{ url: '/api' }],
    paths,
    components: {
      securitySchemes: {
        staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        link: { type: 'apiKey', in: 'header', name: 'x-link-token' },
        provider: { type: 'apiKey', in: 'header', name: 'x-webhook-secret' },
      },
      schemas: { Problem: schemaOf(Problem, 'output') },
    },
  };
}

function operationOf({ method, path, summary, caller, query = {}, body, files = [], answers }: ApiRoute): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  }));
  const key = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 200 } };
  const problem = {
    description: 'A problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return {
    summary,
    security: SECURITY[caller],
    parameters: [...inPath, ...inQuery, ...(method === 'post' ? [key] : [])],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, answerOf(answer, files)])),
      default: problem,
    },
  };
}

function answerOf(answer: ApiRoute['answers'][string], files: readonly string[]): object {
  if (answer === 'empty') return { description: 'Done' };
  if (answer === 'text/csv') return { description: 'A table', content: { 'text/csv': { schema: { type: 'string' } } } };
  const asFiles = Object.fromEntries(files.map((type) => [type, { schema: { type: 'string' } }]));
  const content = { 'application/json': { schema: schemaOf(answer, 'output') }, ...asFiles };
  return { description: 'The answer', content };
}

/** Instants are read from any spelling and written in one; as JSON both are text, which is what a transform cannot say. */
function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: withoutReadOnly,
  });
  return described;
}

/** Our types are read-only in memory; in OpenAPI that word would forbid to send them. */
function withoutReadOnly({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  delete jsonSchema.readOnly;
}
