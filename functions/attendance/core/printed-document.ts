import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';

export interface PrintedColumn {
  readonly title: string;
  /** Part of the width, of the sum of all columns. */
  readonly share: number;
}

export interface PrintedRow {
  /** As many as there are columns. */
  readonly cells: readonly string[];
  /** Across the whole width, below the cells: a message's own words. */
  readonly note?: string;
}

/** What stands on paper, in the order of reading. How it looks is the printer's affair. */
export type PrintedBlock =
  | { readonly kind: 'title'; readonly text: string; readonly over: string }
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'table'; readonly columns: readonly PrintedColumn[]; readonly rows: readonly PrintedRow[] }
  /** Figures that somebody compares letter by letter. */
  | { readonly kind: 'code'; readonly text: string };

export interface PrintedDocument {
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  readonly madeAt: Instant;
  readonly blocks: readonly PrintedBlock[];
  /** At the foot of every page. */
  readonly foot: string;
  /** `Side 2 av 5` */
  readonly pageOf: (page: number, pages: number) => string;
}
