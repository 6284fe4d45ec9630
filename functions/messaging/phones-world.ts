import { sealedDetails } from '#functions/platform/index.ts';
import {
  type MeetingRef,
  meetingStreams,
  meetingsOf,
  SummoningEvent,
  streamNameOf,
} from '#functions/summoning/index.ts';
import { keyedHash } from '#infra/keyvault/keyed-hash.ts';
import { normalizePhone } from '#infra/phone.ts';
import type { MeetingFacts } from '#shared/contracts/facts.ts';
import { present } from '#shared/kernel/assert.ts';
import { CommandId, DetailId, MeetingId, PersonId, PhoneNumber, SeatId } from '#shared/kernel/ids.ts';
import { plusSeconds } from '#shared/kernel/instant.ts';
import { openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { DALSBYGD, FJORDVIK } from '#test/contract/municipality.ts';
import { type Watch, watchedStores } from '#test/contract/watched-stores.ts';
import { type MeetingChanges, meetingFacts } from '#test/kit/meeting.ts';
import { type InboundTexts, inboundTexts } from './inbound-texts.ts';
import { type Deliveries, deliveries, offerPhones, phoneStreamOf, repeatIdOf, sentMessages } from './index.ts';
import { personalLinks } from './links.ts';
import type { OutgoingSms, SendOutcome } from './ports.ts';

export const SENDERS = { [FJORDVIK]: '+4759440000', [DALSBYGD]: '+4759440001' };

/** Phones, the stores as deployed on the emulator, and the meetings between them. */
export async function openPhonesWorld() {
  const cosmos = await openCosmosWorld();
  const hash = keyedHash(cosmos.keys);
  const facts = new Map<string, MeetingFacts>();
  const requests: OutgoingSms[] = [];
  const optedOut: string[] = [];
  let outcome: SendOutcome['kind'] = 'accepted';
  let serial = 0;

  const keyOf = ({ code, meetingId }: MeetingRef) => `${code}/${meetingId}`;
  const sms = {
    send: async (text: OutgoingSms): Promise<SendOutcome> => {
      requests.push(text);
      const provider = 'acs';
      return outcome === 'accepted'
        ? { kind: outcome, provider, providerId: text.repeatId }
        : { kind: outcome, provider, code: '503' };
    },
  };

  /** The functions as one process has them, over stores that may fail. */
  function process(watch: Watch = {}) {
    const { documents, commits } = watchedStores(cosmos, watch);
    const now = cosmos.clock.now;
    const sent = sentMessages({ documents });
    const warn = () => undefined;
    const meetings = meetingsOf({
      clock: cosmos.clock,
      streams: meetingStreams(commits),
      facts: {
        version: async () => ({ version: 1, dirty: true }),
        of: async (ref) => facts.get(keyOf(ref)),
      },
      alarms: { set: async () => undefined },
      remind: async () => ({}),
      project: async () => undefined,
      warn,
      sms,
      email: { send: async () => ({ kind: 'accepted', provider: 'acs', providerId: 'e' }) },
      links: personalLinks({ hash, documents, now }),
      repeatIdOf: ({ code, meetingId }, messageId) => repeatIdOf(code, meetingId, messageId),
      rememberSent: (ref, messageId, repeatId) => sent.rememberSent(repeatId, { ...ref, messageId, origin: 'meeting' }),
      rememberOffer: offerPhones({ hash, documents, now }).rememberOffer,
      publicWebUrl: 'https://fulltallig.example',
      smsSenderOf: (code) => present(SENDERS[code], 'sender'),
      emailFromOf: () => ({ from: 'post@example.no' }),
    });
    const texts: InboundTexts = inboundTexts({
      clock: cosmos.clock,
      documents,
      hash,
      details: sealedDetails(documents, now),
      meetings,
      sms,
      normalizePhone,
      municipalities: [FJORDVIK, DALSBYGD],
      smsSenderOf: (code) => present(SENDERS[code], 'sender'),
      settingsOf: async () => meetingFacts().settings,
      setOptOut: async (code, personId, isOut) => void optedOut.push(`${code} ${personId} ${isOut}`),
      seatsOf: async (code, personId) =>
        [...facts].flatMap(([key, { meeting, body }]) =>
          key.startsWith(code)
            ? body.seats
                .filter((seat) => seat.personId === personId)
                .map(({ id }) => ({ meetingId: meeting.id, seatId: id }))
            : [],
        ),
      warn,
    });
    const reports: Deliveries = deliveries({
      clock: cosmos.clock,
      documents,
      sent,
      meetings,
      noteUndelivered: async () => undefined,
      warn,
    });
    return { meetings, texts, reports };
  }

  /** The events of a meeting by their names. */
  async function eventsOf(ref: MeetingRef): Promise<readonly SummoningEvent['type'][]> {
    const commits = await cosmos.commits.read(ref.code, streamNameOf(ref), 0);
    return commits.flatMap(({ events }) => events.map((event) => SummoningEvent.parse(event).type));
  }

  const first = process();
  return {
    ...cosmos,
    ...first,
    hash,
    process,
    requests,
    optedOut,
    provide: (next: SendOutcome['kind']) => {
      outcome = next;
    },
    /** A meeting of its own, in which Kari is absent and somebody has been asked: by default a new telephone. */
    asked: async (changes: MeetingChanges & { readonly code?: typeof FJORDVIK; readonly mobile?: string } = {}) => {
      serial += 1;
      const ref = { code: changes.code ?? FJORDVIK, meetingId: MeetingId.parse(`m${serial}`) };
      const mobile = changes.mobile ?? newMobile(serial);
      const persons = { anders: { mobile }, grete: { mobile: newMobile(serial + 500) }, ...changes.persons };
      facts.set(keyOf(ref), meetingFacts({ ...changes, meeting: { ...changes.meeting, id: ref.meetingId }, persons }));
      await first.meetings.run({
        ...ref,
        commandId: CommandId.parse('absence'),
        actor: { kind: 'member', personId: PersonId.parse('kari') },
        command: (now) => ({
          type: 'ReportAbsence',
          now,
          by: { kind: 'member', personId: PersonId.parse('kari') },
          seatId: SeatId.parse('seat-kari'),
          kind: 'full',
          detail: { detailId: DetailId.parse('d1'), digest: 'd' },
        }),
      });
      await first.meetings.advance(ref, plusSeconds(cosmos.clock.now(), 240));
      cosmos.clock.wind(300);
      return { ...ref, mobile };
    },
    /** Registers somebody's telephone, as the directory does. */
    register: async (mobile: string, code: typeof FJORDVIK, id: string) => {
      const stream = await phoneStreamOf(hash, PhoneNumber.parse(mobile));
      const entry = { kind: 'person', code, personId: id };
      await cosmos.sealed.upsert({ vault: 'directory', stream, id: `person:${code}:${id}` }, entry);
    },
    eventsOf,
    countOf: async (ref: MeetingRef, type: SummoningEvent['type']) =>
      (await eventsOf(ref)).filter((one) => one === type).length,
    to: (mobile: string) => requests.filter((text) => text.to === mobile).map(({ text }) => text),
    text: (mobile: string, text: string, changes: { readonly to?: string; readonly messageId?: string } = {}) => {
      serial += 1;
      return {
        provider: 'acs',
        messageId: changes.messageId ?? `t${serial}`,
        from: mobile,
        to: changes.to ?? SENDERS[FJORDVIK] ?? '',
        text,
        receivedAt: cosmos.clock.now(),
      };
    },
  };
}

export type PhonesWorld = Awaited<ReturnType<typeof openPhonesWorld>>;

function newMobile(serial: number): string {
  return `+4790${String(serial).padStart(6, '0')}`;
}
