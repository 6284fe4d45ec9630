import type { CommitStore } from '#functions/platform/index.ts';
import { filingEntriesOf } from '#functions/record/index.ts';
import { type Meeting, type MeetingRef, meetingStreamOf } from '#functions/summoning/index.ts';
import { printDocument } from '#infra/pdf/print-document.ts';
import type { DetailId, MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { Parts } from './parts.ts';
import { reminderEntriesOf } from './reminder-entries.ts';

/** Where the overview, the log and the report find what is not in the meeting's state. */
export function logNeeds(parts: Parts, commits: CommitStore) {
  const { deliveries, details } = parts;
  const reminders = reminderEntriesOf(commits, parts);
  return {
    deliveries: deliveries.of,
    readCommits: (code: MunicipalityCode, meetingId: MeetingId, upTo?: number) =>
      commits.read(code, meetingStreamOf({ meetingId }), 0, upTo),
    verify: (code: MunicipalityCode, meetingId: MeetingId) => commits.verify(code, meetingStreamOf({ meetingId })),
    readDetail: async (code: MunicipalityCode, meetingId: MeetingId, detailId: DetailId) =>
      (await details.read({ code, meetingId }, detailId))?.text,
    extraEntries: async (ref: MeetingRef, meeting: Meeting | undefined, language: Language) => [
      ...(await reminders(ref, meeting, language)),
      ...(await filingEntriesOf(commits, ref, language)),
    ],
    printDocument,
  };
}
