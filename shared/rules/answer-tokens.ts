import { CODE_MARKERS, COURTESY, NO_WORDS, type Phrases, SIGN_OFFS, YES_WORDS } from './answer-words.ts';

export interface Token {
  readonly kind: 'word' | 'number' | 'mark' | 'sign';
  /** Lower case; an emoji without its skin tone. */
  readonly text: string;
  /** Written like a name: a capital, then small letters. */
  readonly isNameLike: boolean;
}

/** Tokens that are all accounted for, from some start to `end`. */
export interface Run {
  readonly end: number;
  readonly codes: readonly Code[];
}

/** A single digit with what belongs to it ("nr. 2"), tokens `[start, end)`. */
interface Code {
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

const NAMES_MAX = 4;

/** Invisible characters, skin tones and the frame around a digit: phones add them, and they mean nothing. */
const INVISIBLE = /\p{Cf}|[\uFE0E\uFE0F\u20E3]|\p{Emoji_Modifier}/gu;
const APOSTROPHE = /(?<=\p{L})['’‘´`ʼ](?=\p{L})/gu;
const SMILE = /<3+|[:;=]-?[)DdPp]+(?!\p{L})/gu;
const FROWN = /[:;=]-?[(|/]+/gu;

/** Words, numbers (with decimals and clock times in one piece), marks, and every other sign, so that none is lost. */
const TOKEN =
  /(?<word>\p{L}[\p{L}\p{M}]*|\p{Extended_Pictographic})|(?<number>\p{N}+(?:[.:,]\p{N}+)*)|(?<mark>[.,;:!?\n])|[^\s\p{P}]/gu;

const NAMED_KINDS = ['word', 'number', 'mark'] as const;

export function tokensOf(text: string): readonly Token[] {
  const readable = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHE, '')
    .replace(SMILE, ' 🙂 ')
    .replace(FROWN, ' 😢 ');
  return [...readable.matchAll(TOKEN)].map(({ 0: found, groups = {} }) => ({
    kind: NAMED_KINDS.find((kind) => groups[kind]) ?? 'sign',
    text: found.toLowerCase(),
    isNameLike: /^\p{Lu}\p{Ll}*$/u.test(found),
  }));
}

/** Reads on from `start` for as long as every token is one of the words, in one of the phrases, a code or courtesy. */
export function runOf(
  tokens: readonly Token[],
  start: number,
  words: ReadonlySet<string>,
  phrases: readonly Phrases[],
): Run {
  const codes: Code[] = [];
  let end = start;
  while (end < tokens.length) {
    const code = codeAt(tokens, end);
    const length = Math.max(
      code === undefined ? 0 : code.end - code.start,
      words.has(tokens[end]?.text ?? '') ? 1 : 0,
      courtesyLength(tokens, end),
      ...phrases.map((some) => phraseLength(tokens, end, some)),
      isPause(tokens[end]) ? 1 : 0,
    );
    if (length === 0) break;
    if (code !== undefined) codes.push(code);
    end += length;
  }
  return { end, codes };
}

/** @returns how many tokens from `start` on are one of the phrases, the longest that fits; 0 when none does */
export function phraseLength(tokens: readonly Token[], start: number, phrases: Phrases): number {
  const alternatives = phrases.get(tokens[start]?.text ?? '') ?? [];
  const fitting = alternatives.find((words) => words.every((word, index) => tokens[start + index]?.text === word));
  return fitting?.length ?? 0;
}

export function hasPhrase(tokens: readonly Token[], phrases: Phrases): boolean {
  return tokens.some((_, index) => phraseLength(tokens, index, phrases) > 0);
}

/** The tokens without their courtesy. */
export function withoutCourtesy(tokens: readonly Token[]): readonly Token[] {
  const left: Token[] = [];
  let index = 0;
  while (index < tokens.length) {
    const length = courtesyLength(tokens, index);
    if (length === 0) left.push(...tokens.slice(index, index + 1));
    index += Math.max(length, 1);
  }
  return left;
}

/** With the name that follows a leave-taking ("mvh Siri Dahl"), which would otherwise be words nobody knows. */
function courtesyLength(tokens: readonly Token[], start: number): number {
  const length = phraseLength(tokens, start, COURTESY);
  const last = tokens[start + length - 1];
  if (length === 0 || last === undefined || !SIGN_OFFS.has(last.text)) return length;

  let next = start + length;
  while (isPause(tokens[next])) next += 1;
  const firstName = next;
  while (next - firstName < NAMES_MAX && isName(tokens, next)) next += 1;
  return next > firstName ? next - start : length;
}

function isName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !token.isNameLike) return false;
  const isAnswer = YES_WORDS.has(token.text) || NO_WORDS.has(token.text);
  return !isAnswer && phraseLength(tokens, index, COURTESY) === 0;
}

function codeAt(tokens: readonly Token[], start: number): Code | undefined {
  let index = start;
  while (CODE_MARKERS.has(tokens[index]?.text ?? '')) index += 1;
  if (index > start && tokens[index]?.text === '.') index += 1;
  const digit = tokens[index];
  if (digit?.kind !== 'number' || !/^[1-9]$/.test(digit.text)) return undefined;
  return { code: Number(digit.text), start, end: index + 1 };
}

/** A question mark is no pause: it turns what was said into a question. */
function isPause(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.text !== '?';
}
