import type { SeatView } from '#shared/contracts/meeting-view.ts';
import type { Language } from '#shared/kernel/language.ts';
import { formatList } from '#shared/texts/format.ts';
import type { Vocabulary } from '#shared/texts/vocabulary.ts';

/** Why each of several seats is open, in the words of their tags, so that one need not go to each of them to see it. */
export function whyEmpty(seats: readonly SeatView[], words: Pick<Vocabulary, 'attention'>, language: Language): string {
  return (['exhausted', 'stopped'] as const)
    .map((status) => ({ word: words.attention[status], names: namesOf(seats, status) }))
    .filter(({ names }) => names.length > 0)
    .map(({ word, names }) => `${word}: ${formatList(names, language)}.`)
    .join(' ');
}

function namesOf(seats: readonly SeatView[], wanted: 'exhausted' | 'stopped'): readonly string[] {
  return seats.filter(({ vacancies }) => vacancies.some(({ status }) => status === wanted)).map(({ name }) => name);
}
