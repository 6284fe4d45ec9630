import type { Meeting } from '#functions/summoning/core/state.ts';
import type { MeetingStatus } from '#shared/contracts/roster.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import { DAY_MINUTES, type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import type { FilingEvent, FilingEventOf } from './filing-events.ts';

interface Delay {
  readonly kind: string;
  readonly where: string;
  readonly since: Instant;
  readonly attempts: number;
  readonly retryAt: Instant;
}

/** One meeting's report, as its stream tells it. */
export interface Filing {
  readonly wanted: boolean;
  readonly made?: FilingEventOf<'ReportMade'>;
  readonly claim?: { readonly claimedBy: string; readonly until: Instant };
  readonly filed?: FilingEventOf<'ReportFiled'>;
  readonly kept?: Instant;
  readonly delay?: Delay;
  readonly attendance?: FilingEventOf<'AttendanceWritten' | 'AttendanceLeftOut'>;
  readonly attendanceDelay?: Delay;
}

export const noFiling: Filing = { wanted: false };

export function evolveFiling(filing: Filing, event: FilingEvent): Filing {
  switch (event.type) {
    case 'ReportWanted': {
      // An archive may have been configured since the report was only kept.
      const { kept: _, ...rest } = filing;
      return { ...rest, wanted: true };
    }
    case 'ReportMade':
      return { ...filing, made: event };
    case 'ReportKept':
      return { ...filing, kept: event.at };
    case 'FilingClaimed':
      return { ...filing, claim: { claimedBy: event.claimedBy, until: event.until } };
    case 'ReportFiled': {
      const { claim: _claim, delay: _delay, ...rest } = filing;
      return { ...rest, filed: event };
    }
    case 'FilingDelayed': {
      const { claim: _, ...rest } = filing;
      return { ...rest, delay: delayAfter(filing.delay, event) };
    }
    case 'AttendanceWritten':
    case 'AttendanceLeftOut': {
      const { claim: _claim, attendanceDelay: _delay, ...rest } = filing;
      return { ...rest, attendance: event };
    }
    case 'AttendanceDelayed': {
      const { claim: _, ...rest } = filing;
      return { ...rest, attendanceDelay: delayAfter(filing.attendanceDelay, event) };
    }
    default:
      return unreachable(event, 'filing event');
  }
}

function delayAfter(
  before: Delay | undefined,
  { at, kind, where, retryAt }: FilingEventOf<'FilingDelayed' | 'AttendanceDelayed'>,
): Delay {
  return { kind, where, since: before?.since ?? at, attempts: (before?.attempts ?? 0) + 1, retryAt };
}

export type FilingStep = 'make' | 'keep' | 'claim' | 'file' | 'attend' | 'nothing';

export interface Archived {
  readonly hasArchive: boolean;
  readonly keepsAttendance: boolean;
}

interface Worker {
  /** The name to claim under. */
  readonly me: string;
  readonly now: Instant;
  readonly meetingEnd: Instant;
}

/** What is to be done next for the report. */
export function nextStep(filing: Filing, { hasArchive, keepsAttendance }: Archived, worker: Worker): FilingStep {
  const { wanted, made, filed, kept, delay, attendance, attendanceDelay } = filing;
  if (!wanted) return 'nothing';
  if (made === undefined) return 'make';
  if (filed === undefined) {
    if (kept !== undefined) return 'nothing';
    return hasArchive ? nextTowardsArchive('file', filing, delay, worker) : 'keep';
  }
  if (!keepsAttendance || attendance !== undefined || worker.now < attendFrom(made.at, worker.meetingEnd))
    return 'nothing';
  return nextTowardsArchive('attend', filing, attendanceDelay, worker);
}

/** Of a report that was asked for before the meeting was over nobody knows yet who came. */
function attendFrom(madeAt: Instant, meetingEnd: Instant): Instant {
  return madeAt < meetingEnd ? filingDueAt(meetingEnd) : madeAt;
}

function nextTowardsArchive(
  step: 'file' | 'attend',
  { claim }: Filing,
  delay: Delay | undefined,
  { me, now }: Worker,
): FilingStep {
  if (claim !== undefined && claim.until > now) return claim.claimedBy === me ? step : 'nothing';
  return delay !== undefined && delay.retryAt > now ? 'nothing' : 'claim';
}

/** Nothing further will happen to it by itself. */
export function isDone(filing: Filing, archived: Archived): boolean {
  if (filing.kept !== undefined && !archived.hasArchive) return true;
  return filing.filed !== undefined && (!archived.keepsAttendance || filing.attendance !== undefined);
}

/** A meeting that was never held, and for which nobody was called, leaves nothing to be filed. */
export function leavesReport(status: MeetingStatus, meeting: Pick<Meeting, 'absences'> | undefined): boolean {
  return meeting !== undefined && (status === 'published' || meeting.absences.size > 0);
}

/** A secretary has until then to note who was there. */
const FILE_AFTER_MINUTES = DAY_MINUTES;

export function filingDueAt(meetingEnd: Instant): Instant {
  return plusMinutes(meetingEnd, FILE_AFTER_MINUTES);
}

const FIRST_RETRY_MINUTES = 10;
const RETRY_MINUTES_MAX = 12 * 60;

/** 10, 20, 40 … minutes, then twice a day until it is accepted. */
export function retryAtAfter(attempts: number, now: Instant): Instant {
  return plusMinutes(now, Math.min(FIRST_RETRY_MINUTES * 2 ** Math.min(attempts, 10), RETRY_MINUTES_MAX));
}
