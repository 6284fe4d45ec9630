import type { Language } from '#shared/kernel/language.ts';

/** Each in its own language: who cannot read the page must find it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nb: 'Norsk bokmål',
  nn: 'Norsk nynorsk',
  sv: 'Svenska',
  da: 'Dansk',
  en: 'English',
};
