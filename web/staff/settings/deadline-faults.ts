import type { Settings } from '#shared/contracts/settings.ts';
import { isLongerWithLessTime, isQuietAllDay } from '#shared/rules/chosen-deadlines.ts';
import type { Fault } from '#web/staff/act/faults.ts';
import { quietDayIn } from '#web/staff/settings/quiet-days.ts';
import type { SettingsTexts } from '#web/texts/staff/settings.nb.ts';

/** What is wrong while it is being typed, by the rules that the server has for it. */
export function deadlineFaults(
  { answeringMinutes, quietHours }: Pick<Settings, 'answeringMinutes' | 'quietHours'>,
  quietLines: string,
  words: SettingsTexts,
): readonly Fault[] {
  return [
    ...answeringMinutes.flatMap((row, at): readonly Fault[] => {
      const field = `answeringMinutes[${at}].minutes`;
      if (!(row.minutes >= 1)) return [{ field, text: words.numberMissing }];
      return isLongerWithLessTime(row, answeringMinutes) ? [{ field, text: words.answering.longer }] : [];
    }),
    ...(isUnset(quietHours) || isQuietAllDay(quietHours) ? [{ field: 'quietHours', text: words.quiet.allDay }] : []),
    ...quietLines
      .split('\n')
      .filter((line) => line.trim() !== '' && quietDayIn(line, words.quiet.easter) === undefined)
      .map((line): Fault => ({ field: 'quietDays', text: words.quiet.dayFault(line.trim()) })),
  ];
}

/** A clock that is being typed has no time yet. */
function isUnset({ from, to, sundayTo }: Settings['quietHours']): boolean {
  return [from, to, sundayTo].includes('');
}
