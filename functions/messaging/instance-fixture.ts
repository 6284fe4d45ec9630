import { sealedDetails } from '#functions/platform/index.ts';
import { type MeetingRef, meetingStreams, meetingsOf } from '#functions/summoning/index.ts';
import { keyedHash } from '#infra/keyvault/keyed-hash.ts';
import { normalizePhone } from '#infra/phone.ts';
import type { MeetingFacts } from '#shared/contracts/facts.ts';
import { present } from '#shared/kernel/assert.ts';
import type { MunicipalityCode, PersonId } from '#shared/kernel/ids.ts';
import type { CosmosWorld } from '#test/contract/cosmos-world.ts';
import { DALSBYGD, FJORDVIK } from '#test/contract/municipality.ts';
import { type Watch, watchedStores } from '#test/contract/watched-stores.ts';
import { meetingFacts } from '#test/kit/meeting.ts';
import { inboundTexts } from './inbound-texts.ts';
import { deliveries, offerPhones, repeatIdOf, sentLetters, tagOf } from './index.ts';
import { personalLinks } from './links.ts';
import type { OutgoingSms, SendOutcome } from './ports.ts';

export const SENDERS = { [FJORDVIK]: '+4759440000', [DALSBYGD]: '+4759440001' };

/** What all instances of the functions have around them, and leave there. */
export interface Surroundings {
  readonly cosmos: CosmosWorld;
  /** What the directory knows of each meeting, by {@link keyOf}. */
  readonly facts: Map<string, MeetingFacts>;
  /** What the provider was asked to send. */
  readonly requests: OutgoingSms[];
  readonly optedOut: string[];
  /** What comes of the next requests. */
  outcome: SendOutcome['kind'];
}

export function keyOf({ code, meetingId }: MeetingRef): string {
  return `${code}/${meetingId}`;
}

/** The functions as one instance has them, over stores that may fail. */
export function instanceIn(around: Surroundings, watch: Watch = {}) {
  const { documents, commits } = watchedStores(around.cosmos, watch);
  const parts = {
    clock: around.cosmos.clock,
    hash: keyedHash(around.cosmos.keys),
    documents,
    sent: sentLetters({ documents }),
    sms: { send: async (text: OutgoingSms) => sent(around, text) },
    smsSenderOf: (code: MunicipalityCode) => present(SENDERS[code], 'sender'),
    municipalities: [FJORDVIK, DALSBYGD],
    warn: () => undefined,
  };
  const meetings = meetingsIn(around, parts, meetingStreams(commits));
  return {
    meetings,
    texts: inboundTexts({
      ...parts,
      details: sealedDetails(documents, parts.clock.now),
      meetings,
      normalizePhone,
      settingsOf: async () => meetingFacts().settings,
      setOptOut: async (code, personId, isOut) => void around.optedOut.push(`${code} ${personId} ${isOut}`),
      seatsOf: async (code, personId) => seatsOf(around, code, personId),
    }),
    reports: deliveries({ ...parts, meetings, noteUndelivered: async () => undefined }),
  };
}

type Parts = Pick<Parameters<typeof inboundTexts>[0], 'clock' | 'hash' | 'documents' | 'sms' | 'smsSenderOf' | 'warn'> &
  Pick<Parameters<typeof deliveries>[0], 'sent'>;

function meetingsIn({ facts }: Surroundings, parts: Parts, streams: ReturnType<typeof meetingStreams>) {
  const now = parts.clock.now;
  return meetingsOf({
    ...parts,
    streams,
    facts: { version: async () => ({ version: 1, dirty: true }), of: async (ref) => facts.get(keyOf(ref)) },
    alarms: { set: async () => undefined },
    remind: async () => ({}),
    project: async () => undefined,
    email: { send: async () => ({ kind: 'accepted', provider: 'acs', providerId: 'e' }) },
    links: personalLinks({ ...parts, now }),
    repeatIdOf: ({ code, meetingId }, messageId) => repeatIdOf(code, meetingId, messageId),
    tagOf: (ref, messageId) => tagOf({ ...ref, messageId }),
    rememberSent: (ref, messageId, repeatId) =>
      parts.sent.rememberSent(repeatId, { ...ref, messageId, origin: 'meeting' }),
    rememberOffer: offerPhones({ ...parts, now }).rememberOffer,
    publicWebUrl: 'https://fulltallig.example',
    emailFromOf: () => ({ from: 'post@example.no' }),
  });
}

function sent({ requests, outcome: kind }: Surroundings, text: OutgoingSms): SendOutcome {
  requests.push(text);
  const provider = 'acs';
  return kind === 'accepted' ? { kind, provider, providerId: text.repeatId } : { kind, provider, code: '503' };
}

function seatsOf({ facts }: Surroundings, code: MunicipalityCode, personId: PersonId) {
  return [...facts].flatMap(([key, { meeting, body }]) =>
    key.startsWith(code)
      ? body.seats
          .filter((seat) => seat.personId === personId)
          .map(({ id }) => ({ meetingId: meeting.id, seatId: id, meeting }))
      : [],
  );
}
