import { type HttpHandler, type HttpRequest, InvocationContext } from '@azure/functions';
import { expect } from 'vitest';
import { parsedJson } from '#shared/kernel/json.ts';

/**
 * What a registered handler answers, as its caller would read it.
 *
 * @param log hears what is written to the function's log
 */
export async function answerOf(
  handler: HttpHandler | undefined,
  request: HttpRequest,
  log: (...words: readonly unknown[]) => void = () => undefined,
) {
  const context = new InvocationContext({ logHandler: (_level, ...words) => log(...words) });
  const given = await handler?.(request, context);
  if (given === undefined || !('status' in given)) return expect.fail('no answer');
  const { status, body } = given;
  const written = typeof body === 'string' || body instanceof Uint8Array ? body.toString() : '';
  const text = 'jsonBody' in given ? JSON.stringify(given.jsonBody) : written;
  return { status, headers: new Headers(given.headers), text, json: parsedJson(text) };
}
