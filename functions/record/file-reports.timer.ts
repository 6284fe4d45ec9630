import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Clock, type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { filingDueAt, isDone } from './core/filing-state.ts';
import { advanceFiling, archivedOf, wantReport } from './filing.ts';
import type { FilingNeeds } from './filing-needs.ts';
import { loadFiling } from './filing-stream.ts';
import { type MeetingHead, orWarn, type Warn } from './meeting-heads.ts';

export interface FileReportsNeeds extends FilingNeeds {
  readonly clock: Clock;
  readonly municipalities: readonly MunicipalityCode[];
  /** Meetings that start in `[from, before)`, as their overviews tell. */
  readonly meetingHeadsOf: (code: MunicipalityCode, from: Instant, before: Instant) => Promise<readonly MeetingHead[]>;
  readonly warn: Warn;
}

/** An archive that has not answered for so long is a matter for people; a secretary may still try by hand. */
const LOOK_BACK_MINUTES = 120 * 24 * 60;

/** Every ten minutes: the reports of meetings that are over, until the archive has taken them. */
export function fileReports(needs: FileReportsNeeds) {
  return async (): Promise<void> => {
    const now = needs.clock.now();
    for (const code of needs.municipalities) {
      await orWarn(needs.warn, 'The reports of a municipality could not be filed.', { code }, async () => {
        const heads = await needs.meetingHeadsOf(code, plusMinutes(now, -LOOK_BACK_MINUTES), now);
        for (const head of heads) await fileOne(needs, code, head, now);
      });
    }
  };
}

async function fileOne(
  needs: FileReportsNeeds,
  code: MunicipalityCode,
  head: MeetingHead,
  now: Instant,
): Promise<void> {
  const ref = { code, meetingId: head.id };
  await orWarn(needs.warn, 'A report could not be filed.', { code, meeting: head.id }, async () => {
    const { filing } = await loadFiling(needs.commits, ref);
    if (isDone(filing, archivedOf(needs, ref))) return;
    if (!filing.wanted) {
      // A meeting that was never held, and for which nobody was called, leaves nothing to be filed.
      const isHeld = head.status === 'published';
      const isDue = filingDueAt(head.end) <= now;
      if (!isDue || !(isHeld || (await hasAbsences(needs, ref)))) return;
      await wantReport(needs, ref, { kind: 'system' });
    }
    await advanceFiling(needs, ref);
  });
}

async function hasAbsences({ meetings }: FilingNeeds, ref: Parameters<FilingNeeds['archiveIdsOf']>[0]) {
  const loaded = await meetings.load(ref);
  return loaded !== undefined && loaded.meeting.absences.size > 0;
}
