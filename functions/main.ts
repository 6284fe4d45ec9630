import type { app as FunctionApp } from '@azure/functions';
import { registerDirectory } from '#functions/directory/index.ts';
import { registerPlatform } from '#functions/platform/index.ts';
import { durableAlarms } from '#functions/summoning/alarms.ts';
import { registerSummoning } from '#functions/summoning/register.ts';
import type { SettingsPatch } from '#shared/contracts/settings.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { adaptersFrom, type Environment } from './adapters.ts';
import { servicesFrom } from './services.ts';
import { staffAtMeeting } from './staff-at-meeting.ts';
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
  const { meetings, details, directory, views } = services;
  const { identify } = staff;

  registerPlatform(app, { clock, health: adapters.health });
  registerDirectory(app, {
    clock,
    identify,
    municipalities: codes,
    directory,
    advance: (code, meetingId) => meetings.advance({ code, meetingId }),
  });
  registerSummoning(app, {
    clock,
    meetings,
    details,
    commits,
    documents,
    alarms,
    municipalities: codes,
    identify: staffAtMeeting({ identify, municipalities: codes, meetings }),
    changeMeeting: async ({ ref }, change) => void (await directory.changeMeeting(ref.code, ref.meetingId, change)),
    wakingBefore: views.due,
    applyPendingTexts: async () => undefined,
    purgeEndedBefore: alarms.purgeEndedBefore,
    warn,
  });
}
