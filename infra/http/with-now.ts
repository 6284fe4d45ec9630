import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import { DefectError } from '#shared/kernel/assert.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { edgeProblem } from './edge-problems.ts';
import { languageOf } from './language.ts';
import { problem } from './problem.ts';

/** Errors that mean "try again later", by the names of our own classes. */
const TRANSIENT: ReadonlySet<string> = new Set(['StoreUnavailableError', 'KeysUnavailableError', 'MeetingBusyError']);

/** Pages are served from another origin, and a browser hides what is not named here. */
const READABLE_BY_PAGES = 'x-now, etag, retry-after';

/** What a route answers with, apart from what every answer carries. */
export type HttpAnswer = (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit>;

/**
 * Gives every answer the server's time, also those to what went wrong: countdowns in the browser must agree with us,
 * and the clocks of phones do not.
 */
export function withNow(clock: Clock, answer: HttpAnswer): HttpHandler {
  return async (request, context) => {
    const given = await answerOrProblem(answer, request, context);
    const headers = new Headers(given.headers);
    headers.set('x-now', clock.now());
    headers.set('access-control-expose-headers', READABLE_BY_PAGES);
    return { ...given, headers };
  };
}

async function answerOrProblem(
  answer: HttpAnswer,
  request: HttpRequest,
  context: InvocationContext,
): Promise<HttpResponseInit> {
  try {
    return await answer(request, context);
  } catch (error) {
    const language = languageOf(request) ?? 'nb';
    const isTransient = error instanceof Error && TRANSIENT.has(error.name);
    context.error('A request could not be answered.', describe(error));
    return problem(edgeProblem(isTransient ? 'try-again-later' : 'internal-error', language));
  }
}

/** Only our own errors promise to hold nothing personal; of others the name and the place are enough. */
function describe(error: unknown): {
  readonly name: string;
  readonly message?: string;
  readonly at?: readonly string[];
} {
  if (!(error instanceof Error)) return { name: typeof error };
  const isOurs = error instanceof DefectError || TRANSIENT.has(error.name);
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, at, ...(isOurs && { message: error.message }) };
}
