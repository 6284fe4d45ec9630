import type { InvocationContext, TimerHandler } from '@azure/functions';
import type { Settings } from '#shared/contracts/settings.ts';
import { errorName } from '#shared/kernel/error-name.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { type Advance, advanceAffected } from './advance-affected.ts';
import { effectiveSettings } from './effective-settings.ts';
import { readSettings } from './facts-documents.ts';
import { FAULT_WORDS } from './fault-words.ts';
import { type FileImported, type ImportFileNeeds, importFile } from './import-file.ts';
import type { DroppedFile, ImportFolder } from './import-ports.ts';

export interface ImportFilesNeeds extends ImportFileNeeds {
  readonly municipalities: readonly MunicipalityCode[];
  readonly folder: ImportFolder;
  readonly advance: Advance;
}

/** So many files are taken in one go; the others wait for the next. */
const FILES_MAX = 20;

/**
 * Every two minutes: imports what lies in the municipalities' folders, the oldest first, and answers beside each file.
 * Whoever dies in between imports the same file once more, which changes nothing.
 */
export function importFilesTimer(needs: ImportFilesNeeds): TimerHandler {
  return async (_timer, context) => {
    const waiting = await needs.folder.waiting(FILES_MAX);
    for (const file of waiting.filter(({ code }) => needs.municipalities.includes(code))) {
      try {
        await takeFile(needs, file, context);
      } catch (error) {
        context.error('A file could not be imported yet.', { code: file.code, error: errorName(error) });
      }
    }
  };
}

async function takeFile(needs: ImportFilesNeeds, file: DroppedFile, context: InvocationContext): Promise<void> {
  const { code, name, bytes } = file;
  const settings = effectiveSettings(needs, code, await readSettings(needs.store, code));
  const imported = await importFile(needs, code, bytes);
  await needs.folder.settle(file, answerTo(name, imported, settings, needs.clock.now()));
  await advanceAffected(needs.advance, code, imported.affected, context);
}

/** For a person and for a program: what came of the file, and a sentence for everything that has to be mended. */
function answerTo(name: string, { outcome, faults }: FileImported, { language }: Settings, at: Instant): Uint8Array {
  const partly = outcome === undefined ? 'refused' : 'partly';
  const answer = {
    file: name,
    at,
    result: faults.length === 0 ? 'imported' : partly,
    ...outcome,
    faults: faults.map(({ path, code }) => ({ path, type: code, detail: FAULT_WORDS[code][language] })),
  };
  return new TextEncoder().encode(`${JSON.stringify(answer, undefined, 2)}\n`);
}
