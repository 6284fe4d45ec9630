import { serveHttp } from '#local/http-server.ts';
import { passOn } from './pass-on.ts';

/** Stands between a sender and its provider, and knows when a text comes by. */
export interface ProviderGate {
  readonly url: string;
  /** Settles when the next text to this number has come by. */
  readonly nextTextTo: (mobile: string) => Promise<void>;
  /** The next text to this number reaches its phone, but the sender gets no answer before it is let go. */
  readonly hold: (mobile: string) => Held;
  readonly close: () => Promise<void>;
}

export interface Held {
  /** Settles when the phone has the text. */
  readonly isThere: Promise<void>;
  readonly letGo: () => void;
}

interface Expected {
  readonly came: () => void;
  readonly arrived: () => void;
  readonly mayBeAnswered: Promise<void>;
}

const RECIPIENT = /"to":"(\+\d+)"/;

export async function gateInFrontOf(providerUrl: string): Promise<ProviderGate> {
  const expected = new Map<string, Expected>();
  const server = await serveHttp({ port: 0 }, async (call) => {
    const mobile = RECIPIENT.exec(call.body.toString())?.[1] ?? '';
    const text = expected.get(mobile);
    expected.delete(mobile);
    text?.came();
    const answer = await passOn(providerUrl, call);
    text?.arrived();
    await text?.mayBeAnswered;
    return answer;
  });
  return {
    url: server.url,
    nextTextTo: (mobile) =>
      new Promise((came) => {
        expected.set(mobile, { came, arrived: () => undefined, mayBeAnswered: Promise.resolve() });
      }),
    hold: (mobile) => {
      const { promise: mayBeAnswered, resolve: letGo } = Promise.withResolvers<void>();
      const isThere = new Promise<void>((arrived) => {
        expected.set(mobile, { came: () => undefined, arrived, mayBeAnswered });
      });
      return { isThere, letGo };
    },
    close: server.close,
  };
}
