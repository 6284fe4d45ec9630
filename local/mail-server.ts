import { once } from 'node:events';
import type { Readable } from 'node:stream';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { assert } from '#shared/kernel/assert.ts';

/** A letter as its reader sees it. */
export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Without the angle brackets. */
  readonly messageId: string;
}

/** `cut` ends the connection without a word, as a broken line does. */
export type MailAnswer = 'taken' | 'cut' | { readonly code: number; readonly words: string };

export interface MailServerOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** Without one anybody may send. */
  readonly password?: string;
  /** Asked when the sender names who the letter is for, before the letter itself. */
  readonly knows?: (address: string) => MailAnswer;
  readonly take: (letter: Letter, hungUp: AbortSignal) => Promise<MailAnswer> | MailAnswer;
}

export interface MailServer {
  /** `smtp://…`, with user and password where they are wanted. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const USER = 'sender';

/** A mail server for this machine alone. Takes the port before it returns. */
export async function serveMail({ port, password, knows, take }: MailServerOptions): Promise<MailServer> {
  const hangUps = new Map<string, AbortController>();
  const options: SMTPServerOptions = {
    authOptional: password === undefined,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password: given }, _session, done) => {
      const isKnown = username === USER && given === password;
      done(isKnown ? null : replyOf({ code: 535, words: '5.7.8 Not you.' }), { user: USER });
    },
    onRcptTo: ({ address }, { id }, done) => end(id, knows?.(address) ?? 'taken', done),
    onData: (stream, { id, envelope }, done) => {
      const [to] = envelope.rcptTo;
      assert(envelope.mailFrom !== false && to !== undefined, 'a letter has a sender and a reader');
      const hangUp = new AbortController();
      hangUps.set(id, hangUp);
      void letterIn(stream, envelope.mailFrom.address, to.address)
        .then((letter) => take(letter, hangUp.signal))
        .then((answer) => end(id, answer, done));
    },
    onClose: ({ id }) => {
      hangUps.get(id)?.abort();
      hangUps.delete(id);
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => undefined); // A caller that hangs up is told to nobody.
  const end = (id: string, answer: MailAnswer, done: (error?: Error | null) => void): void => {
    if (answer === 'cut') for (const one of server.connections) if (one.session.id === id) one._socket.destroy();
    if (answer !== 'cut') done(answer === 'taken' ? null : replyOf(answer));
  };
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  assert(address !== null && typeof address === 'object', 'a listening server has a port');
  const who = password === undefined ? '' : `${USER}:${encodeURIComponent(password)}@`;
  return {
    url: `smtp://${who}127.0.0.1:${address.port}`,
    close: async () => {
      for (const one of server.connections) one._socket.destroy();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}

async function letterIn(stream: Readable, from: string, to: string): Promise<Letter> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  const { subject, text, html, messageId, replyTo } = await PostalMime.parse(Buffer.concat(chunks));
  const answerTo = replyTo?.[0]?.address;
  return {
    from,
    to,
    subject: subject ?? '',
    text: (text ?? '').replace(/\n$/, ''),
    messageId: (messageId ?? '').replace(/^<|>$/g, ''),
    ...(html !== undefined && { html: html.replace(/\n$/, '') }),
    ...(answerTo !== undefined && { replyTo: answerTo }),
  };
}

function replyOf({ code, words }: { readonly code: number; readonly words: string }): Error {
  return Object.assign(new Error(words), { responseCode: code });
}
