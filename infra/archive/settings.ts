import * as z from 'zod/mini';
import { Public360Settings } from '#infra/archive/public360/settings.ts';

/** `ARCHIVE_<code>`: which system a municipality has, where it is, and what it calls things. */
export const ArchiveSettings = z.discriminatedUnion('kind', [Public360Settings]);
export type ArchiveSettings = z.output<typeof ArchiveSettings>;
