import type { Settings } from '#shared/contracts/settings.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { AnsweringPicture } from '#shared/rules/answering-picture.ts';
import type { When } from '#web/kit/when.ts';
import type { SettingsTexts } from '#web/texts/staff/settings.nb.ts';

/** So few can be asked that the seat may well stay empty. */
const FEW_MAX = 3;

/** The picture in words: when it begins, how many are asked, when it is quiet, and what to think of it. */
export function pictureSentence(
  { rows, urgentFrom }: AnsweringPicture,
  { quietHours, answeringMinutes }: Pick<Settings, 'quietHours' | 'answeringMinutes'>,
  { now, start }: { readonly now: Instant; readonly start: Instant },
  { words, when }: { readonly words: SettingsTexts['picture']; readonly when: When },
): string {
  const [first] = rows;
  if (first === undefined) return words.nobody;
  // From the last hours on several are asked at once, so what counts is how far one by one has come by then.
  const until = first.askedAt < urgentFrom ? urgentFrom : start;
  const longest = Math.max(...answeringMinutes.map(({ minutes }) => minutes));
  return [
    words.first(when.dayAndClock(first.askedAt, now)),
    words.asked(countBefore(rows, until), when.dayAndClock(until, now)),
    words.quietWords(quietHours.from.replace(':', '.'), quietHours.to.replace(':', '.')),
    ...(rows.length <= FEW_MAX ? [words.few(longest, rows.length)] : []),
  ].join(' ');
}

function countBefore(rows: AnsweringPicture['rows'], until: Instant): number {
  return rows.filter(({ askedAt }) => askedAt < until).length;
}
