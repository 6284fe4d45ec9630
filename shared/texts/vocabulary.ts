import type { Language } from '#shared/kernel/language.ts';
import { VOCABULARY_DA } from './vocabulary.da.ts';
import { VOCABULARY_EN } from './vocabulary.en.ts';
import { VOCABULARY_NB } from './vocabulary.nb.ts';
import { VOCABULARY_NN } from './vocabulary.nn.ts';
import { VOCABULARY_SV } from './vocabulary.sv.ts';
import type { Vocabulary } from './vocabulary-words.ts';

export { type AttentionWord, attentionWord, roleWords, type SeatState, type Vocabulary } from './vocabulary-words.ts';

/** The status words in each language. A new status without a word does not compile. */
export const VOCABULARY: Readonly<Record<Language, Vocabulary>> = {
  nb: VOCABULARY_NB,
  nn: VOCABULARY_NN,
  sv: VOCABULARY_SV,
  da: VOCABULARY_DA,
  en: VOCABULARY_EN,
};
