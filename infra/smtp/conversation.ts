import type { Readable } from 'node:stream';

export interface Conversation {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly url: string;
  readonly abortAfterMs: number;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly content: Readable;
}

interface Server {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly requireTLS: boolean;
  readonly user: string;
  readonly pass: string;
}

const SUBMISSION_PORT = 587;
const SUBMISSION_OVER_TLS_PORT = 465;

/** The conversation took too long. */
class TimedOutError extends Error {
  override readonly name = 'TimeoutError';
}

/** Hands over one letter. @throws the library's error, with the server's reply where there was one */
export async function converse({ url, abortAfterMs, envelope, content }: Conversation): Promise<void> {
  const { default: SMTPConnection } = await import('nodemailer/lib/smtp-connection');
  const { user, pass, ...server } = serverAt(url);
  const connection = new SMTPConnection({
    ...server,
    connectionTimeout: abortAfterMs,
    greetingTimeout: abortAfterMs,
    socketTimeout: abortAfterMs,
  });
  let timer: NodeJS.Timeout | undefined;
  const trouble = new Promise<never>((_resolve, reject) => {
    connection.on('error', reject);
    timer = setTimeout(() => reject(new TimedOutError()), abortAfterMs);
  });
  const step = (take: (done: (error?: Error | null) => void) => void) =>
    Promise.race([
      trouble,
      new Promise<void>((resolve, reject) => {
        take((error) => (error === undefined || error === null ? resolve() : reject(error)));
      }),
    ]);
  try {
    await step((done) => connection.connect(done));
    if (user !== '') await step((done) => connection.login({ credentials: { user, pass } }, done));
    await step((done) => connection.send({ from: envelope.from, to: [...envelope.to] }, content, done));
    connection.quit();
  } catch (error) {
    connection.close();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function serverAt(url: string): Server {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const usualPort = secure ? SUBMISSION_OVER_TLS_PORT : SUBMISSION_PORT;
  return {
    host: hostname,
    port: port === '' ? usualPort : Number(port),
    secure,
    // Letters name people: only a simulator on this machine gets them in the clear.
    requireTLS: !secure && hostname !== '127.0.0.1' && hostname !== 'localhost',
    user: decodeURIComponent(username),
    pass: decodeURIComponent(password),
  };
}
