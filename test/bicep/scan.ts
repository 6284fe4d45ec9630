/**
 * Just enough of Bicep's grammar to skip what lies between two places: strings with expressions inside, comments and
 * brackets. Positions are counted in characters from the start of the text.
 */

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The same text with blanks for comments, so that every position stays what it was. */
export function withoutComments(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const end = text[at] === "'" ? endOfString(text, at) : endOfComment(text, at);
    out += text[at] === "'" ? text.slice(at, end) : text.slice(at, end).replace(/[^\n]/g, ' ');
    if (end === at) out += text[at];
    at = Math.max(end, at + 1);
  }
  return out;
}

function endOfComment(text: string, at: number): number {
  if (text.startsWith('//', at)) return positionOr(text.indexOf('\n', at), text.length);
  if (text.startsWith('/*', at)) return positionOr(text.indexOf('*/', at) + 2, text.length);
  return at;
}

function positionOr(found: number, otherwise: number): number {
  return found < 2 ? otherwise : found;
}

/** @param at where the string's first quote is */
export function endOfString(text: string, at: number): number {
  if (text.startsWith("'''", at)) return positionOr(text.indexOf("'''", at + 3) + 3, text.length);
  for (let next = at + 1; next < text.length; next += 1) {
    if (text[next] === "'") return next + 1;
    if (text[next] === '\\') next += 1;
    else if (text.startsWith('${', next)) next = endOfBrackets(text, next + 1) - 1;
  }
  throw new SyntaxError(`a string that begins at ${at} does not end`);
}

/** @param at where the opening bracket is */
export function endOfBrackets(text: string, at: number): number {
  const closing = CLOSING[text[at] ?? ''];
  for (let next = at + 1; next < text.length; ) {
    const character = text[next] ?? '';
    if (character === closing) return next + 1;
    if (character === "'") next = endOfString(text, next);
    else if (character in CLOSING) next = endOfBrackets(text, next);
    else if (/[)\]}]/.test(character)) break;
    else next += 1;
  }
  throw new SyntaxError(`a bracket that begins at ${at} is not closed`);
}

/** An expression ends with its line, unless the next line begins with an operator. */
export function endOfExpression(text: string, at: number): number {
  let next = at;
  while (next < text.length) {
    const character = text[next] ?? '';
    if (character === "'") next = endOfString(text, next);
    else if (character in CLOSING) next = endOfBrackets(text, next);
    else if (/[,)\]}]/.test(character)) break;
    else if (character === '\n' && !/^\s*(\?|:|&&|\|\|)/.test(text.slice(next))) break;
    else next += 1;
  }
  return next;
}

export function skipBlanks(text: string, at: number): number {
  const rest = /[^\s]/.exec(text.slice(at));
  return rest === null ? text.length : at + rest.index;
}

export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
