import { GROUNDS_MAX, REASON_TEXT_MAX } from '#shared/contracts/absence.ts';
import type { Draft, Step } from '#web/forfall/steps.ts';
import { type IntervalFault, intervalFaults, type MeetingPeriod } from '#web/kit/meeting-times.ts';

/** What is wrong with one field. `field` is the id of the element that the error summary leads to. */
export type Fault =
  | {
      readonly field: string;
      readonly code: IntervalFault['code'] | 'no-reason' | 'no-item' | 'no-certainty' | 'no-grounds';
    }
  | { readonly field: string; readonly code: 'text-too-long'; readonly max: number; readonly used: number };

export function fromFieldId(index: number): string {
  return `from-${index}`;
}

/** What stops the reader from leaving this step, in the order of the fields. */
export function faultsOf(step: Step, draft: Draft, meeting: MeetingPeriod): readonly Fault[] {
  switch (step) {
    case 'ask':
      return [];
    case 'times':
      return intervalFaults(draft.intervals, meeting).map(({ index, code }) => ({ field: fromFieldId(index), code }));
    case 'items':
      return itemFaults(draft);
    case 'reason':
      return reasonFaults(draft);
  }
}

function reasonFaults({ category, text }: Draft): readonly Fault[] {
  const faults: Fault[] = category === undefined ? [{ field: 'reason-illness', code: 'no-reason' }] : [];
  return [...faults, ...lengthFaults('reason-text', text, REASON_TEXT_MAX)];
}

function itemFaults({ items, certainty, grounds }: Draft): readonly Fault[] {
  const faults: Fault[] = [];
  if (items.length === 0) faults.push({ field: 'item-0', code: 'no-item' });
  if (certainty === undefined) faults.push({ field: 'certainty-disqualified', code: 'no-certainty' });
  if (grounds.trim() === '') faults.push({ field: 'grounds', code: 'no-grounds' });
  return [...faults, ...lengthFaults('grounds', grounds, GROUNDS_MAX)];
}

function lengthFaults(field: string, text: string, max: number): readonly Fault[] {
  const used = text.trim().length;
  return used > max ? [{ field, code: 'text-too-long', max, used }] : [];
}
