import type { Language } from '#shared/kernel/language.ts';
import { type When, whenIn } from '#web/kit/when.ts';

/** These pages carry no time zone; every municipality we serve so far shares this one. */
const ZONE = 'Europe/Oslo';

export function whenHere(language: Language): When {
  return whenIn(ZONE, language);
}
