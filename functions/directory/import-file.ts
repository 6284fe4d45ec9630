import type { RosterOutcome, RosterPreview } from '#shared/contracts/roster.ts';
import type { Table, TableReader } from '#shared/contracts/table.ts';
import type { MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { parsedJson } from '#shared/kernel/json.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { ArchiveBody } from './archive-ports.ts';
import type { IdBook } from './core/archive-ids.ts';
import { located } from './core/fault-place.ts';
import type { Fault } from './core/faults.ts';
import { bodiesOfFiks, isFiksPlan } from './core/fiks-bodies.ts';
import type { FactsWrite } from './core/stored.ts';
import { effectiveSettings } from './effective-settings.ts';
import { readSettings } from './facts-documents.ts';
import {
  importRoster,
  importTable,
  previewRoster,
  previewTable,
  type RosterImported,
  type RosterPreviewed,
} from './import-roster.ts';
import type { DirectoryNeeds } from './ports.ts';
import { keepIds, placeBody, previewBody, readIds, type Takeover, takeBody } from './take-body.ts';

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

/** What a file may turn out to be: a roster, a table, or a plan as Fiks Politisk Behandling writes it. */
type Offered =
  | { readonly kind: 'plan'; readonly plan: unknown }
  | { readonly kind: 'roster'; readonly roster: unknown }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'unreadable' };

function offeredIn({ readTable }: Pick<ImportFileNeeds, 'readTable'>, bytes: Uint8Array): Offered {
  const json = parsedJson(new TextDecoder().decode(bytes));
  if (json !== undefined && isFiksPlan(json)) return { kind: 'plan', plan: json };
  if (typeof json === 'object') return { kind: 'roster', roster: json };
  const table = readTable(bytes);
  return table.ok ? { kind: 'table', table: table.value } : { kind: 'unreadable' };
}

const UNREADABLE: readonly Fault[] = [{ path: '', code: 'unreadable-file' }];

/** Takes over what a file holds, or names everything that is wrong with it. */
export async function importFile(
  needs: ImportFileNeeds,
  code: MunicipalityCode,
  bytes: Uint8Array,
): Promise<FileImported> {
  const offered = offeredIn(needs, bytes);
  switch (offered.kind) {
    case 'plan':
      return importPlan(needs, code, offered.plan);
    case 'roster':
      return whole(await importRoster(needs, code, offered.roster));
    case 'table':
      return whole(await importTable(needs, code, offered.table));
    case 'unreadable':
      return refused(UNREADABLE);
  }
}

export interface FilePreviewed {
  /** Nothing when nothing of the file could be taken over. */
  readonly preview?: RosterPreview;
  readonly faults: readonly Fault[];
}

/** What {@link importFile} would do just now. Stores nothing. */
export async function previewFile(
  needs: ImportFileNeeds,
  code: MunicipalityCode,
  bytes: Uint8Array,
): Promise<FilePreviewed> {
  const offered = offeredIn(needs, bytes);
  switch (offered.kind) {
    case 'plan':
      return previewPlan(needs, code, offered.plan);
    case 'roster':
      return previewed(await previewRoster(needs, code, offered.roster));
    case 'table':
      return previewed(await previewTable(needs, code, offered.table));
    case 'unreadable':
      return { faults: UNREADABLE };
  }
}

function previewed(seen: RosterPreviewed): FilePreviewed {
  return seen.ok ? { preview: seen.value, faults: [] } : { faults: seen.error };
}

function whole(imported: RosterImported): FileImported {
  if (!imported.ok) return refused(imported.error);
  return { outcome: imported.value.answer, faults: [], affected: imported.value.affected };
}

function refused(faults: readonly Fault[]): FileImported {
  return { faults, affected: [] };
}

async function importPlan(needs: DirectoryNeeds, code: MunicipalityCode, plan: unknown): Promise<FileImported> {
  const through = await throughPlan(needs, code, plan, async (takeover, body, ids) => {
    const taken = await takeBody(needs, takeover, body, ids);
    return taken.ok ? ok({ ...taken.value.answer, affected: taken.value.affected }) : taken;
  });
  await keepIds(needs.store, code, through.known, through.ids);
  const outcome = summed(through.taken.map((body) => body.outcome));
  const affected = [...new Set(through.taken.flatMap((body) => body.affected))];
  return { ...(outcome !== undefined && { outcome }), faults: through.faults, affected };
}

async function previewPlan(needs: DirectoryNeeds, code: MunicipalityCode, plan: unknown): Promise<FilePreviewed> {
  const writes: FactsWrite[] = [];
  const { taken, faults } = await throughPlan(needs, code, plan, async (takeover, body, ids) => {
    const seen = await previewBody(needs, takeover, body, { ids, writes });
    if (seen.ok) writes.push(...seen.value.writes);
    return seen;
  });
  const outcome = summed(taken.map(({ preview }) => preview));
  const changes = taken.flatMap(({ preview }) => preview.changes);
  return { ...(outcome !== undefined && { preview: { ...outcome, changes } }), faults };
}

type EachBody<T> = (takeover: Takeover, body: ArchiveBody, ids: IdBook) => Promise<Result<T, readonly Fault[]>>;

/** Body by body, like an archive: one with a fault is left as it was, and the others are taken over. */
async function throughPlan<T extends { readonly ids: IdBook }>(
  needs: DirectoryNeeds,
  code: MunicipalityCode,
  offered: unknown,
  each: EachBody<T>,
) {
  const known = await readIds(needs.store, code);
  const nothing = { taken: [], known, ids: known };
  const plan = bodiesOfFiks(offered);
  if (!plan.ok) return { ...nothing, faults: located(plan.error, offered, { persons: new Map() }) };
  const { municipality, bodies } = plan.value;
  if (municipality !== undefined && municipality !== code) return { ...nothing, faults: OTHER_MUNICIPALITY };

  const { timeZone } = effectiveSettings(needs, code, await readSettings(needs.store, code));
  const takeover = { code, timeZone, meetingMinutes: MEETING_MINUTES };
  const taken: T[] = [];
  const faults: Fault[] = [];
  let ids = known;
  for (const [at, body] of bodies.entries()) {
    const one = await each(takeover, body, await placeBody(needs, code, body, ids));
    if (one.ok) {
      taken.push(one.value);
      ids = one.value.ids;
    } else faults.push(...one.error.map((fault) => inPlan(fault, body, at)));
  }
  return { taken, faults, known, ids };
}

const OTHER_MUNICIPALITY: readonly Fault[] = [{ path: 'avsender.kommunenummer', code: 'other-municipality' }];

/** Says in which body of the message it is, by its place there. */
function inPlan({ path, code, place }: Fault, { id, name }: ArchiveBody, at: number): Fault {
  const rows = [{ row: 'body' as const, no: at + 1, name }, ...(place?.rows ?? [])];
  return { path: `utvalg[${at}] ${id}: ${path}`, code, place: { ...place, rows } };
}

function summed(outcomes: readonly RosterOutcome[]): RosterOutcome | undefined {
  if (outcomes.length === 0) return undefined;
  const sum = (count: (outcome: RosterOutcome) => number) => outcomes.reduce((total, one) => total + count(one), 0);
  return {
    created: sum(({ created }) => created),
    updated: sum(({ updated }) => updated),
    unchanged: sum(({ unchanged }) => unchanged),
    conflicts: outcomes.flatMap(({ conflicts }) => conflicts),
  };
}
