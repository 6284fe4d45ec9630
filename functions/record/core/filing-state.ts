import type { Meeting } from '#functions/summoning/core/state.ts';
import type { MeetingStatus } from '#shared/contracts/roster.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import { type Instant, plusMinutes } from '#shared/kernel/instant.ts';
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
  readonly attendance?: Instant;
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
    case 'AttendanceWritten': {
      const { attendanceDelay: _, ...rest } = filing;
      return { ...rest, attendance: event.at };
    }
    case 'AttendanceDelayed':
      return { ...filing, attendanceDelay: delayAfter(filing.attendanceDelay, event) };
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

/** What is to be done next for the report, by somebody who claims under this name. */
export function nextStep(
  filing: Filing,
  { hasArchive, keepsAttendance }: Archived,
  me: string,
  now: Instant,
): FilingStep {
  if (!filing.wanted) return 'nothing';
  if (filing.made === undefined) return 'make';
  if (filing.filed === undefined) {
    if (filing.kept !== undefined) return 'nothing';
    return hasArchive ? nextTowardsArchive(filing, me, now) : 'keep';
  }
  if (!keepsAttendance || filing.attendance !== undefined) return 'nothing';
  return isWaiting(filing.attendanceDelay, now) ? 'nothing' : 'attend';
}

function nextTowardsArchive({ claim, delay }: Filing, me: string, now: Instant): FilingStep {
  if (claim !== undefined && claim.until > now) return claim.claimedBy === me ? 'file' : 'nothing';
  return isWaiting(delay, now) ? 'nothing' : 'claim';
}

function isWaiting(delay: Delay | undefined, now: Instant): boolean {
  return delay !== undefined && delay.retryAt > now;
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
const FILE_AFTER_MINUTES = 24 * 60;

export function filingDueAt(meetingEnd: Instant): Instant {
  return plusMinutes(meetingEnd, FILE_AFTER_MINUTES);
}

const FIRST_RETRY_MINUTES = 10;
const RETRY_MINUTES_MAX = 12 * 60;

/** 10, 20, 40 … minutes, then twice a day until it is accepted. */
export function retryAtAfter(attempts: number, now: Instant): Instant {
  return plusMinutes(now, Math.min(FIRST_RETRY_MINUTES * 2 ** Math.min(attempts, 10), RETRY_MINUTES_MAX));
}
