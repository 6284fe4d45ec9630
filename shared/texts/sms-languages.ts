import type { Language } from '#shared/kernel/language.ts';
import { SMS_DA } from './sms.da.ts';
import { SMS_EN } from './sms.en.ts';
import { SMS_NB } from './sms.nb.ts';
import { SMS_NN } from './sms.nn.ts';
import { SMS_SV } from './sms.sv.ts';
import type { SmsPhrases } from './sms-phrases.ts';

export const SMS_PHRASES: Readonly<Record<Language, SmsPhrases>> = {
  nb: SMS_NB,
  nn: SMS_NN,
  sv: SMS_SV,
  da: SMS_DA,
  en: SMS_EN,
};
