import { remindersOf } from '#functions/absence/index.ts';
import { projectMeeting, viewStore } from '#functions/attendance/index.ts';
import { directoryOf } from '#functions/directory/index.ts';
import {
  deliveries,
  inboundTexts,
  offerPhones,
  personalLinks,
  repeatIdOf,
  sentMessages,
} from '#functions/messaging/index.ts';
import { sealedDetails } from '#functions/platform/index.ts';
import { type Alarms, type MeetingRef, meetingStreams, meetingsOf } from '#functions/summoning/index.ts';
import { normalizePhone } from '#infra/phone.ts';
import type { SettingsPatch } from '#shared/contracts/settings.ts';
import { present } from '#shared/kernel/assert.ts';
import type { MunicipalityCode, PersonId } from '#shared/kernel/ids.ts';
import type { Clock, Instant } from '#shared/kernel/instant.ts';
import type { adaptersFrom } from './adapters.ts';

export interface ServicesNeeds {
  readonly adapters: ReturnType<typeof adaptersFrom>;
  readonly clock: Clock;
  readonly alarms: Alarms;
  readonly initialSettings: (code: MunicipalityCode) => SettingsPatch;
  readonly warn: (sentence: string, ids: Readonly<Record<string, string>>) => void;
}

/** What the modules have between them: the meetings, what they are told by, and what they tell. */
export function servicesFrom({ adapters, clock, alarms, initialSettings, warn }: ServicesNeeds) {
  const { config, commits, documents, hash, sms, email } = adapters;
  const municipalityOf = (code: MunicipalityCode) =>
    present(
      config.municipalities.find((one) => one.code === code),
      'municipality of the deployment',
    );
  const smsSenderOf = (code: MunicipalityCode) => municipalityOf(code).smsSender;
  const emailFromOf = (code: MunicipalityCode) => {
    const replyTo = municipalityOf(code).emailReplyTo;
    return { from: config.emailSender, ...(replyTo !== undefined && { replyTo }) };
  };
  const directory = directoryOf({
    store: documents,
    hash,
    clock,
    readPhone: normalizePhone,
    senderOf: (code) => senderOf(municipalityOf(code)),
    initialSettings,
  });
  const links = personalLinks({ hash, documents, now: clock.now });
  const sent = sentMessages({ documents });
  const views = viewStore(documents);
  const { publicWebUrl } = config;
  const reminders = remindersOf({
    clock,
    commits,
    email,
    links,
    rememberSent: sent.rememberSent,
    emailFromOf,
    publicWebUrl,
  });
  const meetings = meetingsOf({
    clock,
    streams: meetingStreams(commits),
    facts: {
      version: directory.facts.factsVersion,
      of: ({ code, meetingId }) => directory.facts.meetingFacts(code, meetingId),
    },
    alarms,
    remind: (ref, meeting, from) => reminders.advance(ref, meeting, from),
    project: async ({ code }, { meeting, version }, now, wakeAt) => {
      await views.put(code, projectMeeting(meeting, version, now), wakeAt);
    },
    warn,
    sms,
    email,
    links,
    repeatIdOf: ({ code, meetingId }, messageId) => repeatIdOf(code, meetingId, messageId),
    rememberSent: ({ code, meetingId }, messageId, repeatId) =>
      sent.rememberSent(repeatId, { code, meetingId, messageId, origin: 'meeting' }),
    rememberOffer: offerPhones({ hash, documents, now: clock.now }).rememberOffer,
    publicWebUrl,
    smsSenderOf,
    emailFromOf,
  });
  const details = sealedDetails(documents, clock.now);
  const seatsHeld = (code: MunicipalityCode, personId: PersonId) => seatsOf(directory, code, personId);
  const texts = inboundTexts({
    clock,
    documents,
    hash,
    details,
    meetings,
    sms,
    normalizePhone,
    municipalities: adapters.codes,
    smsSenderOf,
    settingsOf: directory.facts.settings,
    setOptOut: async (code, personId, smsOptOut) => void (await directory.patchPerson(code, personId, { smsOptOut })),
    seatsOf: seatsHeld,
    warn,
  });
  return {
    directory,
    details,
    links,
    views,
    reminders,
    meetings,
    texts,
    deliveries: deliveries({ clock, documents, sent, meetings, noteUndelivered: reminders.noteUndelivered, warn }),
    seatsOf: seatsHeld,
    upcoming: () => upcoming(adapters.codes, directory, clock.now()),
  };
}

export type Services = ReturnType<typeof servicesFrom>;
type Directory = ReturnType<typeof directoryOf>;

function senderOf({ smsSender, smsTwoWay }: { readonly smsSender: string; readonly smsTwoWay: boolean }) {
  return { twoWay: smsTwoWay, ...(smsTwoWay && { replyNumber: smsSender }) };
}

/** Published meetings that have not begun, of every municipality. */
async function upcoming(
  codes: readonly MunicipalityCode[],
  { facts }: Directory,
  now: Instant,
): Promise<readonly MeetingRef[]> {
  const all = await Promise.all(
    codes.map(async (code) => (await facts.upcomingMeetings(code)).map((meeting) => ({ code, meeting }))),
  );
  return all
    .flat()
    .flatMap(({ code, meeting }) =>
      meeting.status === 'published' && meeting.start > now ? { code, meetingId: meeting.id } : [],
    );
}

/** The seats a person holds in published meetings that have not ended. */
async function seatsOf({ facts }: Directory, code: MunicipalityCode, personId: PersonId) {
  const meetings = (await facts.upcomingMeetings(code)).filter(({ status }) => status === 'published');
  const bodies = await facts.bodies(code, new Set(meetings.map(({ bodyId }) => bodyId)));
  return meetings.flatMap((meeting) => {
    const body = bodies.find(({ id }) => id === meeting.bodyId);
    const seats = body?.seats.filter((seat) => seat.personId === personId) ?? [];
    return seats.map(({ id: seatId }) => ({ meetingId: meeting.id, seatId, meeting, bodyName: body?.name ?? '' }));
  });
}
