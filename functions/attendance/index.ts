export { type LogSource, meetingLog, type UnnumberedEntry } from './core/log.ts';
export type { Detail, Details } from './core/log-values.ts';
export { MeetingProjection, meetingSummary, projectMeeting, summaryAt } from './core/meeting-summary.ts';
export { meetingView } from './core/meeting-view.ts';
export type { Deliveries, Delivery } from './core/offers.ts';
export type { LoadedMeeting, ReaderNeeds, ReaderRole } from './reader.ts';
export { type AttendanceNeeds, registerAttendance } from './register.ts';
export { type DueView, type StartRange, type ViewStore, viewStore } from './view-store.ts';
