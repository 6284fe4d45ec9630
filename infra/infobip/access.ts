import * as z from 'zod/mini';
import { networkWordOf } from '#infra/broken-off.ts';
import { parsedJson } from '#shared/kernel/json.ts';

export interface InfobipAccess {
  /** The account's own address, without a slash at the end. */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Where reports on deliveries go; it holds the secret that we know them by. */
  readonly reportUrl: string;
}

export const PROVIDER = 'infobip';

/** What became of one text, in the provider's words. */
export const Line = z.object({
  messageId: z.string(),
  status: z.object({ groupName: z.string(), name: z.string() }),
});
export type Line = z.output<typeof Line>;

export type Answer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'broken'; readonly word: string };

/** One request, never repeated here. */
export async function askInfobip(
  { baseUrl, apiKey }: InfobipAccess,
  path: string,
  request: { readonly method: 'GET' } | { readonly method: 'POST'; readonly body: unknown },
  abortAfterMs: number,
): Promise<Answer> {
  try {
    const response = await fetch(`${baseUrl}${path}`, {
      method: request.method,
      headers: { authorization: `App ${apiKey}`, 'content-type': 'application/json', accept: 'application/json' },
      signal: AbortSignal.timeout(abortAfterMs),
      ...(request.method === 'POST' && { body: JSON.stringify(request.body) }),
    });
    return { kind: 'answered', status: response.status, body: parsedJson(await response.text()) };
  } catch (error) {
    return { kind: 'broken', word: networkWordOf(error) };
  }
}

/** Numbers are written without a plus there; names and short codes as they are. */
export function withoutPlus(address: string): string {
  return address.replace(/^\+/, '');
}
