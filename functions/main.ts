import type { app as FunctionApp } from '@azure/functions';
import { registerAbsence } from '#functions/absence/index.ts';
import { registerAttendance } from '#functions/attendance/index.ts';
import { registerDirectory } from '#functions/directory/index.ts';
import { registerMessaging } from '#functions/messaging/index.ts';
import { registerPlatform } from '#functions/platform/index.ts';
import { durableAlarms } from '#functions/summoning/alarms.ts';
import { streamNameOf } from '#functions/summoning/index.ts';
import { registerSummoning } from '#functions/summoning/register.ts';
import { parseAcsEvents } from '#infra/acs/events.ts';
import { normalizePhone } from '#infra/phone.ts';
import type { SettingsPatch } from '#shared/contracts/settings.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { adaptersFrom, type Environment } from './adapters.ts';
import { changedMeeting } from './changed-meeting.ts';
import { reminderEntriesOf } from './reminder-entries.ts';
import { servicesFrom } from './services.ts';
import { type Durable, withAlarms } from './with-alarms.ts';

export interface Deployment {
  readonly app: Pick<typeof FunctionApp, 'http' | 'timer'>;
  readonly durable: Durable;
  readonly environment: Environment;
  readonly clock: Clock;
  /** Where a municipality that has chosen nothing yet differs from the defaults. */
  readonly initialSettings: (code: MunicipalityCode) => SettingsPatch;
}

/** Settings, adapters, modules: everything is made here, once, and given its triggers. */
export function registerFulltallig({
  app: functionApp,
  durable,
  environment,
  clock,
  initialSettings,
}: Deployment): void {
  const adapters = adaptersFrom(environment, clock);
  const { codes, commits, documents, staff } = adapters;
  const alarms = durableAlarms();
  const app = withAlarms(functionApp, durable, alarms);
  const warn = (sentence: string, ids: Readonly<Record<string, string>>) => console.warn(sentence, ids);
  const services = servicesFrom({ adapters, clock, alarms, initialSettings, warn });
  const { meetings, details, directory, views, texts, deliveries } = services;
  const staffAccess = { identify: staff.identify, municipalities: codes, settingsOf: directory.facts.settings };

  registerPlatform(app, { clock, health: adapters.health });
  registerDirectory(app, {
    ...staffAccess,
    clock,
    directory,
    advance: (code, meetingId) => meetings.advance({ code, meetingId }),
  });
  registerSummoning(app, {
    ...staffAccess,
    clock,
    meetings,
    details,
    commits,
    documents,
    alarms,
    changeMeeting: changedMeeting(directory),
    wakingBefore: views.due,
    putRight: directory.putRight,
    factsVersion: directory.facts.factsVersion,
    upcomingIn: async (code) => (await directory.facts.upcomingMeetings(code)).map(({ id }) => id),
    applyPending: async () => {
      await texts.applyPending();
      await deliveries.applyPending();
    },
    purgeEndedBefore: alarms.purgeEndedBefore,
    warn,
  });
  registerAttendance(app, {
    ...staffAccess,
    clock,
    views,
    meetings,
    deliveries: deliveries.of,
    readCommits: (code, meetingId) => commits.read(code, streamNameOf({ code, meetingId }), 0),
    verify: (code, meetingId) => commits.verify(code, streamNameOf({ code, meetingId })),
    readDetail: async (code, meetingId, detailId) => (await details.read({ code, meetingId }, detailId))?.text,
    extraEntries: reminderEntriesOf(commits, services),
  });
  registerAbsence(app, {
    ...services,
    clock,
    documents,
    hash: adapters.hash,
    readPhone: normalizePhone,
    phoneOwners: directory.phoneOwners,
  });
  registerMessaging(app, {
    ...staffAccess,
    clock,
    meetings,
    documents,
    webhookSecrets: adapters.config.webhookSecrets,
    parseAcsEvents,
    texts,
    deliveries,
  });
}
