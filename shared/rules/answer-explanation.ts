import { hasPhrase, phraseLength, type Token, withoutCourtesy } from './answer-tokens.ts';
import { ABILITY_IN_NO, ASSENT, COMING_IN_NO, DOUBT_IN_NO, NEGATIONS, OR_WORDS, TURNS } from './answer-words.ts';

/**
 * Does what follows a no explain it? Not when it takes the no back, doubts it, asks "no?", or offers to come after all:
 * a person reads those.
 */
export function isClearExplanation(explanation: readonly Token[]): boolean {
  const said = withoutCourtesy(explanation);
  const words = said.filter(({ kind }) => kind !== 'mark');
  const [first] = words;
  if (first === undefined || OR_WORDS.has(first.text)) return false;
  if (hasPhrase(said, DOUBT_IN_NO) || isOnlyAssent(words)) return false;
  return !clausesOf(said).some(isOfferToCome);
}

/** "Nei, greit" and "nei, gjerne" say two things. */
function isOnlyAssent(words: readonly Token[]): boolean {
  let index = 0;
  while (index < words.length) {
    const length = phraseLength(words, index, ASSENT);
    if (length === 0) return false;
    index += length;
  }
  return true;
}

function isOfferToCome(clause: readonly Token[]): boolean {
  if (clause.some(({ text }) => NEGATIONS.has(text))) return false;
  return hasPhrase(clause, ABILITY_IN_NO) || COMING_IN_NO.has(clause.map(({ text }) => text).join(' '));
}

/** Cut at marks and at "but", since a negation does not reach past them. */
function clausesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (TURNS.has(token.text)) clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  return clauses;
}
