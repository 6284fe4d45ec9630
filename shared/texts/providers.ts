import type { Language } from '#shared/kernel/language.ts';

const MAIL_SERVER: Readonly<Record<Language, string>> = {
  nb: 'e-postserver',
  nn: 'e-postserver',
  sv: 'e-postserver',
  da: 'mailserver',
  en: 'mail server',
};

/** Who carried a message, as people know them. A provider that has no word here is told as it is. */
export function providerName(provider: string, language: Language): string {
  if (provider === 'acs') return 'Azure Communication Services';
  if (provider === 'infobip') return 'Infobip';
  return provider === 'smtp' ? MAIL_SERVER[language] : provider;
}
