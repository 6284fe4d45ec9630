import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ESTree, parseSync, Visitor, type VisitorObject } from 'vite';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

const FOLDERS = ['functions', 'shared', 'infra', 'web', 'local', 'test'] as const;

/** One TypeScript file of ours. `path` is relative to the repository, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly program: ESTree.Program;
}

/** A rule that a file breaks. `says` names what to write instead. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly says: string;
}

export type Rule = (source: Source) => readonly Finding[];

export function sourceOf(path: string, text: string): Source {
  return { path, text, program: parseSync(path, text).program };
}

export function readSources(): readonly Source[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /(?<!\.d)\.tsx?$/.test(path))
      .map((path) => sourceOf(path, readFileSync(join(REPOSITORY, path), 'utf8'))),
  );
}

/** Tests, and what only tests use: fixtures, and contracts that adapters are held against. */
const TEST_ONLY = /^test\/|\.(test|contract)\.tsx?$|[/.-]fixture\.tsx?$/;

export function isTest({ path }: Pick<Source, 'path'>): boolean {
  return TEST_ONLY.test(path);
}

export function isPureCode({ path }: Source): boolean {
  return /^(functions\/[a-z]+\/(core|texts)|shared\/rules)\//.test(path);
}

export function visit(source: Source, visitor: VisitorObject): void {
  new Visitor(visitor).visit(source.program);
}

export function findingAt({ path, text }: Source, position: number, says: string): Finding {
  return { path, line: text.slice(0, position).split('\n').length, says };
}

/** A sentence for each finding, as an editor can open it. */
export function told(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ path, line, says }) => `${path}:${line} ${says}`);
}
