import type { ReportState } from '#shared/contracts/report-state.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { FilingTexts } from '#web/texts/staff/filing.nb.ts';

/** Where the call report stands, sentence by sentence. */
export function reportText(state: ReportState, words: FilingTexts, when: (at: Instant) => string): readonly string[] {
  const { attendance, trouble } = state;
  return [
    statusText(state, words, when),
    ...(attendance === undefined ? [] : [attendance === 'written' ? words.written : words.notWritten]),
    ...(trouble === undefined ? [] : [words.retry(when(trouble.retryAt))]),
  ];
}

function statusText(
  { status, dueAt, madeAt, filedAt, documentId }: ReportState,
  words: FilingTexts,
  when: (at: Instant) => string,
): string {
  switch (status) {
    case 'notDue':
      return words.notDue(when(dueAt));
    case 'waiting':
      return madeAt === undefined ? words.making : words.waiting;
    case 'kept':
      return words.kept(when(madeAt ?? dueAt));
    case 'filed':
      return words.filed(when(filedAt ?? dueAt), documentId ?? '');
    default:
      return unreachable(status, 'status of a report');
  }
}
