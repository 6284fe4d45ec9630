import { LANGUAGES, type Language } from '#shared/kernel/language.ts';

/** The first of the browser's languages that we write. Plain `no` is read as bokmål. */
export function preferredLanguage(browserLanguages: readonly string[]): Language {
  for (const wanted of browserLanguages) {
    const primary = wanted.toLowerCase().split('-')[0] ?? '';
    const language = LANGUAGES.find((known) => known === (primary === 'no' ? 'nb' : primary));
    if (language !== undefined) return language;
  }
  return 'nb';
}
