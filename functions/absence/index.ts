export type { HeldSeat } from './core/form.ts';
export { ReminderEvent } from './core/reminder-events.ts';
export { reminderEntries } from './core/reminder-log.ts';
export { type AbsenceNeeds, registerAbsence } from './register.ts';
export { reminderCommits, reminderStreamOf } from './reminder-stream.ts';
export { type RemindersNeeds, remindersOf, type SentReminders } from './send-reminders.ts';
