import type { Settings } from '#shared/contracts/settings.ts';
import { DAY_MINUTES } from '#shared/kernel/instant.ts';

/** With less than this left of the day, nobody could be asked at all. */
const WAKING_MINUTES_MIN = 60;

type AnsweringRow = Settings['answeringMinutes'][number];

/** The closer the meeting, the shorter the time: otherwise the last to be asked could be the one who waits longest. */
export function isLongerWithLessTime(
  { moreThanHours, minutes }: AnsweringRow,
  rows: Settings['answeringMinutes'],
): boolean {
  return rows.some((row) => row.moreThanHours > moreThanHours && row.minutes < minutes);
}

/** From and to at the same time mean that ordinary nights are not quiet. */
export function isQuietAllDay({ from, to }: Pick<Settings['quietHours'], 'from' | 'to'>): boolean {
  const quietMinutes = (minuteOf(to) - minuteOf(from) + DAY_MINUTES) % DAY_MINUTES;
  return quietMinutes > DAY_MINUTES - WAKING_MINUTES_MIN;
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
