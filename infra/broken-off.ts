import * as z from 'zod/mini';
import type { SendOutcome } from '#functions/messaging/ports.ts';

/** After this a call to a provider is broken off, and what became of it is unknown. */
export const ABORT_AFTER_MS = 15_000;

/**
 * What breaks before a request can have left this machine: for want of a token, of a name's address, of a connection,
 * or of a certificate to be trusted. Whatever else breaks may have let it through.
 */
const NEVER_LEFT: ReadonlySet<string> = new Set([
  'not-sent',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPROTO',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

const NetworkError = z.object({ code: z.string() });
const Caused = z.object({ cause: NetworkError });

/** @param what the network's word, such as `ECONNRESET`, or one of ours: `not-sent`, `timed-out`, `answer-not-understood` */
export function brokenOff(provider: string, what: string): Exclude<SendOutcome, { kind: 'accepted' }> {
  return { kind: NEVER_LEFT.has(what) ? 'notNow' : 'unknown', provider, code: `network-${what}` };
}

/** The network's word for what broke. A connection that the other side closed has several. */
export function networkWordOf(error: unknown): string {
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')) return 'timed-out';
  const code = NetworkError.safeParse(error).data?.code ?? Caused.safeParse(error).data?.cause.code;
  return code === undefined || code === 'UND_ERR_SOCKET' ? 'ECONNRESET' : code;
}
