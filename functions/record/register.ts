import type { app as FunctionApp } from '@azure/functions';
import { type HttpApp, registerMunicipalityRoutes } from '#functions/platform/index.ts';
import { type AnchorStreamsNeeds, anchorStreams } from './anchor-streams.timer.ts';
import { erasePersonHttp } from './erase-person.http.ts';
import { exportPersonHttp } from './export-person.http.ts';
import { fileReportHttp } from './file-report.http.ts';
import { type FileReportsNeeds, fileReports } from './file-reports.timer.ts';
import { type ForgetInTimeNeeds, forgetInTime } from './forget-in-time.timer.ts';
import { getReportHttp } from './get-report.http.ts';
import type { PersonNeeds } from './person-needs.ts';

export type RecordNeeds = PersonNeeds & FileReportsNeeds & AnchorStreamsNeeds & ForgetInTimeNeeds;

/** The triggers of this module. `app` is passed in, so that a test can walk every registration. */
export function registerRecord(app: HttpApp & Pick<typeof FunctionApp, 'timer'>, needs: RecordNeeds): void {
  registerMunicipalityRoutes(app, needs.clock, [
    ['exportPerson', 'GET', 'persons/{id}/export', exportPersonHttp(needs)],
    ['erasePerson', 'POST', 'persons/{id}/erase', erasePersonHttp(needs)],
    ['getReport', 'GET', 'meetings/{id}/report', getReportHttp(needs)],
    ['fileReport', 'POST', 'meetings/{id}/report', fileReportHttp(needs)],
  ]);
  app.timer('fileReports', { schedule: '0 */10 * * * *', handler: fileReports(needs) });
  app.timer('anchorStreams', { schedule: '0 25 2 * * *', handler: anchorStreams(needs) });
  app.timer('forgetInTime', { schedule: '0 5 3 * * *', handler: forgetInTime(needs) });
}
