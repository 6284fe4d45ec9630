import { ReminderEvent, reminderCommits, reminderEntries } from '#functions/absence/index.ts';
import type { CommitStore } from '#functions/platform/index.ts';
import type { MeetingId, MunicipalityCode, PersonId } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { Parts } from './parts.ts';

/** Links and reminders as entries of the meeting's log: they have a stream of their own, the reader has one log. */
export function reminderEntriesOf(commits: CommitStore, { meetings, deliveries }: Parts) {
  return async (code: MunicipalityCode, meetingId: MeetingId, language: Language) => {
    const ref = { code, meetingId };
    const [stored, delivered, loaded] = await Promise.all([
      reminderCommits(commits, ref),
      deliveries.of(code, meetingId),
      meetings.load(ref),
    ]);
    const events = stored.flatMap((commit) => commit.events.map((event) => ReminderEvent.parse(event)));
    const nameOf = (personId: PersonId) => loaded?.meeting.persons.get(personId)?.name ?? '';
    return reminderEntries({ events, nameOf, deliveries: delivered }, language);
  };
}
