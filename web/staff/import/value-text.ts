import { SeatRole } from '#shared/contracts/roster.ts';
import { AnyInstant, LocalDate } from '#shared/kernel/instant.ts';
import { Language } from '#shared/kernel/language.ts';
import { formatPhone } from '#shared/texts/format.ts';
import type { Vocabulary } from '#shared/texts/vocabulary.ts';
import type { When } from '#web/kit/when.ts';
import { dayText } from '#web/staff/people/days.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

export interface Reading {
  readonly texts: StaffTexts;
  readonly words: Vocabulary;
  readonly when: When;
}

/** A value of the roster as people say it, where it is a word or a date of the machine's. */
export function valueText(field: string, value: string, { texts, words: { roles }, when }: Reading): string {
  const { people, import: words } = texts;
  switch (field) {
    case 'mobile':
      return formatPhone(value, 'screen');
    case 'termFrom':
    case 'termTo':
      return LocalDate.safeParse(value).success ? dayText(value) : value;
    case 'start':
    case 'end':
      return instantText(value, when);
    case 'language': {
      const spoken = Language.safeParse(value).data;
      return spoken === undefined ? value : people.languages[spoken];
    }
    case 'seat': {
      const [role, ...rest] = value.split(', ');
      const known = SeatRole.safeParse(role).data;
      return known === undefined ? value : [roles.elsewhere[known], ...rest].join(', ');
    }
    case 'unavailable':
      return value.replaceAll(/\d{4}-\d\d-\d\d/g, (day) => dayText(day)).replaceAll('/', '–');
    default: {
      const known: Readonly<Record<string, string>> = words.values;
      return known[value] ?? value;
    }
  }
}

/** With the year, since a file may be about the next one. */
function instantText(value: string, when: When): string {
  const at = AnyInstant.safeParse(value);
  if (!at.success) return value;
  return `${value.slice(0, 4)}: ${when.dayAndClock(at.data)}`;
}
