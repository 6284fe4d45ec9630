import type { Commit, Verification } from '#functions/platform/index.ts';
import { type Meeting, type MeetingRef, meetingOf } from '#functions/summoning/index.ts';
import type { CallReport } from '#shared/contracts/call-report.ts';
import type { MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { callReport } from './core/call-report.ts';
import type { ChainCheck, UnnumberedEntry } from './core/log.ts';
import type { Deliveries } from './core/offers.ts';

/** Where the log and the report are gathered from. */
export interface ReportNeeds {
  /** Those up to a version, for where the chain does not hold after it. */
  readonly readCommits: (code: MunicipalityCode, meetingId: MeetingId, upTo?: number) => Promise<readonly Commit[]>;
  readonly verify: (code: MunicipalityCode, meetingId: MeetingId) => Promise<Verification>;
  /** What providers reported about the meeting's messages. */
  readonly deliveries: (code: MunicipalityCode, meetingId: MeetingId) => Promise<Deliveries>;
  /** What other streams hold about the meeting, such as reminders to its members, whom it names. */
  readonly extraEntries: (
    ref: MeetingRef,
    meeting: Meeting | undefined,
    language: Language,
  ) => Promise<readonly UnnumberedEntry[]>;
}

interface Gathered {
  readonly commits: readonly Commit[];
  readonly check: ChainCheck;
  readonly deliveries: Deliveries;
  readonly extraEntries: readonly UnnumberedEntry[];
}

export async function gatherLog(needs: ReportNeeds, ref: MeetingRef, language: Language): Promise<Gathered> {
  const { code, meetingId } = ref;
  const check = await needs.verify(code, meetingId);
  const commits = await needs.readCommits(code, meetingId, check.commits);
  const [deliveries, extraEntries] = await Promise.all([
    needs.deliveries(code, meetingId),
    needs.extraEntries(ref, meetingOf(commits)?.meeting, language),
  ]);
  return { commits, check, deliveries, extraEntries };
}

/** The report as it goes to an archive: nothing in it that people wrote, for an archive forgets nothing. */
export async function reportForArchive(
  needs: ReportNeeds,
  ref: MeetingRef,
  language: Language,
  madeAt: Instant,
): Promise<CallReport> {
  const gathered = await gatherLog(needs, ref, language);
  return callReport({ ...gathered, code: ref.code, details: new Map() }, language, madeAt);
}
