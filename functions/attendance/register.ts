import type { app as FunctionApp } from '@azure/functions';
import { getAttendanceCsvHttp } from './get-attendance-csv.http.ts';
import { type GetLogNeeds, getLogHttp } from './get-log.http.ts';
import { getMeetingHttp } from './get-meeting.http.ts';
import { type GetStatisticsNeeds, getStatisticsHttp } from './get-statistics.http.ts';
import { listMeetingsHttp } from './list-meetings.http.ts';

export type AttendanceNeeds = GetStatisticsNeeds & GetLogNeeds;

const MEETINGS = 'municipalities/{code}/meetings';

/** The triggers of this module. `app` is passed in, so that a test can walk every registration. */
export function registerAttendance(app: Pick<typeof FunctionApp, 'http'>, needs: AttendanceNeeds): void {
  const routes = [
    { name: 'getStatistics', route: 'municipalities/{code}/statistics', handler: getStatisticsHttp(needs) },
    { name: 'listMeetings', route: MEETINGS, handler: listMeetingsHttp(needs) },
    { name: 'getMeeting', route: `${MEETINGS}/{id}`, handler: getMeetingHttp(needs) },
    { name: 'getLog', route: `${MEETINGS}/{id}/log`, handler: getLogHttp(needs) },
    { name: 'getAttendanceCsv', route: `${MEETINGS}/{id}/attendance.csv`, handler: getAttendanceCsvHttp(needs) },
  ];
  for (const { name, route, handler } of routes) {
    // `identify` checks who is asking. A function key would only say which program is.
    app.http(name, { route, methods: ['GET'], authLevel: 'anonymous', handler });
  }
}
