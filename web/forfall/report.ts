import { FormReport } from '#shared/contracts/personal.ts';
import { present } from '#shared/kernel/assert.ts';
import type { Draft } from '#web/forfall/steps.ts';
import { intervalOf, isWholeMeeting, type MeetingPeriod } from '#web/kit/meeting-times.ts';

/** The report that a draft without faults amounts to, in the words of the contract. */
export function reportOf(draft: Draft, meeting: MeetingPeriod): FormReport {
  if (draft.choice === 'items') {
    return FormReport.parse({
      kind: present(draft.certainty, 'certainty'),
      items: draft.items,
      grounds: draft.grounds,
    });
  }
  const text = draft.text.trim();
  const reason = { category: draft.category, ...(text !== '' && { text }) };
  // Other meetings have other times, so only a whole absence can cover them too.
  const meetings = draft.choice === 'full' && draft.meetings.length > 0 ? { meetings: draft.meetings } : {};
  if (draft.choice === 'full' || isWholeMeeting(draft.intervals, meeting)) {
    return FormReport.parse({ kind: 'full', reason, ...meetings });
  }
  return FormReport.parse({
    kind: 'partial',
    reason,
    intervals: draft.intervals.map((one) => intervalOf(one, meeting)),
  });
}
