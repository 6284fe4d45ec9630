import type { NextStep } from '#shared/contracts/meeting-view.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

/** What happens by itself, in one line. */
export function nextText({ type, name }: NextStep, texts: StaffTexts): string {
  const words = texts.next;
  switch (type) {
    case 'offerReminder':
      return words.offerReminder(name ?? '');
    case 'deadline':
      return words.deadline(name ?? '');
    case 'ask':
      return name === undefined ? words.askAnyone : words.ask(name);
    case 'reminder':
    case 'retry':
    case 'quietEnds':
    case 'graceEnds':
    case 'approvalLimit':
    case 'start':
      return words[type];
    default:
      return unreachable(type, 'next step');
  }
}
