import type { CommitStore } from '#functions/platform/index.ts';
import { streamNameOf } from '#functions/summoning/index.ts';
import { printDocument } from '#infra/pdf/print-document.ts';
import type { DetailId, MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Parts } from './parts.ts';
import { reminderEntriesOf } from './reminder-entries.ts';

/** Where the overview and the log find what is not in the meeting's state. */
export function logNeeds(parts: Parts, commits: CommitStore) {
  const { deliveries, details } = parts;
  return {
    deliveries: deliveries.of,
    readCommits: (code: MunicipalityCode, meetingId: MeetingId) =>
      commits.read(code, streamNameOf({ code, meetingId }), 0),
    verify: (code: MunicipalityCode, meetingId: MeetingId) => commits.verify(code, streamNameOf({ code, meetingId })),
    readDetail: async (code: MunicipalityCode, meetingId: MeetingId, detailId: DetailId) =>
      (await details.read({ code, meetingId }, detailId))?.text,
    extraEntries: reminderEntriesOf(commits, parts),
    printDocument,
  };
}
