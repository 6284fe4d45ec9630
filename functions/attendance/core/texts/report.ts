import type { Language } from '#shared/kernel/language.ts';
import { REPORT_DA } from './report.da.ts';
import { REPORT_EN } from './report.en.ts';
import { REPORT_NB } from './report.nb.ts';
import { REPORT_NN } from './report.nn.ts';
import { REPORT_SV } from './report.sv.ts';
import type { ReportWords } from './report-words.ts';

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = {
  nb: REPORT_NB,
  nn: REPORT_NN,
  sv: REPORT_SV,
  da: REPORT_DA,
  en: REPORT_EN,
};
