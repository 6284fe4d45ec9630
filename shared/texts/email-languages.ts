import type { Language } from '#shared/kernel/language.ts';
import { EMAIL_DA } from './email.da.ts';
import { EMAIL_EN } from './email.en.ts';
import { EMAIL_NB } from './email.nb.ts';
import { EMAIL_NN } from './email.nn.ts';
import { EMAIL_SV } from './email.sv.ts';
import type { LetterPhrases } from './email-phrases.ts';

export const EMAIL_PHRASES: Readonly<Record<Language, LetterPhrases>> = {
  nb: EMAIL_NB,
  nn: EMAIL_NN,
  sv: EMAIL_SV,
  da: EMAIL_DA,
  en: EMAIL_EN,
};
