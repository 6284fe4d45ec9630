import type { ESTree } from 'vite';
import { type Finding, findingAt, isTest, type Source, visit } from './sources.ts';

const BANNED_WORDS = /^(handle|process|manage|data|info|util|helper|service|common)s?$/;

/** The key that seals what is stored is called so by everybody; `DATA_DIR` is part of how the product is started. */
const TERMS_OF_ART = /\bdata (key|kid|directory)\b/;

const BANNED_TEXTS = new Map([
  [/\b(TO[D]O|FIX[M]E|X{3})\b/g, 'open an issue, or do it now'],
  [
    /(oxlint|eslint|biome)-(disable|ignore)|@ts-(ignore|expect-error|nocheck)/g,
    'let the checks pass without silencing them',
  ],
  [/\b(test|describe|it)\.(skip|only|todo)\b/g, 'a test runs, or is not there'],
  [
    /['"`](\/(home|Users|root|work|tmp|mnt)\/|[A-Z]:\\)/g,
    'no path of somebody’s own machine: ask `tmpdir()`, or start at the repository',
  ],
]);

/** A declared name says what the thing is in words of the field; these words say nothing. */
export function nameRule(source: Source): readonly Finding[] {
  const found = wordsOf(source.path.replace(/\.[a-z.]+$/, ''))
    .filter((word) => BANNED_WORDS.test(word))
    .map((word) => findingAt(source, 0, `"${word}" in a path says nothing: name what is in the file.`));
  const check = (node: ESTree.Node | null) => {
    if (node?.type !== 'Identifier') return;
    const words = wordsOf(node.name);
    const word = TERMS_OF_ART.test(words.join(' ')) ? undefined : words.find((one) => BANNED_WORDS.test(one));
    if (word !== undefined)
      found.push(findingAt(source, node.start, `"${node.name}": "${word}" says nothing; name what it is.`));
  };
  const checkFunction = ({
    id,
    params,
  }: {
    readonly id: ESTree.Node | null;
    readonly params: readonly ESTree.Node[];
  }) => {
    check(id);
    for (const param of params) check(param);
  };
  visit(source, {
    VariableDeclarator: ({ id }) => check(id),
    FunctionDeclaration: checkFunction,
    FunctionExpression: checkFunction,
    ArrowFunctionExpression: ({ params }) => checkFunction({ id: null, params }),
    ClassDeclaration: ({ id }) => check(id),
    TSInterfaceDeclaration: ({ id }) => check(id),
    TSTypeAliasDeclaration: ({ id }) => check(id),
  });
  return found;
}

export function textRule(source: Source): readonly Finding[] {
  return [...BANNED_TEXTS].flatMap(([pattern, instead]) =>
    [...source.text.matchAll(pattern)].map(({ 0: hit, index }) => findingAt(source, index, `${hit}: ${instead}.`)),
  );
}

/** What comes from outside is parsed; what is inside needs no cast. */
export function castRule(source: Source): readonly Finding[] {
  if (isTest(source) || !/^(functions|shared|infra)\//.test(source.path)) return [];
  const found: Finding[] = [];
  const add = (position: number) =>
    void found.push(findingAt(source, position, 'no casts but `as const`: parse, or narrow.'));
  visit(source, {
    TSAsExpression: ({ start, typeAnnotation: type }) => {
      const isConst =
        type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';
      if (!isConst) add(start);
    },
    TSTypeAssertion: ({ start }) => add(start),
    TSNonNullExpression: ({ start }) => add(start),
  });
  return found;
}

/** `listOf-lines.http` → list, of, lines, http. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}
