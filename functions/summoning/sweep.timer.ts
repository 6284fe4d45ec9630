import * as z from 'zod/mini';
import { type CommitStore, orWarn, type SealedStore, type Warn } from '#functions/platform/index.ts';
import type { MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Clock, DAY_MINUTES, Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { MEETING_STREAMS, meetingOfStream } from './meeting-stream.ts';
import type { Alarms, MeetingRef, Meetings } from './ports.ts';

export interface SweepNeeds {
  readonly clock: Clock;
  readonly municipalities: readonly MunicipalityCode[];
  readonly commits: CommitStore;
  readonly documents: SealedStore;
  readonly meetings: Meetings;
  readonly alarms: Alarms;
  /** Meetings that want to be looked at before the moment, by their overviews. */
  readonly wakingBefore: (
    code: MunicipalityCode,
    before: Instant,
  ) => Promise<readonly { readonly meetingId: MeetingId; readonly wakeAt: Instant }[]>;
  /** Finishes what a writer of facts that died had begun. */
  readonly putRight: (code: MunicipalityCode) => Promise<unknown>;
  readonly factsVersion: (code: MunicipalityCode) => Promise<{ readonly version: number }>;
  /** Meetings that have not ended: those a change of facts may concern. */
  readonly upcomingIn: (code: MunicipalityCode) => Promise<readonly MeetingId[]>;
  /** Texts and reports that were stored and not yet applied. */
  readonly applyPending: () => Promise<void>;
  readonly warn: Warn;
}

/** Commits written while the last sweep ran are looked at again. */
const OVERLAP_MINUTES = 10;
/** Links sleep no longer than this; what lies further ahead is set by a later sweep. */
const AHEAD_MINUTES = 2 * DAY_MINUTES;
const FIRST_LOOK_BACK_MINUTES = 7 * DAY_MINUTES;

/** By then an alarm should have rung, and an earlier sweep have made up for one that was lost. */
const LATE_MINUTES = 10;

const LastSweep = z.object({ at: Instant, factsVersion: z.int() });

/** Asks the truth, every five minutes: a lost alarm costs minutes, never a seat. */
export function sweep(needs: SweepNeeds) {
  return async (): Promise<void> => {
    await orWarn(needs.warn, 'What providers told us could not be applied.', {}, needs.applyPending);
    for (const code of needs.municipalities) {
      await orWarn(needs.warn, 'A municipality could not be swept.', { code }, () => sweepMunicipality(needs, code));
    }
  };
}

async function sweepMunicipality(needs: SweepNeeds, code: MunicipalityCode): Promise<void> {
  const started = needs.clock.now();
  const last = await needs.documents.read({ vault: code, stream: 'sweep', id: 'last' }, LastSweep);
  const since = plusMinutes(last?.value.at ?? plusMinutes(started, -FIRST_LOOK_BACK_MINUTES), -OVERLAP_MINUTES);
  const changed = await needs.commits.changedSince(code, MEETING_STREAMS, since);
  const waking = await needs.wakingBefore(code, plusMinutes(started, AHEAD_MINUTES));

  await needs.putRight(code);
  const { version: factsVersion } = await needs.factsVersion(code);
  // Whoever changed the facts tells the meetings; should that have failed, each of them looks for itself.
  const untold = last?.value.factsVersion === factsVersion ? [] : await needs.upcomingIn(code);

  for (const { meetingId } of waking.filter(({ wakeAt }) => wakeAt < plusMinutes(started, -LATE_MINUTES))) {
    needs.warn('A meeting is past its deadline.', { code, meeting: meetingId });
  }
  const due = waking.filter(({ wakeAt }) => wakeAt <= started).map(({ meetingId }) => meetingId);
  const ids = new Set([...due, ...untold, ...changed.map(meetingOfStream)]);
  let failures = 0;
  for (const meetingId of ids) failures += await advanceOne(needs, { code, meetingId });
  for (const { meetingId, wakeAt } of waking) {
    if (!ids.has(meetingId)) await needs.alarms.set({ code, meetingId }, wakeAt);
  }
  // Only a sweep without failures moves the mark: what failed is asked for again.
  if (failures === 0)
    await needs.documents.upsert({ vault: code, stream: 'sweep', id: 'last' }, { at: started, factsVersion });
}

async function advanceOne(needs: SweepNeeds, ref: MeetingRef): Promise<number> {
  const ids = { code: ref.code, meeting: ref.meetingId };
  const isDone = await orWarn(needs.warn, 'A meeting could not be advanced.', ids, () => needs.meetings.advance(ref));
  return isDone ? 0 : 1;
}
