export { projectMeeting } from './core/meeting-summary.ts';
export { registerAttendance } from './register.ts';
export { viewStore } from './view-store.ts';
