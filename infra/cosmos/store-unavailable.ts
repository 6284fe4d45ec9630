import { DefectError } from '#shared/kernel/assert.ts';

/**
 * Cosmos did not answer, or answered that it cannot just now: try again later.
 *
 * After a write this does not mean that nothing was written. The request may have been carried out and only the answer
 * lost, so a create that is merely repeated would meet its own document and call it somebody else's. That is why no
 * time-out is turned into "not written" or into "version taken" here: whoever catches this reads the stream again and
 * looks for their own command id before deciding anything.
 */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
  readonly code: string;

  constructor(code: string) {
    super(`the store does not answer (${code})`);
    this.code = code;
  }
}

/** Answers that say something about our own request; another try would meet the same. */
const OUR_FAULT: ReadonlySet<string> = new Set(['400', '413']);

/** Our own error for what the SDK threw. The original's text stays out: it may quote the request. */
export function storeErrorOf(error: unknown): Error {
  const code = codeOf(error);
  return OUR_FAULT.has(code)
    ? new DefectError(`the store refuses our request (${code})`)
    : new StoreUnavailableError(code);
}

/** An HTTP status, or the name of a network failure such as `ECONNRESET`. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'unknown';
  const { code } = error;
  return typeof code === 'number' || typeof code === 'string' ? `${code}` : 'unknown';
}
