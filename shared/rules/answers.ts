import { isClearExplanation } from './answer-explanation.ts';
import { hasPhrase, type Run, runOf, type Token, tokensOf } from './answer-tokens.ts';
import {
  ANSWER_MARKERS,
  ASSENT,
  BOTH,
  CONFIRMATIONS,
  ENGLISH_AFTER_NO,
  FORM_LEADS,
  FORM_WORDS,
  NO_WORDS,
  NO_WORDS_WITH_OTHER_USES,
  REGRETS,
  YES_WORDS,
} from './answer-words.ts';

/** What a text from a phone says. */
export type Reading =
  /** `code`: the digit, 1–9, that names one of several offers to the same number. */
  | { readonly kind: 'yes' | 'no'; readonly code?: number }
  /** A digit alone, 1–9: a choice, where one was offered. */
  | { readonly kind: 'number'; readonly number: number }
  /** Not an answer. A person must read it. */
  | { readonly kind: 'unclear' }
  /** Wants no more texts, or wants them again. */
  | { readonly kind: 'stop' | 'start' }
  /** Wants the link to the absence form. */
  | { readonly kind: 'form' };

const UNCLEAR: Reading = { kind: 'unclear' };
const STOP_WORDS: ReadonlySet<string> = new Set(['stop', 'stopp']);
const START_WORDS: ReadonlySet<string> = new Set(['start']);
const NO_WORD: ReadonlySet<string> = new Set();

/**
 * Reads the text of an SMS. In doubt it is no answer: a wrong yes seats somebody who does not come, and a wrong no
 * costs somebody their turn, while asking again costs one SMS.
 */
export function readAnswer(text: string): Reading {
  const tokens = tokensOf(text);
  // A text with both is read as a yes with a word too many, and so is unclear.
  if (says(tokens, YES_WORDS)) return readYes(tokens);
  if (says(tokens, NO_WORDS)) return readNo(tokens);
  if (saysOnly(tokens, STOP_WORDS)) return { kind: 'stop' };
  if (saysOnly(tokens, START_WORDS)) return { kind: 'start' };
  return asksForForm(tokens) ? { kind: 'form' } : readChoice(tokens);
}

/** Every token must belong to the yes: whatever else is there may be a condition. */
function readYes(tokens: readonly Token[]): Reading {
  const { end, codes } = runOf(tokens, 0, YES_WORDS, [ASSENT, CONFIRMATIONS, BOTH, ANSWER_MARKERS]);
  if (end < tokens.length || codes.length > 1) return UNCLEAR;
  const [found] = codes;
  if (found === undefined) return { kind: 'yes' };
  // "Ja, 2 kommer" counts people, and "ja til begge, 2" says two things. A code is a digit that nothing else explains.
  const isOnlyCode = !hasPhrase(tokens, BOTH) && (found.start === 0 || !hasPhrase(tokens, CONFIRMATIONS));
  return isOnlyCode ? { kind: 'yes', code: found.code } : UNCLEAR;
}

/** First the no, with courtesy and a code around it, then as much explanation as people like to give. */
function readNo(tokens: readonly Token[]): Reading {
  const lead = runOf(tokens, 0, NO_WORD, [ASSENT, REGRETS, ANSWER_MARKERS, BOTH]);
  const no = tokens[lead.end];
  if (no === undefined || !NO_WORDS.has(no.text)) return UNCLEAR;

  const said = runOf(tokens, lead.end, NO_WORDS, [REGRETS, BOTH]);
  const explanation = tokens.slice(said.end);
  if (explanation.length > 0) {
    if (!mayRunOn(no, tokens[lead.end + 1]) || !isClearExplanation(explanation)) return UNCLEAR;
  }
  const codes = [...lead.codes.map(({ code }) => code), ...codesBeside(tokens, said)];
  if (codes.length > 1 || codes.includes('unknown')) return UNCLEAR;
  const [code] = codes;
  return typeof code === 'number' ? { kind: 'no', code } : { kind: 'no' };
}

/** Words that mean no only when they stand alone, or begin an English sentence. */
function mayRunOn(no: Token, next: Token | undefined): boolean {
  if (!NO_WORDS_WITH_OTHER_USES.has(no.text)) return true;
  return next?.kind === 'mark' || (no.text === 'no' && ENGLISH_AFTER_NO.has(next?.text ?? ''));
}

/** @returns `unknown` for a digit that may be a code or may begin the explanation */
function codesBeside(tokens: readonly Token[], said: Run): readonly (number | 'unknown')[] {
  if (said.end === tokens.length) return said.codes.map(({ code }) => code);
  return said.codes.flatMap(({ code, start, end }): (number | 'unknown')[] => {
    if (tokens[end]?.kind === 'mark') return [code];
    // "Nei, 2 barn er syke" explains. "Nei 2 er syk" may do either.
    return tokens[start - 1]?.kind === 'mark' ? [] : ['unknown'];
  });
}

function readChoice(tokens: readonly Token[]): Reading {
  const { end, codes } = runOf(tokens, 0, NO_WORD, [ANSWER_MARKERS]);
  const [choice] = codes;
  if (choice === undefined || codes.length > 1 || end < tokens.length) return UNCLEAR;
  return { kind: 'number', number: choice.code };
}

/** The word comes first. What is said after it does not matter: the answer is a link, and decides nothing. */
function asksForForm(tokens: readonly Token[]): boolean {
  const { end, codes } = runOf(tokens, 0, NO_WORD, [FORM_LEADS]);
  return codes.length === 0 && FORM_WORDS.has(tokens[end]?.text ?? '');
}

function saysOnly(tokens: readonly Token[], words: ReadonlySet<string>): boolean {
  const { end, codes } = runOf(tokens, 0, words, []);
  return end === tokens.length && codes.length === 0 && says(tokens, words);
}

function says(tokens: readonly Token[], words: ReadonlySet<string>): boolean {
  return tokens.some(({ text }) => words.has(text));
}
