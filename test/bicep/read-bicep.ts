import { endOfBrackets, endOfExpression, lineAt, skipBlanks, withoutComments } from './scan.ts';
import { readValue, tidy, unquoted, type Value } from './values.ts';

export interface Decorator {
  readonly name: string;
  /** What stands between its brackets, as it is written. */
  readonly text: string;
}

/** One declaration of a file. A file of parameters has `using` and `param` only, and its `param`s have no type. */
export interface Declaration {
  readonly file: string;
  readonly line: number;
  readonly keyword: string;
  readonly name: string;
  /** Of a param or an output its type, of a resource type and version, of a module its file. */
  readonly type: string;
  readonly isExisting: boolean;
  readonly decorators: readonly Decorator[];
  readonly value: Value | undefined;
}

/** @throws SyntaxError when the text is not what Bicep looks like */
export function readBicep(file: string, original: string): readonly Declaration[] {
  const text = withoutComments(original);
  const declarations: Declaration[] = [];
  for (let at = skipBlanks(text, 0); at < text.length; ) {
    const { decorators, end } = readDecorators(text, at);
    const declared = readDeclaration(text, end);
    declarations.push({ file, line: lineAt(text, end), decorators, ...declared.declaration });
    at = skipBlanks(text, declared.end);
  }
  return declarations;
}

function readDecorators(text: string, from: number) {
  const decorators: Decorator[] = [];
  let at = from;
  while (text[at] === '@') {
    const bracket = text.indexOf('(', at);
    const end = endOfBrackets(text, bracket);
    decorators.push({ name: text.slice(at + 1, bracket), text: tidy(text.slice(bracket + 1, end - 1)) });
    at = skipBlanks(text, end);
  }
  return { decorators, end: at };
}

const HEADS: readonly RegExp[] = [
  /^(?<keyword>resource)\s+(?<name>\w+)\s+(?<type>'[^']+')(?<existing>\s+existing)?\s*=/,
  /^(?<keyword>module)\s+(?<name>\w+)\s+(?<type>'[^']+')\s*=/,
  /^(?<keyword>param|output|var|type)\s+(?<name>\w+)[ \t]*(?<type>[^=\n{]*?)[ \t]*=(?!=)/,
  /^(?<keyword>targetScope)\s*=/,
];
const WITHOUT_VALUE = /^(?<keyword>using|param|import)\s+(?<name>\w+|'[^']+'|\{[^}]*\})(?<type>[^=\n]*)(?=\n|$)/;

function readDeclaration(text: string, at: number) {
  const rest = text.slice(at);
  for (const head of HEADS) {
    const match = head.exec(rest);
    if (match === null) continue;
    const value = readValue(text, at + match[0].length);
    return { declaration: { ...named(match), value }, end: endOfLine(text, value.to) };
  }
  const bare = WITHOUT_VALUE.exec(rest);
  if (bare === null) throw new SyntaxError(`line ${lineAt(text, at)} declares nothing`);
  return { declaration: { ...named(bare), value: undefined }, end: endOfLine(text, at + bare[0].length) };
}

function named({ groups }: RegExpExecArray) {
  return {
    keyword: groups?.['keyword'] ?? '',
    name: groups?.['name'] ?? '',
    type: unquoted(tidy(groups?.['type'] ?? '')),
    isExisting: groups?.['existing'] !== undefined,
  };
}

/** Nothing follows a declaration on its line. */
function endOfLine(text: string, at: number): number {
  const end = endOfExpression(text, at);
  if (text.slice(at, end).trim() !== '')
    throw new SyntaxError(`line ${lineAt(text, at)} has more than one declaration`);
  return end;
}
