import type { Language } from '#shared/kernel/language.ts';
import { LOG_DA } from './log.da.ts';
import { LOG_EN } from './log.en.ts';
import { LOG_NB } from './log.nb.ts';
import { LOG_NN } from './log.nn.ts';
import { LOG_SV } from './log.sv.ts';
import type { LogWords } from './log-words.ts';

export const LOG_WORDS: Readonly<Record<Language, LogWords>> = {
  nb: LOG_NB,
  nn: LOG_NN,
  sv: LOG_SV,
  da: LOG_DA,
  en: LOG_EN,
};

/** Puts values in the places of a sentence. A gap is better than a log that nobody can open. */
export function fillPlaces(sentence: string, values: Readonly<Record<string, string | undefined>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_place, name: string) => values[name] ?? '');
}
