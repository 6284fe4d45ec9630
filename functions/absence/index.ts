export { ReminderEvent } from './core/reminder-events.ts';
export { reminderEntries } from './core/reminder-log.ts';
export { registerAbsence } from './register.ts';
export { reminderCommits, reminderStreamOf } from './reminder-stream.ts';
export { remindersOf } from './send-reminders.ts';
