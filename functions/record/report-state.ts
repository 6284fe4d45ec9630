import type { ReportState } from '#shared/contracts/report-state.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { type Archived, type Filing, filingDueAt } from './core/filing-state.ts';

/** Where the report stands, for whoever looks at the meeting. */
export function reportState(filing: Filing, { keepsAttendance }: Archived, meetingEnd: Instant): ReportState {
  const { made, filed, kept, delay, attendanceDelay } = filing;
  const pdf = made?.files.find(({ mediaType }) => mediaType === 'application/pdf');
  const trouble = filed === undefined ? delay : attendanceDelay;
  return {
    status: statusOf(filing),
    dueAt: filingDueAt(meetingEnd),
    ...(made && { madeAt: made.at, restricted: made.restricted }),
    ...(pdf && { sha256: pdf.sha256 }),
    ...(filed && { filedAt: filed.at, documentId: filed.documentId }),
    ...(filed && keepsAttendance && attendanceOf(filing)),
    ...(trouble !== undefined && kept === undefined && { trouble }),
  };
}

function attendanceOf({ attendance }: Filing): Pick<ReportState, 'attendance'> {
  if (attendance?.type === 'AttendanceLeftOut') return {};
  return { attendance: attendance === undefined ? 'waiting' : 'written' };
}

function statusOf({ wanted, filed, kept }: Filing): ReportState['status'] {
  if (filed !== undefined) return 'filed';
  if (kept !== undefined) return 'kept';
  return wanted ? 'waiting' : 'notDue';
}
