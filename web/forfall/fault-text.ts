import type { Fault } from '#web/forfall/faults.ts';
import type { MeetingPeriod } from '#web/kit/meeting-times.ts';
import type { When } from '#web/kit/when.ts';
import type { PersonalTexts } from '#web/texts/personal/nb.ts';

export function faultText(fault: Fault, texts: PersonalTexts, when: When, meeting: MeetingPeriod): string {
  const words = texts.forfall.faults;
  if (fault.code === 'text-too-long') return words[fault.code](fault.max, fault.used);
  if (fault.code === 'outside-meeting') return words[fault.code](when.bareRange(meeting.start, meeting.end));
  return words[fault.code];
}
