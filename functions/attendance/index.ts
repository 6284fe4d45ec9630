export { attendanceRows } from './core/attendance-rows.ts';
export { projectMeeting } from './core/meeting-summary.ts';
export { reportDocument, reportTitle } from './core/report-document.ts';
export { fileAnswer } from './file-answers.ts';
export { type ReportNeeds, reportForArchive } from './gather-report.ts';
export type { PrintDocument } from './ports.ts';
export { registerAttendance } from './register.ts';
export { viewStore } from './view-store.ts';
