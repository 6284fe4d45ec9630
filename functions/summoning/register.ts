import type { app as FunctionApp } from '@azure/functions';
import type { app as DurableApp } from 'durable-functions';
import { registerMunicipalityRoutes } from '#functions/platform/index.ts';
import { advanceActivity } from './advance.activity.ts';
import { callChain } from './call-chain.orchestrator.ts';
import { getReasonHttp } from './get-reason.http.ts';
import { getTextHttp } from './get-text.http.ts';
import { type PurgeNeeds, purgeLinks } from './purge-links.timer.ts';
import { runCommandHttp } from './run-command.http.ts';
import type { StaffNeeds } from './staff-needs.ts';
import { type SweepNeeds, sweep } from './sweep.timer.ts';

/** Each function gets a durable client from whoever composes them, since all of them may set alarms. */
export type Functions = Pick<typeof FunctionApp, 'http' | 'timer'> &
  Pick<typeof DurableApp, 'orchestration' | 'activity'>;

/** The triggers of this module. `app` is passed in, so that a test can walk every registration. */
export function registerSummoning(app: Functions, needs: StaffNeeds & SweepNeeds & PurgeNeeds): void {
  registerMunicipalityRoutes(app, needs.clock, [
    ['runCommand', 'POST', 'meetings/{id}/commands', runCommandHttp(needs)],
    ['getReason', 'GET', 'meetings/{id}/absences/{absenceId}/reason', getReasonHttp(needs)],
    ['getText', 'GET', 'meetings/{id}/texts/{textId}', getTextHttp(needs)],
  ]);
  app.timer('sweep', { schedule: '0 */5 * * * *', runOnStartup: true, handler: sweep(needs) });
  app.timer('purgeLinks', { schedule: '0 40 2 * * *', handler: purgeLinks(needs) });
  app.orchestration('callChain', callChain);
  app.activity('advance', { handler: advanceActivity(needs.meetings) });
}
