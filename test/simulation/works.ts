import { projectMeeting } from '#functions/attendance/core/meeting-summary.ts';
import { viewStore } from '#functions/attendance/view-store.ts';
import { deliveries } from '#functions/messaging/deliveries.ts';
import { inboundTexts } from '#functions/messaging/inbound-texts.ts';
import { offerPhones } from '#functions/messaging/offer-phones.ts';
import type { OutgoingSms, ProviderEvent } from '#functions/messaging/ports.ts';
import { repeatIdOf } from '#functions/messaging/repeat-id.ts';
import { sentLetters, tagOf } from '#functions/messaging/sent.ts';
import type { CommitStore, Details, KeyedHash, SealedStore } from '#functions/platform/index.ts';
import {
  type Alarms,
  type FactsSource,
  type MeetingRef,
  type Meetings,
  meetingStreams,
  meetingsOf,
} from '#functions/summoning/index.ts';
import { sweep } from '#functions/summoning/sweep.timer.ts';
import { DetailId, MeetingId, MunicipalityCode, PhoneNumber } from '#shared/kernel/ids.ts';
import { CODE, MEETING } from './council.ts';
import type { Directory } from './directory.ts';
import type { Machine } from './machines.ts';
import type { Provider } from './provider.ts';

export const REF: MeetingRef = { code: MunicipalityCode.parse(CODE), meetingId: MeetingId.parse(MEETING) };
export const OUR_NUMBER = '+4759440000';

/** What one machine can be asked to do: the deployed modules, over the world of the evening. */
export interface Works {
  readonly meetings: Meetings;
  readonly sweep: () => Promise<void>;
  /** A webhook: settles when the fact is stored and what follows from it was tried. */
  readonly hear: (event: ProviderEvent) => Promise<void>;
}

export interface WorksNeeds {
  readonly machine: Machine;
  readonly commits: CommitStore;
  readonly documents: SealedStore;
  readonly facts: FactsSource;
  readonly alarms: Alarms;
  readonly provider: Provider;
  readonly directory: Directory;
  /** Something went wrong and the work went on; `error` is the name of the error. */
  readonly warn: (sentence: string, ids: Readonly<Record<string, string>>) => void;
}

/** Nobody spies here: the text itself is its own hash. */
const hash: KeyedHash = { hmac: (_key, text) => Promise.resolve(Buffer.from(text)) };

export function worksOf(needs: WorksNeeds): Works {
  const meetings = meetingsFrom(needs);
  const { machine, documents, alarms, commits, directory, warn } = needs;
  const { clock } = machine;
  const texts = inboundTexts({
    clock,
    documents,
    hash,
    details: detailsFrom(needs),
    meetings,
    sms: smsFrom(needs),
    normalizePhone: (text) => {
      const phone = PhoneNumber.safeParse(text);
      return phone.success ? { ok: true, e164: phone.data } : { ok: false };
    },
    municipalities: [REF.code],
    smsSenderOf: () => OUR_NUMBER,
    settingsOf: async () => directory.facts().settings,
    setOptOut: async (_code, personId, optOut) => {
      await machine.step();
      directory.setOptOut(personId, optOut);
      await machine.step();
    },
    seatsOf: async () => [],
    warn,
  });
  const reports = deliveries({
    clock,
    documents,
    sent: sentLetters({ documents }),
    municipalities: [REF.code],
    meetings,
    noteUndelivered: async () => undefined,
    warn,
  });
  const views = viewStore(documents);
  return {
    meetings,
    hear: (event) => hear(event, texts, reports, warn),
    sweep: sweep({
      clock,
      municipalities: [REF.code],
      commits,
      documents,
      meetings,
      alarms,
      wakingBefore: views.due,
      putRight: async () => directory.putRight(),
      factsVersion: needs.facts.version,
      upcomingIn: async () => [REF.meetingId],
      applyPending: async () => {
        await texts.applyPending();
        await reports.applyPending();
      },
      warn,
    }),
  };
}

function meetingsFrom({ machine, commits, documents, facts, alarms, provider, warn, ...needs }: WorksNeeds): Meetings {
  const { clock } = machine;
  const views = viewStore(documents);
  const sent = sentLetters({ documents });
  return meetingsOf({
    clock,
    streams: meetingStreams(commits),
    facts,
    alarms,
    remind: async () => ({}),
    project: async ({ code }, { meeting, version }, now, wakeAt) => {
      await views.put(code, projectMeeting(meeting, version, now), wakeAt);
    },
    warn,
    sms: smsFrom({ machine, provider }),
    email: {
      send: ({ repeatId, to, text }) => provider.send(machine, { repeatId, channel: 'email', to, text }),
    },
    links: {
      issue: async () => {
        await machine.step();
        return 'x'.repeat(22);
      },
      resolve: async () => undefined,
    },
    repeatIdOf: ({ code, meetingId }, messageId) => repeatIdOf(code, meetingId, messageId),
    tagOf: (ref, messageId) => tagOf({ ...ref, messageId }),
    rememberSent: ({ code, meetingId }, messageId, repeatId) =>
      sent.rememberSent(repeatId, { code, meetingId, messageId, origin: 'meeting' }),
    rememberOffer: offerPhones({ hash, documents, now: clock.now }).rememberOffer,
    publicWebUrl: 'https://fjordvik.example.no',
    smsSenderOf: () => OUR_NUMBER,
    emailFromOf: () => ({ from: 'post@example.no' }),
    ...needs,
  });
}

function smsFrom({ machine, provider }: Pick<WorksNeeds, 'machine' | 'provider'>) {
  return {
    send: ({ repeatId, to, text, tag }: OutgoingSms) =>
      provider.send(machine, { repeatId, channel: 'sms', to, text, ...(tag && { tag }) }),
  };
}

/** The real ones make their ids and digests from real chance. */
function detailsFrom({ machine }: WorksNeeds): Details {
  return {
    write: async () => {
      await machine.step();
      return { detailId: DetailId.parse('d1'), digest: 'd' };
    },
    read: async () => undefined,
    remove: async () => undefined,
    list: async () => new Map(),
  };
}

async function hear(
  event: ProviderEvent,
  texts: ReturnType<typeof inboundTexts>,
  reports: ReturnType<typeof deliveries>,
  warn: WorksNeeds['warn'],
): Promise<void> {
  const work = await stored(event, texts, reports);
  try {
    await work?.();
  } catch (error) {
    // The fact is ours already; the sweep goes on from here.
    warn('What was stored could not be applied yet.', { error: error instanceof Error ? error.name : typeof error });
  }
}

async function stored(
  event: ProviderEvent,
  texts: ReturnType<typeof inboundTexts>,
  reports: ReturnType<typeof deliveries>,
): Promise<(() => Promise<void>) | undefined> {
  if (event.kind === 'smsReport' || event.kind === 'emailReport') return reports.store('acs', event);
  if (event.kind !== 'smsReceived') return undefined;
  const { messageId, from, to, text, receivedAt } = event;
  return texts.storeAlone({ provider: 'acs', messageId, from, to, text, receivedAt });
}
