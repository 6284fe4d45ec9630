import { Language } from '#shared/kernel/language.ts';
import { preferredLanguage } from '#web/kit/preferred-language.ts';

const KEPT_UNDER = 'language';

/** What the reader chose last on this device, else what the browser asks for. */
export function readerLanguage(): Language {
  const kept = Language.safeParse(localStorage.getItem(KEPT_UNDER));
  const language = kept.success ? kept.data : preferredLanguage(navigator.languages);
  document.documentElement.lang = language;
  return language;
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT_UNDER, language);
  document.documentElement.lang = language;
}
