import { assert } from '#shared/kernel/assert.ts';

/** What a URL pattern and its methods lead to. */
export interface Route<T> {
  /** For example `meetings/{id}/log`, without the prefix. */
  readonly template: string;
  /** In capitals. */
  readonly methods: readonly string[];
  readonly target: T;
}

export type Match<T> =
  | { readonly kind: 'found'; readonly target: T; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: 'unknown-path' }
  | { readonly kind: 'wrong-method'; readonly allowed: readonly string[] }
  | { readonly kind: 'malformed-path' };

export interface Router<T> {
  /** @param pathname as it stands in the URL, percent signs and all */
  readonly match: (method: string, pathname: string) => Match<T>;
}

/** @param prefix for example `api`; empty for none */
export function createRouter<T>(prefix: string, routes: readonly Route<T>[]): Router<T> {
  const compiled = routes
    .map((route) => ({ ...route, segments: compile([prefix, route.template].filter((part) => part !== '').join('/')) }))
    .toSorted((a, b) => comparePrecedence(a.segments, b.segments));
  return {
    match(method, pathname) {
      const parts = decodedParts(pathname);
      if (parts === undefined) return { kind: 'malformed-path' };
      const matching = compiled.flatMap(({ segments, ...route }) => {
        const params = paramsOf(segments, parts);
        return params === undefined ? [] : [{ ...route, params }];
      });
      const found = matching.find(({ methods }) => methods.includes(method));
      if (found !== undefined) return { kind: 'found', target: found.target, params: found.params };
      if (matching.length === 0) return { kind: 'unknown-path' };
      return { kind: 'wrong-method', allowed: [...new Set(matching.flatMap(({ methods }) => methods))] };
    },
  };
}

interface Segment {
  readonly kind: 'literal' | 'constrained' | 'parameter' | 'rest';
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly isOptional: boolean;
}

/** The more a segment pins down, the earlier its route is tried. */
const PRECEDENCE = { literal: 0, constrained: 1, parameter: 2, rest: 3 } as const;

const CONSTRAINTS: Readonly<Record<string, string>> = {
  alpha: '[a-z]+',
  int: '-?[0-9]+',
  guid: '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}',
};

const PARAMETER = /\{(\*{0,2})(\w+)(?::(\w+))?(\?)?\}/g;

function compile(template: string): readonly Segment[] {
  return template
    .split('/')
    .filter((part) => part !== '')
    .map(compileSegment);
}

function compileSegment(part: string): Segment {
  const parameters = [...part.matchAll(PARAMETER)];
  const literals = part.replaceAll(PARAMETER, '\n').split('\n');
  assert(!literals.some((literal) => /[{}]/.test(literal)), `the route segment ${part} is written in a known way`);
  const patterns = parameters.map(([, , , constraint]) =>
    constraint === undefined ? '.+' : constraintPattern(constraint),
  );
  const source = literals.map((literal, index) => `${escaped(literal)}${group(patterns[index])}`).join('');
  return {
    kind: kindOf(part, parameters),
    pattern: new RegExp(`^${source}$`, 'is'),
    names: parameters.map(([, , name]) => name ?? ''),
    isOptional: parameters.some(([, , , , optional]) => optional !== undefined),
  };
}

function escaped(literal: string): string {
  return literal.replaceAll(/[^\w-]/g, '\\$&');
}

function group(pattern: string | undefined): string {
  return pattern === undefined ? '' : `(${pattern})`;
}

function constraintPattern(name: string): string {
  const pattern = CONSTRAINTS[name];
  assert(pattern !== undefined, `the route constraint ${name} is one of ${Object.keys(CONSTRAINTS).join(', ')}`);
  return pattern;
}

function kindOf(part: string, parameters: readonly RegExpMatchArray[]): Segment['kind'] {
  const [only] = parameters;
  if (only === undefined) return 'literal';
  if (only[1] !== '') return 'rest';
  return parameters.length > 1 || only[0] !== part || only[3] !== undefined ? 'constrained' : 'parameter';
}

function comparePrecedence(a: readonly Segment[], b: readonly Segment[]): number {
  for (const [index, segment] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const difference = PRECEDENCE[segment.kind] - PRECEDENCE[other.kind];
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function decodedParts(pathname: string): readonly string[] | undefined {
  try {
    return pathname
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function paramsOf(segments: readonly Segment[], parts: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = segment.kind === 'rest' ? parts.slice(index).join('/') : parts[index];
    if (part === undefined || part === '') return segment.isOptional || segment.kind === 'rest' ? params : undefined;
    const match = segment.pattern.exec(part);
    if (match === null) return undefined;
    for (const [nameIndex, name] of segment.names.entries()) params[name] = match[nameIndex + 1] ?? '';
    if (segment.kind === 'rest') return params;
  }
  return parts.length > segments.length ? undefined : params;
}
