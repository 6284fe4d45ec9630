import { reminderCommits } from '#functions/absence/index.ts';
import { archiveIdsOf } from '#functions/directory/index.ts';
import { forgetInboxTexts, forgetPhone, forgetTextsBefore, inboxTextsOf } from '#functions/messaging/index.ts';
import type { RecordNeeds } from '#functions/record/index.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { adaptersFrom } from './adapters.ts';
import { logNeeds } from './log-needs.ts';
import type { Parts } from './parts.ts';

/** Where the record finds everything that is known of meetings and persons, and where it puts what is kept. */
export function recordNeeds(parts: Parts, adapters: ReturnType<typeof adaptersFrom>) {
  const { directory, views } = parts;
  const { commits, documents, blobs, archiveOf, hashesOf, forgetStream } = adapters;
  return {
    ...logNeeds(parts, commits),
    commits,
    blobs,
    meetingIdsOf: async (code: MunicipalityCode) => (await views.list(code, {})).map(({ summary }) => summary.id),
    hashesOf,
    forgetStream,
    allMeetingsOf: async (code) => (await views.list(code, {})).map(headOf),
    meetingHeadsOf: async (code, startFrom, startBefore) =>
      (await views.list(code, { startFrom, startBefore })).map(headOf),
    removeView: ({ code, meetingId }) => views.remove(code, meetingId),
    forgetTextsBefore: (code, before) => forgetTextsBefore(adapters, code, before),
    reminderCommits: (ref) => reminderCommits(commits, ref),
    archiveRecordOf: (code) => archiveOf(code)?.record,
    archiveIdsOf: ({ code, meetingId }) => archiveIdsOf(documents, code, meetingId),
    personOf: async (code, id) => (await directory.facts.persons(code, [id]))[0],
    bodiesOf: async (code) => {
      const ids = (await directory.listBodies(code)).map(({ id }) => id);
      return directory.facts.bodies(code, ids);
    },
    inboxTextsOf: async (person) => (await inboxTextsOf(adapters, person)).map(({ entry }) => entry),
    forgetInboxTexts: (person) => forgetInboxTexts(adapters, person),
    forgetPhone: (person) => forgetPhone(adapters, person),
    erasePerson: directory.erasePerson,
  } satisfies Partial<RecordNeeds>;
}

type View = Awaited<ReturnType<Parts['views']['list']>>[number];

function headOf({ bodyId, summary: { id, start, end, status } }: View) {
  return { id, bodyId, start, end, status };
}
