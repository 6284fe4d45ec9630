import type { PrintedDocument } from './core/printed-document.ts';

export type { PrintedBlock, PrintedColumn, PrintedDocument, PrintedRow } from './core/printed-document.ts';

/** Prints a document for an archive: PDF/A-2b, tagged, with its fonts. The same document gives the same bytes. */
export type PrintDocument = (document: PrintedDocument) => Promise<Uint8Array>;
