import type { ESTree } from 'vite';
import { type Finding, findingAt, isTest, type Source, visit } from './sources.ts';

const FILE_LINES_MAX = 300;
const FUNCTION_LINES_MAX = 50;

export function sizeRule(source: Source): readonly Finding[] {
  if (isTest(source)) return [];
  const found: Finding[] = [];
  const lines = source.text.trimEnd().split('\n').length;
  if (lines > FILE_LINES_MAX) {
    found.push(findingAt(source, 0, `${lines} lines, ${FILE_LINES_MAX} are allowed: give one of its subjects a file.`));
  }
  const check = (node: ESTree.Function | ESTree.ArrowFunctionExpression) => {
    const length = source.text.slice(node.start, node.end).split('\n').length;
    if (length <= FUNCTION_LINES_MAX || isTableOfContents(node)) return;
    found.push(
      findingAt(
        source,
        node.start,
        `a function of ${length} lines, ${FUNCTION_LINES_MAX} are allowed: name its steps.`,
      ),
    );
  };
  visit(source, { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check });
  return found;
}

/** One switch with a line for each case is read like a table, however many cases there are. */
function isTableOfContents({ body }: ESTree.Function | ESTree.ArrowFunctionExpression): boolean {
  if (body?.type !== 'BlockStatement') return false;
  const statements: readonly ESTree.Node[] = body.body;
  const [only, ...more] = statements;
  if (only?.type !== 'SwitchStatement' || more.length > 0) return false;
  return only.cases.every(({ consequent }) => consequent.every(({ type }) => type === 'ReturnStatement'));
}
