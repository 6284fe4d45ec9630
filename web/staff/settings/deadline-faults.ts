import type { Settings } from '#shared/contracts/settings.ts';
import type { Fault } from '#web/staff/act/faults.ts';
import { quietDayIn } from '#web/staff/settings/quiet-days.ts';
import type { SettingsTexts } from '#web/texts/staff/settings.nb.ts';

const DAY_MINUTES = 1_440;
const WAKING_MINUTES_MIN = 60;

/** What is wrong while it is being typed, by the rules that the server has for it. */
export function deadlineFaults(
  { answeringMinutes, quietHours }: Pick<Settings, 'answeringMinutes' | 'quietHours'>,
  quietLines: string,
  words: SettingsTexts,
): readonly Fault[] {
  const sorted = answeringMinutes.toSorted((a, b) => b.moreThanHours - a.moreThanHours);
  return [
    ...answeringMinutes.flatMap(({ minutes, moreThanHours }, at): readonly Fault[] => {
      const field = `answeringMinutes[${at}].minutes`;
      if (!(minutes >= 1)) return [{ field, text: words.numberMissing }];
      const isTooLong = sorted.some((row) => row.moreThanHours > moreThanHours && row.minutes < minutes);
      return isTooLong ? [{ field, text: words.answering.longer }] : [];
    }),
    ...(isQuietAllDay(quietHours) ? [{ field: 'quietHours', text: words.quiet.allDay }] : []),
    ...quietLines
      .split('\n')
      .filter((line) => line.trim() !== '' && quietDayIn(line, words.quiet.easter) === undefined)
      .map((line): Fault => ({ field: 'quietDays', text: words.quiet.dayFault(line.trim()) })),
  ];
}

function isQuietAllDay({ from, to, sundayTo }: Settings['quietHours']): boolean {
  if ([from, to, sundayTo].includes('')) return true;
  return (minuteOf(to) - minuteOf(from) + DAY_MINUTES) % DAY_MINUTES > DAY_MINUTES - WAKING_MINUTES_MIN;
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
