import type { app as FunctionApp } from '@azure/functions';
import { type HttpApp, registerMunicipalityRoutes, type StaffAccessNeeds } from '#functions/platform/index.ts';
import type { ConflictChoice } from '#shared/contracts/conflicts.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { Advance } from './advance-affected.ts';
import { readRun } from './archive-run-document.ts';
import { archiveState } from './archive-state.ts';
import { archiveSyncTimer } from './archive-sync.timer.ts';
import { listConflicts, settleConflict } from './change-conflicts.ts';
import { getArchiveHttp } from './get-archive.http.ts';
import { importFileHttp } from './import-file.http.ts';
import { importFile, previewFile } from './import-file.ts';
import { type ImportFilesNeeds, importFilesTimer } from './import-files.timer.ts';
import { listConflictsHttp } from './list-conflicts.http.ts';
import { settleConflictHttp } from './settle-conflict.http.ts';
import { syncArchiveHttp } from './sync-archive.http.ts';
import { type SyncNeeds, syncArchive } from './sync-archive.ts';

export interface ArchiveNeeds extends SyncNeeds, StaffAccessNeeds, Pick<ImportFilesNeeds, 'folder' | 'readTable'> {
  readonly advance: Advance;
}

/** The triggers that read the municipalities' case and archive systems, and the files that come instead of one. */
export function registerArchive(app: HttpApp & Pick<typeof FunctionApp, 'timer'>, given: ArchiveNeeds): void {
  const needs = {
    ...given,
    syncArchive: (code: MunicipalityCode) => syncArchive(given, code),
    archiveState: (code: MunicipalityCode, language: Language) => archiveState(given, code, language),
    listConflicts: (code: MunicipalityCode) => listConflicts(given, code),
    settleConflict: (code: MunicipalityCode, choice: ConflictChoice, by?: string) =>
      settleConflict(given, code, choice, by),
    importFile: (code: MunicipalityCode, bytes: Uint8Array) => importFile(given, code, bytes),
    previewFile: (code: MunicipalityCode, bytes: Uint8Array) => previewFile(given, code, bytes),
    lastSyncOf: async (code: MunicipalityCode) => (await readRun(given.store, code)).startedAt,
    readsArchive: (code: MunicipalityCode) => given.archiveOf(code) !== undefined,
  };
  registerMunicipalityRoutes(app, given.clock, [
    ['getArchive', 'GET', 'archive', getArchiveHttp(needs)],
    ['syncArchive', 'POST', 'archive/sync', syncArchiveHttp(needs)],
    ['listConflicts', 'GET', 'conflicts', listConflictsHttp(needs)],
    ['settleConflict', 'POST', 'conflicts', settleConflictHttp(needs)],
    ['importFile', 'POST', 'imports', importFileHttp(needs)],
  ]);
  app.timer('importFiles', { schedule: '30 */2 * * * *', handler: importFilesTimer(needs) });
  app.timer('archiveSync', { schedule: '0 */2 * * * *', handler: archiveSyncTimer(needs) });
}
