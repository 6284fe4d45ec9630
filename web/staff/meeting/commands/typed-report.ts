import {
  type AbsenceKind,
  type AbsenceReason,
  GROUNDS_MAX,
  REASON_TEXT_MAX,
  type ReasonCategory,
} from '#shared/contracts/absence.ts';
import type { Interval } from '#shared/contracts/scope.ts';
import type { ItemNo, SeatId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import {
  type IntervalFault,
  intervalFaults,
  intervalOf,
  isWholeMeeting,
  type MeetingPeriod,
  type TypedInterval,
} from '#web/kit/meeting-times.ts';
import type { When } from '#web/kit/when.ts';
import type { Fault } from '#web/staff/act/faults.ts';
import type { SentCommand } from '#web/staff/meeting/commands/sent-command.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

/** An absence as it is being written down for somebody. Reason and grounds are never kept on the device. */
export interface TypedReport {
  readonly seatId: SeatId | undefined;
  readonly kind: AbsenceKind;
  readonly intervals: readonly TypedInterval[];
  readonly items: readonly ItemNo[];
  /** Nothing is chosen beforehand: a reason that nobody gave must not be written down. */
  readonly category: ReasonCategory | undefined;
  readonly text: string;
  readonly grounds: string;
}

type Checked<Value> = Result<Value, readonly Fault[]>;

export interface ReportWords {
  readonly view: MeetingPeriod;
  readonly when: When;
  readonly texts: StaffTexts;
}

/** The command, or everything that must be corrected first. */
export function reportCommand(typed: TypedReport, words: ReportWords): Checked<SentCommand> {
  const { seatId, kind, items } = typed;
  const { report } = words.texts;
  if (seatId === undefined) return err([{ field: 'seatId', text: report.noMember }]);
  const head = { type: 'ReportAbsence', seatId } as const;
  if (kind === 'full' || kind === 'partial') {
    const reason = reasonOf(typed, words);
    if (!reason.ok) return reason;
    const whole = { ...head, kind: 'full' as const, reason: reason.value };
    if (kind === 'full') return ok(whole);
    const intervals = intervalsOf(typed, words);
    if (!intervals.ok) return intervals;
    return ok(isWholeMeeting(typed.intervals, words.view) ? whole : { ...whole, kind, intervals: intervals.value });
  }
  if (items.length === 0) return err([{ field: 'items', text: report.noItem }]);
  const grounds = typed.grounds.trim();
  if (grounds === '') return err([{ field: 'grounds', text: report.noGrounds }]);
  if (grounds.length > GROUNDS_MAX) {
    return err([{ field: 'grounds', text: words.texts.act.tooLong(GROUNDS_MAX, grounds.length) }]);
  }
  return ok({ ...head, kind, items, grounds });
}

function reasonOf({ category, text: typed }: TypedReport, { texts }: ReportWords): Checked<AbsenceReason> {
  const text = typed.trim();
  if (category === undefined) return err([{ field: 'category', text: texts.report.noReason }]);
  if (text.length > REASON_TEXT_MAX) {
    return err([{ field: 'text', text: texts.act.tooLong(REASON_TEXT_MAX, text.length) }]);
  }
  return ok({ category, ...(text !== '' && { text }) });
}

function intervalsOf({ intervals }: TypedReport, { view, when, texts }: ReportWords): Checked<readonly Interval[]> {
  const { noTime, toAfterFrom, withinMeeting, overlap } = texts.report;
  const words: Readonly<Record<IntervalFault['code'], string>> = {
    'time-missing': noTime,
    'from-after-to': toAfterFrom,
    'outside-meeting': withinMeeting(when.bareRange(view.start, view.end)),
    overlap,
  };
  const faults = intervalFaults(intervals, view);
  return faults.length === 0
    ? ok(intervals.flatMap((one) => intervalOf(one, view) ?? []))
    : err(faults.map(({ index, code }) => ({ field: `intervals[${index}].from`, text: words[code] })));
}
