import * as z from 'zod/mini';
import { ElementsSettings } from '#infra/archive/elements/settings.ts';
import { Public360Settings } from '#infra/archive/public360/settings.ts';

/** `ARCHIVE_<code>`: which system a municipality has, where it is, and what it calls things. */
export const ArchiveSettings = z.discriminatedUnion('kind', [ElementsSettings, Public360Settings]);
export type ArchiveSettings = z.output<typeof ArchiveSettings>;
