import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';

/** One typeface in two weights; it has the letters of our five languages, of Sámi and of most of Europe. */
const FILES = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  strong: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
} as const;

export type FontName = keyof typeof FILES;

/** A deployed bundle has the files beside it; elsewhere they lie where npm put them. */
export function readFont(name: FontName): Buffer {
  const beside = new URL(`./fonts/${basename(FILES[name])}`, import.meta.url);
  return readFileSync(existsSync(beside) ? beside : installedAt(FILES[name]));
}

export function fontPaths(): readonly string[] {
  return Object.values(FILES).map(installedAt);
}

function installedAt(file: string): string {
  return createRequire(import.meta.url).resolve(file);
}
