import { reminderCommits } from '#functions/absence/index.ts';
import { forgetInboxTexts, forgetPhone, inboxTextsOf } from '#functions/messaging/index.ts';
import type { PersonNeeds } from '#functions/record/index.ts';
import { streamNameOf } from '#functions/summoning/index.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { adaptersFrom } from './adapters.ts';
import type { Parts } from './parts.ts';

/** Where the record finds everything that is known of persons. */
export function recordNeeds({ directory, views }: Parts, adapters: ReturnType<typeof adaptersFrom>) {
  const { commits } = adapters;
  return {
    meetingIdsOf: async (code: MunicipalityCode) => (await views.list(code, {})).map(({ summary }) => summary.id),
    readCommits: (code, meetingId) => commits.read(code, streamNameOf({ code, meetingId }), 0),
    reminderCommits: (ref) => reminderCommits(commits, ref),
    personOf: async (code, id) => (await directory.facts.persons(code, [id]))[0],
    bodiesOf: async (code) => {
      const ids = (await directory.listBodies(code)).map(({ id }) => id);
      return directory.facts.bodies(code, ids);
    },
    inboxTextsOf: async (person) => (await inboxTextsOf(adapters, person)).map(({ entry }) => entry),
    forgetInboxTexts: (person) => forgetInboxTexts(adapters, person),
    forgetPhone: (person) => forgetPhone(adapters, person),
    erasePerson: directory.erasePerson,
  } satisfies Partial<PersonNeeds>;
}
