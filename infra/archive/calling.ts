import type { ArchiveTrouble } from '#functions/directory/archive-ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

/** How often a question is put before we say that nobody answers. */
const TRIES_MAX = 4;
const FIRST_WAIT_MS = 500;
/** What a system may ask us to wait at most; beyond that the next run is soon enough. */
const WAIT_MS_MAX = 15_000;
const ABORT_AFTER_MS = 30_000;
const ANSWER_BYTES_MAX = 32 * 1_024 * 1_024;

/** What the world outside is to an adapter; a test brings its own. */
export interface Calling {
  readonly fetch: typeof fetch;
  readonly wait: (ms: number) => Promise<void>;
  /** From 0 to 1: so that municipalities do not all come back at the same moment. */
  readonly chance: () => number;
}

export const CALLING: Calling = {
  fetch: (input, init) => fetch(input, init),
  wait: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
  chance: Math.random,
};

export interface ArchiveCall {
  /** The name of the call in our log and in front of an administrator. */
  readonly where: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /**
   * A question is put again after a failure. Whatever changes something is tried once: when no answer came, it may have
   * happened all the same, and only a look can tell.
   */
  readonly mayRepeat: boolean;
}

export interface ArchiveAnswer {
  readonly status: number;
  readonly text: string;
}

type Asked = Result<ArchiveAnswer, ArchiveTrouble>;

/**
 * Posts, waits and posts again. Answers with a body come back as they are, whatever their status, when `isAnswer` knows
 * them; every other failing status is a trouble.
 */
export async function ask(
  calling: Calling,
  call: ArchiveCall,
  isAnswer: (answer: ArchiveAnswer) => boolean = ({ status }) => status >= 200 && status < 300,
): Promise<Asked> {
  for (let tries = 1; ; tries += 1) {
    const { asked, retryAfterMs } = await askOnce(calling, call, isAnswer);
    const isOver = asked.ok || asked.error.kind !== 'unreachable' || !call.mayRepeat || tries >= TRIES_MAX;
    if (isOver) return asked;
    const backOffMs = FIRST_WAIT_MS * 2 ** (tries - 1) * (1 + calling.chance());
    await calling.wait(Math.min(Math.max(backOffMs, retryAfterMs), WAIT_MS_MAX));
  }
}

async function askOnce(
  { fetch: post }: Calling,
  { where, url, headers, body }: ArchiveCall,
  isAnswer: (answer: ArchiveAnswer) => boolean,
) {
  const nothingMore = { retryAfterMs: 0 };
  try {
    const response = await post(url, {
      method: 'POST',
      headers,
      body,
      // Our credentials are for this address and no other.
      redirect: 'manual',
      signal: AbortSignal.timeout(ABORT_AFTER_MS),
    });
    const text = await boundedText(response);
    if (text === undefined) return { asked: err<ArchiveTrouble>({ kind: 'garbage', where }), ...nothingMore };
    const answer = { status: response.status, text };
    if (isAnswer(answer)) return { asked: ok(answer), ...nothingMore };
    return { asked: err(troubleOf(where, response.status)), retryAfterMs: retryAfterMsOf(response.headers) };
  } catch {
    // No connection, a broken one, or no answer in time.
    return { asked: err<ArchiveTrouble>({ kind: 'unreachable', where }), ...nothingMore };
  }
}

/** What will pass by itself is unreachable; what somebody has to mend is refused. */
function troubleOf(where: string, status: number): ArchiveTrouble {
  const passes = status === 408 || status === 429 || status >= 500;
  return { kind: passes ? 'unreachable' : 'refused', where, status };
}

/** Only the form in seconds: the other one needs both clocks to agree. */
function retryAfterMsOf(headers: Headers): number {
  const text = headers.get('retry-after') ?? '';
  return /^\d{1,5}$/.test(text) ? Number(text) * 1_000 : 0;
}

async function boundedText(response: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let bytes = 0;
  for await (const chunk of chunksOf(response)) {
    bytes += chunk.byteLength;
    if (bytes > ANSWER_BYTES_MAX) return undefined;
    pieces.push(decoder.decode(chunk, { stream: true }));
  }
  return [...pieces, decoder.decode()].join('');
}

async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (reader === undefined) return;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
