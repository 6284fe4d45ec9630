import type { ReportWords } from '#functions/attendance/core/texts/report-words.ts';
import type { CallReport } from '#shared/contracts/call-report.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import { formatBareClock, formatDate } from '#shared/texts/format.ts';

/** What the parts of a report need to write in its language. */
export interface Writing {
  readonly report: CallReport;
  readonly words: ReportWords;
}

/** `3. desember 2026 18.00`: what lies in an archive never leaves out the year. */
export function minuteText(writing: Writing, at: Instant): string {
  const { timeZone, language } = writing.report;
  const date = formatDate(at, timeZone, language);
  return `${date} ${yearOf(writing, at)} ${formatBareClock(at, timeZone, language)}`;
}

export function yearOf({ report }: Writing, at: Instant): string {
  return localDateOf(at, report.timeZone).slice(0, 4);
}
