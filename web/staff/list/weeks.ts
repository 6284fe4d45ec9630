import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { addDays, localDateOf, weekdayOf } from '#shared/rules/local-time.ts';
import { CALENDAR_WORDS } from '#shared/texts/calendar-words.ts';
import { capitalised } from '#shared/texts/capitalised.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

/** A week is how secretaries plan. What lies further ahead, or behind, is told by its month. */
export type Period =
  | { readonly kind: 'thisWeek' }
  | { readonly kind: 'nextWeek' }
  | { readonly kind: 'month'; readonly month: number; readonly year: number; readonly isThisMonth: boolean };

export function periodOf(at: Instant, now: Instant, zone: string): Period {
  const day = localDateOf(at, zone);
  const today = localDateOf(now, zone);
  const monday = addDays(today, 1 - weekdayOf(today));
  if (day >= monday && day < addDays(monday, 7)) return { kind: 'thisWeek' };
  if (day >= addDays(monday, 7) && day < addDays(monday, 14)) return { kind: 'nextWeek' };
  const isThisMonth = day.slice(0, 7) === today.slice(0, 7);
  return { kind: 'month', month: Number(day.slice(5, 7)), year: Number(day.slice(0, 4)), isThisMonth };
}

/** `Denne uka`, `Senere i desember`, `Januar 2027`. */
export function periodLabel(period: Period, now: Instant, texts: StaffTexts, language: Language): string {
  if (period.kind !== 'month') return texts.list[period.kind];
  const { month, year, isThisMonth } = period;
  const name = CALENDAR_WORDS[language].months[month - 1] ?? '';
  const label = isThisMonth ? texts.list.laterIn(name) : texts.list.inMonth(name);
  const dated = String(year) === now.slice(0, 4) ? label : `${label} ${year}`;
  return capitalised(dated);
}

export function periodKey(period: Period): string {
  return period.kind === 'month' ? `${period.year}-${period.month}` : period.kind;
}
