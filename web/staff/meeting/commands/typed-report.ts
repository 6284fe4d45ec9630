import {
  type AbsenceKind,
  type AbsenceReason,
  GROUNDS_MAX,
  REASON_TEXT_MAX,
  type ReasonCategory,
} from '#shared/contracts/absence.ts';
import type { MeetingView } from '#shared/contracts/meeting-view.ts';
import type { ItemNo, SeatId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { addDays, instantAt, localDateOf } from '#shared/rules/local-time.ts';
import type { When } from '#web/kit/when.ts';
import type { Fault } from '#web/staff/act/faults.ts';
import type { SentCommand } from '#web/staff/meeting/commands/sent-command.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

/** An absence as it is being written down for somebody. Reason and grounds are never kept on the device. */
export interface TypedReport {
  readonly seatId: SeatId | undefined;
  readonly kind: AbsenceKind;
  /** `HH:MM`, the municipality's clock. */
  readonly from: string;
  readonly to: string;
  readonly items: readonly ItemNo[];
  readonly category: ReasonCategory;
  readonly text: string;
  readonly grounds: string;
}

type Checked<Value> = Result<Value, readonly Fault[]>;

export interface ReportWords {
  readonly view: MeetingView;
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
    if (!reason.ok || kind === 'full') return reason.ok ? ok({ ...head, kind: 'full', reason: reason.value }) : reason;
    const interval = intervalOf(typed, words);
    return interval.ok ? ok({ ...head, kind, intervals: [interval.value], reason: reason.value }) : interval;
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
  if (text.length > REASON_TEXT_MAX) {
    return err([{ field: 'text', text: texts.act.tooLong(REASON_TEXT_MAX, text.length) }]);
  }
  return ok({ category, ...(text !== '' && { text }) });
}

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

function intervalOf({ from, to }: TypedReport, { view, when, texts }: ReportWords): Checked<Stretch> {
  if (from === '' || to === '') return err([{ field: 'from', text: texts.report.noTime }]);
  const stretch = { from: withinNight(from, view), to: withinNight(to, view) };
  if (stretch.from >= stretch.to) return err([{ field: 'from', text: texts.report.toAfterFrom }]);
  if (stretch.from < view.start || stretch.to > view.end) {
    return err([{ field: 'from', text: texts.report.withinMeeting(when.bareRange(view.start, view.end)) }]);
  }
  return ok(stretch);
}

/** A clock time before the meeting's own start is the night after, when the meeting lasts that long. */
function withinNight(clock: string, { start, end, timeZone }: MeetingView): Instant {
  const day = localDateOf(start, timeZone);
  const at = instantAt(day, clock, timeZone);
  const nextDay = instantAt(addDays(day, 1), clock, timeZone);
  return at < start && nextDay <= end ? nextDay : at;
}
