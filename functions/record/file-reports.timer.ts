import { orWarn, type Warn } from '#functions/platform/index.ts';
import type { MeetingRef } from '#functions/summoning/index.ts';
import { MeetingId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Clock, DAY_MINUTES, type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { filingDueAt, leavesReport } from './core/filing-state.ts';
import { advanceFiling, wantReport } from './filing.ts';
import { knownFilings, noteFiling } from './filing-index.ts';
import type { FilingNeeds } from './filing-needs.ts';
import type { MeetingHead } from './meeting-heads.ts';

export interface FileReportsNeeds extends FilingNeeds {
  readonly clock: Clock;
  readonly municipalities: readonly MunicipalityCode[];
  /** Meetings that start in `[from, before)`, as their overviews tell. */
  readonly meetingHeadsOf: (code: MunicipalityCode, from: Instant, before: Instant) => Promise<readonly MeetingHead[]>;
  readonly warn: Warn;
}

/** What ended longer ago than this was over before there was a record. */
const LOOK_BACK_MINUTES = 120 * DAY_MINUTES;

/** Every ten minutes: the reports of meetings that are over, and those asked for, until the archive has taken them. */
export function fileReports(needs: FileReportsNeeds) {
  return async (): Promise<void> => {
    for (const code of needs.municipalities) {
      await orWarn(needs.warn, 'The reports of a municipality could not be filed.', { code }, () =>
        fileIn(needs, code),
      );
    }
  };
}

async function fileIn(needs: FileReportsNeeds, code: MunicipalityCode): Promise<void> {
  const now = needs.clock.now();
  const known = await knownFilings(needs.documents, code);
  const heads = await needs.meetingHeadsOf(code, plusMinutes(now, -LOOK_BACK_MINUTES), now);
  for (const head of heads.filter(({ id, end }) => !known.has(id) && filingDueAt(end) <= now)) {
    const ref = { code, meetingId: head.id };
    await orWarn(needs.warn, 'A report could not be begun.', { code, meeting: head.id }, () => begin(needs, ref, head));
  }
  const open = [...known].filter(([, status]) => status === 'open').map(([id]) => MeetingId.parse(id));
  for (const meetingId of open) {
    await orWarn(needs.warn, 'A report could not be filed.', { code, meeting: meetingId }, async () => {
      await advanceFiling(needs, { code, meetingId });
    });
  }
}

async function begin(needs: FileReportsNeeds, ref: MeetingRef, { status }: MeetingHead): Promise<void> {
  const loaded = await needs.meetings.load(ref);
  if (!leavesReport(status, loaded?.meeting)) return noteFiling(needs.documents, ref, 'done');
  await wantReport(needs, ref, { kind: 'system' });
  await advanceFiling(needs, ref);
}
