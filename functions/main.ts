import type { app as FunctionApp } from '@azure/functions';
import { registerAbsence } from '#functions/absence/index.ts';
import { registerAttendance } from '#functions/attendance/index.ts';
import { registerArchive, registerDirectory } from '#functions/directory/index.ts';
import { registerMessaging } from '#functions/messaging/index.ts';
import { registerPlatform } from '#functions/platform/index.ts';
import { registerRecord } from '#functions/record/index.ts';
import { durableAlarms } from '#functions/summoning/alarms.ts';
import { registerSummoning } from '#functions/summoning/register.ts';
import { readTable } from '#infra/csv.ts';
import { normalizePhone } from '#infra/phone.ts';
import type { SettingsPatch } from '#shared/contracts/settings.ts';
import type { MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { adaptersFrom, type Environment } from './adapters.ts';
import { addressesOf } from './addresses.ts';
import { archiveNeeds } from './archive-needs.ts';
import { changedMeeting } from './changed-meeting.ts';
import { logNeeds } from './log-needs.ts';
import { partsFrom } from './parts.ts';
import { providerEvents } from './provider-events.ts';
import { recordNeeds } from './record-needs.ts';
import { sweepNeeds } from './sweep-needs.ts';
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
export function registerFulltallig({ app: given, durable, environment, clock, initialSettings }: Deployment): void {
  const warn = (sentence: string, ids: Readonly<Record<string, string>>) => console.warn(sentence, ids);
  const adapters = adaptersFrom({ environment, clock, warn });
  const alarms = durableAlarms();
  const app = withAlarms(given, durable, alarms);
  const parts = partsFrom({ adapters, clock, alarms, initialSettings, warn });
  const { meetings, directory } = parts;
  const { commits, documents, hash, codes, staff, config } = adapters;
  const between = {
    ...parts,
    clock,
    documents,
    identify: staff.identify,
    municipalities: codes,
    settingsOf: directory.facts.settings,
    advance: (code: MunicipalityCode, meetingId: MeetingId) => meetings.advance({ code, meetingId }),
  };

  registerPlatform(app, { clock, health: adapters.health });
  registerDirectory(app, { ...between, readTable });
  registerArchive(app, { ...between, ...archiveNeeds({ adapters, initialSettings, warn }) });
  registerSummoning(app, {
    ...between,
    ...sweepNeeds(parts),
    purgeEndedBefore: alarms.purgeEndedBefore,
    commits,
    alarms,
    warn,
    changeMeeting: changedMeeting(directory),
  });
  registerAttendance(app, { ...between, ...logNeeds(parts, commits), termsOf: directory.listBodies });
  registerAbsence(app, { ...between, hash, readPhone: normalizePhone, phoneOwners: directory.phoneOwners });
  registerRecord(app, { ...between, ...recordNeeds(parts, adapters), warn });
  registerMessaging(app, {
    ...between,
    sms: adapters.sms,
    smsSenderOf: addressesOf(config).smsSenderOf,
    webhookSecrets: config.webhookSecrets,
    ...providerEvents,
  });
}
