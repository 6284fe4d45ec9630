import { type HttpApp, registerRoutes } from '#functions/platform/index.ts';
import { getAttendanceCsvHttp } from './get-attendance-csv.http.ts';
import { type GetLogNeeds, getLogHttp } from './get-log.http.ts';
import { getMeetingHttp } from './get-meeting.http.ts';
import { type GetStatisticsNeeds, getStatisticsHttp } from './get-statistics.http.ts';
import { listMeetingsHttp } from './list-meetings.http.ts';

export type AttendanceNeeds = GetStatisticsNeeds & GetLogNeeds;

const MEETINGS = 'municipalities/{code}/meetings';

/** The triggers of this module. `app` is passed in, so that a test can walk every registration. */
export function registerAttendance(app: HttpApp, needs: AttendanceNeeds): void {
  registerRoutes(app, [
    ['getStatistics', ['GET'], 'municipalities/{code}/statistics', getStatisticsHttp(needs)],
    ['listMeetings', ['GET'], MEETINGS, listMeetingsHttp(needs)],
    ['getMeeting', ['GET'], `${MEETINGS}/{id}`, getMeetingHttp(needs)],
    ['getLog', ['GET'], `${MEETINGS}/{id}/log`, getLogHttp(needs)],
    ['getAttendanceCsv', ['GET'], `${MEETINGS}/{id}/attendance.csv`, getAttendanceCsvHttp(needs)],
  ]);
}
