import type { Settings } from '#shared/contracts/settings.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { AnsweringPicture } from '#shared/rules/answering-picture.ts';
import type { When } from '#web/kit/when.ts';
import type { SettingsTexts } from '#web/texts/staff/settings.nb.ts';

/** So few can be asked that the seat may well stay empty. */
const FEW_MAX = 3;

/** The picture in words: when it begins, how many are asked, when it is quiet, and what to think of it. */
export function pictureSentence(
  { rows }: AnsweringPicture,
  { quietHours, answeringMinutes }: Pick<Settings, 'quietHours' | 'answeringMinutes'>,
  when: When,
  now: Instant,
  words: SettingsTexts['picture'],
): string {
  const [first] = rows;
  if (first === undefined) return words.nobody;
  const longest = Math.max(...answeringMinutes.map(({ minutes }) => minutes));
  return [
    words.first(when.dayAndClock(first.askedAt, now)),
    words.asked(rows.length),
    words.quietWords(quietHours.from.replace(':', '.'), quietHours.to.replace(':', '.')),
    ...(rows.length <= FEW_MAX ? [words.few(longest, rows.length)] : []),
  ].join(' ');
}
