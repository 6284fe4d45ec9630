import { type HttpApp, registerMunicipalityRoutes } from '#functions/platform/index.ts';
import { getAttendanceCsvHttp } from './get-attendance-csv.http.ts';
import { type GetLogNeeds, getLogHttp } from './get-log.http.ts';
import { getMeetingHttp } from './get-meeting.http.ts';
import { type GetStatisticsNeeds, getStatisticsHttp } from './get-statistics.http.ts';
import { listMeetingsHttp } from './list-meetings.http.ts';

export type AttendanceNeeds = GetStatisticsNeeds & GetLogNeeds;

/** The triggers of this module. `app` is passed in, so that a test can walk every registration. */
export function registerAttendance(app: HttpApp, needs: AttendanceNeeds): void {
  registerMunicipalityRoutes(app, needs.clock, [
    ['getStatistics', 'GET', 'statistics', getStatisticsHttp(needs)],
    ['listMeetings', 'GET', 'meetings', listMeetingsHttp(needs)],
    ['getMeeting', 'GET', 'meetings/{id}', getMeetingHttp(needs)],
    ['getLog', 'GET', 'meetings/{id}/log', getLogHttp(needs)],
    ['getAttendanceCsv', 'GET', 'meetings/{id}/attendance.csv', getAttendanceCsvHttp(needs)],
  ]);
}
