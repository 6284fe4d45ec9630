import type { ReportWords } from '#functions/attendance/core/texts/report-words.ts';
import type { CallReport } from '#shared/contracts/call-report.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import { CALENDAR_WORDS } from '#shared/texts/calendar-words.ts';
import { formatBareClock, formatClock, formatDate } from '#shared/texts/format.ts';

/** What the parts of a report need to write in its language. */
export interface Writing {
  readonly report: CallReport;
  readonly words: ReportWords;
}

/** `3. desember 2026 kl. 18.00`: what lies in an archive never leaves out the year. */
export function minuteText(writing: Writing, at: Instant): string {
  const { timeZone, language } = writing.report;
  return `${dateText(writing, at)}${CALENDAR_WORDS[language].at}${formatClock(at, timeZone, language, 'screen')}`;
}

/** `3. desember 2026 18.00`, for columns. */
export function bareMinuteText(writing: Writing, at: Instant): string {
  const { timeZone, language } = writing.report;
  return `${dateText(writing, at)} ${formatBareClock(at, timeZone, language)}`;
}

function dateText(writing: Writing, at: Instant): string {
  const { timeZone, language } = writing.report;
  return `${formatDate(at, timeZone, language)} ${yearOf(writing, at)}`;
}

export function yearOf({ report }: Writing, at: Instant): string {
  return localDateOf(at, report.timeZone).slice(0, 4);
}
