import type { InboxCandidate, InboxItem } from '#shared/contracts/inbox.ts';
import type { Language } from '#shared/kernel/language.ts';
import { formatList, formatPhone } from '#shared/texts/format.ts';
import type { When } from '#web/kit/when.ts';
import { type Spoken, scopeDetail } from '#web/staff/seat/absence-text.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

/** Who it seems to be: the person, all who share the number, or the number alone. */
export function senderName({ about, from }: InboxItem, language: Language): string {
  const names = [...new Set(about.map(({ name }) => name))];
  return names.length === 0 ? formatPhone(from, 'screen') : formatList(names, language);
}

export function whyWord({ why, attempt = 1 }: InboxItem, { inbox }: StaffTexts): string {
  return why === 'unclear' && attempt > 1 ? inbox.unclearAgain : inbox.why[why];
}

/** Which meetings it may be about, in one line. */
export function aboutLine({ about }: InboxItem, texts: StaffTexts, when: When): string {
  const meetings = new Map(about.map((one) => [one.meetingId, `${one.bodyName} ${when.shortDay(one.start)}`]));
  return meetings.size === 0 ? texts.inbox.noMeeting : [...meetings.values()].join(', ');
}

/** `Hanne Lie er spurt om plassen til Arne Sund, hele møtet.` */
export function candidateLine(candidate: InboxCandidate, spoken: Spoken): string {
  const { name, forName, scope } = candidate;
  const words = spoken.texts.inbox;
  return words.askedFor(name, forName, scopeDetail(scope, spoken) ?? words.wholeMeeting);
}
