import type { ApiClient } from '#web/kit/api-client.ts';
import type { Session } from '#web/staff/session/session.ts';

const NOT_KNOWN = 401;

/** A token that is spent is renewed without asking anybody, once; when that fails the reader is logged out. */
export function staffClient(client: ApiClient, session: Session, loggedOut: () => void): ApiClient {
  return {
    async ask(request) {
      const reply = await client.ask(request);
      if (reply.kind !== 'refused' || reply.status !== NOT_KNOWN) return reply;
      if (await session.renew()) return client.ask(request);
      loggedOut();
      return reply;
    },
  };
}
