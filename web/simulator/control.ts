import * as z from 'zod/mini';
import { AgendaView, ClockView, IssuedToken, MessageRows, People, SentTexts, Story } from './contracts.ts';

/** @throws when the simulator does not answer, or says no. The page shows that as one sentence. */
async function call<Body>(method: string, path: string, reads: z.ZodMiniType<Body>, body?: unknown): Promise<Body> {
  const answer = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`the simulator answered ${answer.status}`);
  const text = await answer.text();
  return reads.parse(text === '' ? undefined : JSON.parse(text));
}

export type Fault =
  | { readonly provider: 'sms' | 'email'; readonly status: number; readonly count: number }
  | { readonly provider: 'sms' | 'email'; readonly mode: 'hang' | 'acceptThenDrop'; readonly count: number };

/** The simulator's control API, same origin. */
export const control = {
  story: () => call('GET', '/story', Story),
  people: async () => (await call('GET', '/people', People)).people,
  agenda: () => call('GET', '/agenda', AgendaView),
  messagesAfter: async (seq: number) => (await call('GET', `/messages?after=${seq}`, MessageRows)).messages,
  sentTexts: async () => (await call('GET', '/sent', SentTexts)).texts,
  advance: (by: string) => call('POST', '/clock/advance', ClockView, { by }),
  windTo: (to: string) => call('POST', '/clock/set', ClockView, { to }),
  text: (from: string, text: string, copies: number) => call('POST', '/sms', z.unknown(), { from, text, copies }),
  addFault: (fault: Fault) => call('POST', '/faults', z.unknown(), fault),
  clearFaults: () => call('POST', '/reset-faults', z.unknown()),
  setDelivery: (address: string, delivery: 'delivered' | 'failed') =>
    call('PUT', `/recipients/${encodeURIComponent(address)}`, z.unknown(), { delivery }),
  token: async ({ municipality, secretary }: Story) => {
    const roles = secretary.roles ?? [`Secretary.${municipality}`];
    const issued = await call('POST', '/token', IssuedToken, { sub: secretary.sub, name: secretary.name, roles });
    return issued.access_token;
  },
} as const;
