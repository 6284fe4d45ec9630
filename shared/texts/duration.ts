import type { Language } from '#shared/kernel/language.ts';
import { CALENDAR_WORDS } from './calendar-words.ts';
import { joinerOf } from './format.ts';

/** `short` stands beside a deadline, `long` in a sentence, `seconds` counts the last two minutes on a phone page. */
export type DurationStyle = 'short' | 'long' | 'seconds';

type Unit = 'day' | 'hour' | 'minute' | 'second';
type UnitWords = Readonly<Record<Unit, readonly [one: string, many: string, short?: string]>>;

const UNITS: Readonly<Record<Language, UnitWords>> = {
  nb: {
    day: ['dag', 'dager'],
    hour: ['time', 'timer', 't'],
    minute: ['minutt', 'minutter', 'min'],
    second: ['sekund', 'sekunder', 's'],
  },
  nn: {
    day: ['dag', 'dagar'],
    hour: ['time', 'timar', 't'],
    minute: ['minutt', 'minutt', 'min'],
    second: ['sekund', 'sekund', 's'],
  },
  sv: {
    day: ['dag', 'dagar'],
    hour: ['timme', 'timmar', 'tim'],
    minute: ['minut', 'minuter', 'min'],
    second: ['sekund', 'sekunder', 's'],
  },
  da: {
    day: ['dag', 'dage'],
    hour: ['time', 'timer', 't'],
    minute: ['minut', 'minutter', 'min'],
    second: ['sekund', 'sekunder', 's'],
  },
  en: {
    day: ['day', 'days'],
    hour: ['hour', 'hours', 'h'],
    minute: ['minute', 'minutes', 'min'],
    second: ['second', 'seconds', 's'],
  },
};

const HOURS_COUNTED_AS_DAYS_FROM = 48;

/**
 * Two units at most, rounded down, never negative: `2 dager`, `3 t 15 min`, `1 dag og 4 timer`.
 * @param ms milliseconds
 */
export function formatDuration(ms: number, language: Language, style: DurationStyle = 'short'): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const counts = countsOf(seconds, style).filter(([count], index) => index === 0 || count > 0);
  const texts = counts.map(([count, unit]) => unitText(count, unit, language, style));
  return texts.join(style === 'long' ? ` ${CALENDAR_WORDS[language].and} ` : ' ');
}

function countsOf(seconds: number, style: DurationStyle): readonly (readonly [number, Unit])[] {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= HOURS_COUNTED_AS_DAYS_FROM) return [[Math.floor(hours / 24), 'day']];
  if (hours >= 24 && style === 'long') {
    return [
      [1, 'day'],
      [hours - 24, 'hour'],
    ];
  }
  if (hours >= 1) {
    return [
      [hours, 'hour'],
      [minutes % 60, 'minute'],
    ];
  }
  if (minutes < 2 && style === 'seconds') return [[seconds, 'second']];
  return [[minutes, 'minute']];
}

function unitText(count: number, unit: Unit, language: Language, style: DurationStyle): string {
  const [one, many, short] = UNITS[language][unit];
  const written = count === 1 ? one : many;
  // A day has no short form: "3 d" is not read as days.
  const word = style === 'long' ? written : (short ?? written);
  return `${count}${joinerOf('screen')}${word}`;
}
