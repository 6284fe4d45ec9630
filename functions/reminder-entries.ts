import { ReminderEvent, reminderCommits, reminderEntries } from '#functions/absence/index.ts';
import type { CommitStore } from '#functions/platform/index.ts';
import type { Meeting, MeetingRef } from '#functions/summoning/index.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { Parts } from './parts.ts';

/** Links and reminders as entries of the meeting's log: they have a stream of their own, the reader has one log. */
export function reminderEntriesOf(commits: CommitStore, { deliveries }: Parts) {
  return async (ref: MeetingRef, meeting: Meeting | undefined, language: Language) => {
    const [stored, delivered] = await Promise.all([
      reminderCommits(commits, ref),
      deliveries.of(ref.code, ref.meetingId),
    ]);
    const events = stored.flatMap((commit) => commit.events.map((event) => ReminderEvent.parse(event)));
    const nameOf = (personId: PersonId) => meeting?.persons.get(personId)?.name ?? '';
    return reminderEntries({ events, nameOf, deliveries: delivered }, language);
  };
}
