import { endOfBrackets, endOfExpression, endOfString, skipBlanks } from './scan.ts';

/** What stands on the right of a name: an object, a list, or any other expression as it is written. */
export interface Value {
  /** Position of the first and after the last character in the file. */
  readonly from: number;
  readonly to: number;
  /** As written, with every run of blanks as one. */
  readonly text: string;
  readonly entries: ReadonlyMap<string, Value>;
  readonly items: readonly Value[];
  /** Of `if (…) {…}` and `[for … in …: …]`. */
  readonly condition?: string;
  readonly over?: string;
}

const NOTHING = { entries: new Map<string, Value>(), items: [] };

export function readValue(text: string, start: number): Value {
  const from = skipBlanks(text, start);
  const condition = /^if\s*(?=\()/.exec(text.slice(from))?.[0];
  if (condition !== undefined) return readConditional(text, from, from + condition.length);
  if (text[from] === '[' && /^\[\s*for\s/.test(text.slice(from))) return readLoop(text, from);

  const to = endOfExpression(text, from);
  const whole = { from, to: from + text.slice(from, to).trimEnd().length, text: tidy(text.slice(from, to)) };
  const isBracketed = '[{'.includes(text[from] ?? ' ') && endOfBrackets(text, from) === whole.to;
  if (!isBracketed) return { ...whole, ...NOTHING };
  if (text[from] === '{') return { ...whole, ...NOTHING, entries: readEntries(text, from + 1, whole.to - 1) };
  return { ...whole, ...NOTHING, items: readItems(text, from + 1, whole.to - 1) };
}

function readConditional(text: string, from: number, bracket: number): Value {
  const end = endOfBrackets(text, bracket);
  const body = readValue(text, end);
  return { ...body, from, condition: tidy(text.slice(bracket + 1, end - 1)) };
}

function readLoop(text: string, from: number): Value {
  const to = endOfBrackets(text, from);
  const head = /^\[\s*for\s+(?:\w+|\([^)]*\))\s+in\s+/.exec(text.slice(from));
  if (head === null) throw new SyntaxError(`a loop that begins at ${from} is not understood`);
  const overFrom = from + head[0].length;
  const colon = endOfLoopSource(text, overFrom);
  const body = readValue(text, colon + 1);
  return { ...body, from, to, over: tidy(text.slice(overFrom, colon)) };
}

function endOfLoopSource(text: string, from: number): number {
  let at = from;
  while (text[at] !== ':') {
    if (text[at] === "'") at = endOfString(text, at);
    else if ('([{'.includes(text[at] ?? ' ')) at = endOfBrackets(text, at);
    else at += 1;
  }
  return at;
}

function readEntries(text: string, from: number, to: number): ReadonlyMap<string, Value> {
  const entries = new Map<string, Value>();
  for (let at = nextItem(text, from); at < to; ) {
    const keyEnd = text[at] === "'" ? endOfString(text, at) : at + (/^\w+/.exec(text.slice(at, to))?.[0].length ?? 0);
    const colon = skipBlanks(text, keyEnd);
    if (keyEnd === at || text[colon] !== ':') throw new SyntaxError(`what begins at ${at} is no property`);
    const value = readValue(text, colon + 1);
    entries.set(unquoted(text.slice(at, keyEnd)), value);
    at = nextItem(text, value.to);
  }
  return entries;
}

function readItems(text: string, from: number, to: number): readonly Value[] {
  const items: Value[] = [];
  for (let at = nextItem(text, from); at < to; ) {
    const value = readValue(text, at);
    items.push(value);
    at = nextItem(text, value.to);
  }
  return items;
}

/** Decorators of the members of a type are skipped. */
function nextItem(text: string, at: number): number {
  const blanks = /^[\s,]*/.exec(text.slice(at));
  const next = at + (blanks?.[0].length ?? 0);
  return text[next] === '@' ? nextItem(text, endOfBrackets(text, text.indexOf('(', next))) : next;
}

export function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

export function unquoted(text: string): string {
  return text[0] === "'" && endOfString(text, 0) === text.length ? text.slice(1, -1) : text;
}
