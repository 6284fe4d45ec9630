import type { HttpRequest } from '@azure/functions';
import type * as z from 'zod/mini';
import da from 'zod/v4/locales/da.js';
import en from 'zod/v4/locales/en.js';
import no from 'zod/v4/locales/no.js';
import sv from 'zod/v4/locales/sv.js';
import { BODY_BYTES_MAX } from '#shared/contracts/request.ts';
import { parsedJson } from '#shared/kernel/json.ts';
import type { Language } from '#shared/kernel/language.ts';
import { pathText } from '#shared/kernel/path-text.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { edgeProblem } from './edge-problems.ts';
import type { FieldProblem, Problem } from './problem.ts';

/** So many faults are enough to mend a file by; more would be an answer larger than the request. */
const FIELDS_MAX = 1_000;

const WORDS = { nb: no(), nn: no(), sv: sv(), da: da(), en: en() } as const satisfies Record<Language, unknown>;

type Readable = Pick<HttpRequest, 'headers' | 'text'>;

/** The body as the schema reads it, or what the caller has to mend. */
export async function readBody<T>(
  request: Readable,
  schema: z.ZodMiniType<T>,
  language: Language,
): Promise<Result<T, Problem>> {
  const json = await readJson(request, language);
  return json.ok ? understand(json.value, schema, language) : json;
}

/** The body as JSON, for those who must look at it in more than one way. */
export async function readJson(request: Readable, language: Language): Promise<Result<unknown, Problem>> {
  // What the caller says about the length saves us from reading it; what it is decides.
  if (Number(request.headers.get('content-length') ?? 0) > BODY_BYTES_MAX)
    return err(edgeProblem('body-too-large', language));
  const text = await request.text();
  if (Buffer.byteLength(text) > BODY_BYTES_MAX) return err(edgeProblem('body-too-large', language));
  const json = parsedJson(text);
  return json === undefined ? err(edgeProblem('body-not-json', language)) : ok(json);
}

/** The body as it is, for files. */
export async function readBytes(
  request: Pick<HttpRequest, 'headers' | 'arrayBuffer'>,
  language: Language,
): Promise<Result<Uint8Array, Problem>> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_BYTES_MAX)
    return err(edgeProblem('body-too-large', language));
  const bytes = new Uint8Array(await request.arrayBuffer());
  return bytes.length > BODY_BYTES_MAX ? err(edgeProblem('body-too-large', language)) : ok(bytes);
}

/** Reads what is not a body, such as a query, with the same words for what is wrong. */
export function understand<T>(value: unknown, schema: z.ZodMiniType<T>, language: Language): Result<T, Problem> {
  const parsed = schema.safeParse(value, { error: WORDS[language].localeError });
  return parsed.success
    ? ok(parsed.data)
    : err(edgeProblem('request-not-understood', language, fieldsOf(parsed.error)));
}

function fieldsOf({ issues }: z.core.$ZodError): readonly FieldProblem[] {
  return issues.slice(0, FIELDS_MAX).map(({ path, message }) => ({ path: pathText(path), detail: message }));
}
