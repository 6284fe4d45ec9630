import * as z from 'zod/mini';
import {
  AgendaView,
  ArchiveRecords,
  ClockView,
  IssuedToken,
  MessageRows,
  People,
  SentTexts,
  Story,
} from './contracts.ts';

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

export interface MovedMeeting {
  readonly meeting: number;
  readonly start: string;
  readonly end?: string;
}

export type ArchiveFault =
  | { readonly kind: 'status'; readonly status: number; readonly minutes: number }
  | { readonly kind: 'garbage' | 'otherMunicipality'; readonly minutes: number };

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
  archive: (code: string) => call('GET', `/archive/${code}/records`, ArchiveRecords),
  moveInArchive: (code: string, moved: MovedMeeting) =>
    call('POST', `/archive/${code}/changes`, z.unknown(), { changes: [{ type: 'changeMeeting', ...moved }] }),
  addArchiveFault: (code: string, fault: ArchiveFault) => call('POST', `/archive/${code}/faults`, z.unknown(), fault),
  clearArchiveFaults: (code: string) => call('POST', `/archive/${code}/reset-faults`, z.unknown()),
  token: async ({ municipality, secretary }: Story) => {
    const roles = secretary.roles ?? [`Secretary.${municipality}`];
    const issued = await call('POST', '/token', IssuedToken, { sub: secretary.sub, name: secretary.name, roles });
    return issued.access_token;
  },
} as const;
