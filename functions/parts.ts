import { remindersOf } from '#functions/absence/index.ts';
import { projectMeeting, viewStore } from '#functions/attendance/index.ts';
import { directoryOf } from '#functions/directory/index.ts';
import {
  deliveries,
  inboundTexts,
  offerPhones,
  personalLinks,
  repeatIdOf,
  sentLetters,
  tagOf,
} from '#functions/messaging/index.ts';
import { sealedDetails, type Warn } from '#functions/platform/index.ts';
import { type Alarms, meetingStreams, meetingsOf } from '#functions/summoning/index.ts';
import { normalizePhone } from '#infra/phone.ts';
import type { SettingsPatch } from '#shared/contracts/settings.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import type { adaptersFrom } from './adapters.ts';
import { addressesOf } from './addresses.ts';
import { seatsHeldIn, upcomingOf } from './upcoming.ts';

export interface PartsNeeds {
  readonly adapters: ReturnType<typeof adaptersFrom>;
  readonly clock: Clock;
  readonly alarms: Alarms;
  readonly initialSettings: (code: MunicipalityCode) => SettingsPatch;
  readonly warn: Warn;
}

export type Parts = ReturnType<typeof partsFrom>;

/** What the modules have between them: the meetings, what they are told by, and what they tell. */
export function partsFrom(needs: PartsNeeds) {
  const { adapters, clock, warn } = needs;
  const known = knowledgeFrom(needs);
  const { directory, links, sent } = known;
  const meetings = meetingsFrom(needs, known);
  const details = sealedDetails(adapters.documents, clock.now);
  const seatsOf = seatsHeldIn(directory);
  const { smsSenderOf } = addressesOf(adapters.config);
  const municipalities = adapters.codes;
  const around = { ...adapters, clock, municipalities, warn };
  const between = { ...around, details, meetings, sent, seatsOf, smsSenderOf, normalizePhone };
  const texts = inboundTexts({
    ...between,
    settingsOf: directory.facts.settings,
    setOptOut: async (code, personId, smsOptOut) =>
      void (await directory.patchPerson({ code, personId }, { smsOptOut })),
  });
  const reports = deliveries({ ...between, noteUndelivered: known.reminders.noteUndelivered });
  return {
    directory,
    details,
    links,
    views: known.views,
    reminders: known.reminders,
    meetings,
    texts,
    deliveries: reports,
    seatsOf,
    upcoming: () => upcomingOf(directory, adapters.codes, clock.now()),
  };
}

type Known = ReturnType<typeof knowledgeFrom>;

/** What is known apart from the meetings themselves. */
function knowledgeFrom({ adapters, clock, initialSettings }: PartsNeeds) {
  const { config, commits, documents, hash, email } = adapters;
  const { senderOf, emailFromOf } = addressesOf(config);
  const links = personalLinks({ hash, documents, now: clock.now });
  const sent = sentLetters({ documents });
  const { rememberSent } = sent;
  const { publicWebUrl } = config;
  return {
    directory: directoryOf({ store: documents, hash, clock, readPhone: normalizePhone, senderOf, initialSettings }),
    links,
    sent,
    views: viewStore(documents),
    reminders: remindersOf({ clock, commits, email, links, rememberSent, emailFromOf, publicWebUrl }),
  };
}

function meetingsFrom(
  { adapters, clock, alarms, warn }: PartsNeeds,
  { directory, links, sent, views, reminders }: Known,
) {
  const { config, commits, documents, hash, sms, email } = adapters;
  return meetingsOf({
    ...addressesOf(config),
    clock,
    alarms,
    warn,
    sms,
    email,
    links,
    streams: meetingStreams(commits),
    facts: {
      version: directory.facts.factsVersion,
      of: ({ code, meetingId }) => directory.facts.meetingFacts(code, meetingId),
    },
    remind: reminders.advanceAsRemembered,
    project: async ({ code }, { meeting, version }, now, wakeAt) => {
      await views.put(code, projectMeeting(meeting, version, now), wakeAt);
    },
    repeatIdOf: ({ code, meetingId }, messageId) => repeatIdOf(code, meetingId, messageId),
    tagOf: (ref, messageId) => tagOf({ ...ref, messageId }),
    rememberSent: ({ code, meetingId }, messageId, repeatId) =>
      sent.rememberSent(repeatId, { code, meetingId, messageId, origin: 'meeting' }),
    rememberOffer: offerPhones({ hash, documents, now: clock.now }).rememberOffer,
    publicWebUrl: config.publicWebUrl,
  });
}
