import type { ApiClient, Reply } from '#web/kit/api-client.ts';
import type { Session } from '#web/staff/session/session.ts';

const NOT_KNOWN = 401;

/** A token that is spent is renewed without asking anybody, once; when that fails the reader is logged out. */
export function staffClient(client: ApiClient, session: Session, loggedOut: () => void): ApiClient {
  async function renewing<Body>(send: () => Promise<Reply<Body>>): Promise<Reply<Body>> {
    const reply = await send();
    if (reply.kind !== 'refused' || reply.status !== NOT_KNOWN) return reply;
    if (await session.renew()) return send();
    loggedOut();
    return reply;
  }

  return {
    ask: (request) => renewing(() => client.ask(request)),
    download: (path) => renewing(() => client.download(path)),
  };
}
