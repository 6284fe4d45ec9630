import type { RosterOutcome } from '#shared/contracts/roster.ts';
import type { TableReader } from '#shared/contracts/table.ts';
import type { MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { parsedJson } from '#shared/kernel/json.ts';
import type { ArchiveBody } from './archive-ports.ts';
import type { Fault } from './core/faults.ts';
import { bodiesOfFiks, isFiksPlan } from './core/fiks-bodies.ts';
import { effectiveSettings } from './effective-settings.ts';
import { readSettings } from './facts-documents.ts';
import { importRoster, importTable, type RosterImported } from './import-roster.ts';
import type { DirectoryNeeds } from './ports.ts';
import { keepIds, placeBody, readIds, takeBody } from './take-body.ts';

export interface ImportFileNeeds extends DirectoryNeeds {
  readonly readTable: TableReader;
}

export interface FileImported {
  /** Nothing when nothing of the file was taken over. */
  readonly outcome?: RosterOutcome;
  /** What has to be mended; beside an outcome, in the bodies that were left as they were. */
  readonly faults: readonly Fault[];
  readonly affected: readonly MeetingId[];
}

/** A message of Fiks tells no end of a meeting. */
const MEETING_MINUTES = 180;

/** A roster, a table, or a plan as Fiks Politisk Behandling writes it: whatever the file turns out to be. */
export async function importFile(
  needs: ImportFileNeeds,
  code: MunicipalityCode,
  bytes: Uint8Array,
): Promise<FileImported> {
  const json = parsedJson(new TextDecoder().decode(bytes));
  if (json !== undefined && isFiksPlan(json)) return importPlan(needs, code, json);
  if (typeof json === 'object') return whole(await importRoster(needs, code, json));
  const table = needs.readTable(bytes);
  return table.ok
    ? whole(await importTable(needs, code, table.value))
    : refused([{ path: '', code: 'unreadable-file' }]);
}

function whole(imported: RosterImported): FileImported {
  if (!imported.ok) return refused(imported.error);
  return { outcome: imported.value.answer, faults: [], affected: imported.value.affected };
}

function refused(faults: readonly Fault[]): FileImported {
  return { faults, affected: [] };
}

/** Body by body, like an archive: one with a fault is left as it was, and the others are taken over. */
async function importPlan(needs: DirectoryNeeds, code: MunicipalityCode, json: unknown): Promise<FileImported> {
  const plan = bodiesOfFiks(json);
  if (!plan.ok) return refused(plan.error);
  const { municipality, bodies } = plan.value;
  if (municipality !== undefined && municipality !== code)
    return refused([{ path: 'avsender.kommunenummer', code: 'other-municipality' }]);

  const { timeZone } = effectiveSettings(needs, code, await readSettings(needs.store, code));
  const takeover = { code, timeZone, meetingMinutes: MEETING_MINUTES };
  const known = await readIds(needs.store, code);
  let ids = known;
  const affected = new Set<MeetingId>();
  const faults: Fault[] = [];
  let outcome: RosterOutcome | undefined;
  for (const [at, body] of bodies.entries()) {
    const taken = await takeBody(needs, takeover, body, await placeBody(needs, code, body, ids));
    if (!taken.ok) {
      faults.push(...taken.error.map((fault) => inPlan(fault, body, at)));
      continue;
    }
    ids = taken.value.answer.ids;
    for (const meeting of taken.value.affected) affected.add(meeting);
    outcome = outcome === undefined ? taken.value.answer.outcome : added(outcome, taken.value.answer.outcome);
  }
  await keepIds(needs.store, code, known, ids);
  return { ...(outcome !== undefined && { outcome }), faults, affected: [...affected] };
}

/** Says in which body of the message it is, by its place there. */
function inPlan({ path, code }: Fault, { id }: ArchiveBody, at: number): Fault {
  return { path: `utvalg[${at}] ${id}: ${path}`, code };
}

function added(a: RosterOutcome, b: RosterOutcome): RosterOutcome {
  return {
    created: a.created + b.created,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    conflicts: [...a.conflicts, ...b.conflicts],
  };
}
