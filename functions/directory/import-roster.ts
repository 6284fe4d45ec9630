import type * as z from 'zod/mini';
import type { RosterOutcome, RosterPreview } from '#shared/contracts/roster.ts';
import type { Table } from '#shared/contracts/table.ts';
import { BodyId, MeetingId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type Changed, changeFacts, type Reading, readFacts } from './change-facts.ts';
import { located } from './core/fault-place.ts';
import type { Fault } from './core/faults.ts';
import { fillFromStored, textsIn } from './core/fill.ts';
import { previewOf } from './core/preview.ts';
import { type Reconciled, reconcile } from './core/reconcile.ts';
import type { StoredFacts } from './core/stored.ts';
import { rosterOfTable } from './core/table-roster.ts';
import { readBodyIds } from './facts-documents.ts';
import type { DirectoryNeeds } from './ports.ts';

export type RosterImported = Result<Changed<RosterOutcome>, readonly Fault[]>;

/** What is to be imported: a roster that has not been parsed, or a table. */
type Offered =
  | { readonly kind: 'roster'; readonly roster: unknown }
  | { readonly kind: 'table'; readonly table: Table };

/** Takes a roster over, or names everything that is wrong with it and takes nothing. */
export async function importRoster(
  needs: DirectoryNeeds,
  code: MunicipalityCode,
  roster: unknown,
): Promise<RosterImported> {
  return importOffered(needs, code, { kind: 'roster', roster });
}

/** The same for a table such as a CSV. Its faults name lines and columns. */
export async function importTable(
  needs: DirectoryNeeds,
  code: MunicipalityCode,
  table: Table,
): Promise<RosterImported> {
  return importOffered(needs, code, { kind: 'table', table });
}

async function importOffered(needs: DirectoryNeeds, code: MunicipalityCode, offered: Offered): Promise<RosterImported> {
  return changeFacts(needs, code, await readingFor(needs, code, offered), (stored) => {
    const reconciled = reconciledWith(needs, stored, offered);
    return reconciled.ok ? ok({ writes: reconciled.value.writes, answer: reconciled.value.outcome }) : reconciled;
  });
}

export type RosterPreviewed = Result<RosterPreview, readonly Fault[]>;

/** What {@link importRoster} would do just now. Stores nothing. */
export async function previewRoster(
  needs: DirectoryNeeds,
  code: MunicipalityCode,
  roster: unknown,
): Promise<RosterPreviewed> {
  return previewOffered(needs, code, { kind: 'roster', roster });
}

/** What {@link importTable} would do just now. Stores nothing. */
export async function previewTable(
  needs: DirectoryNeeds,
  code: MunicipalityCode,
  table: Table,
): Promise<RosterPreviewed> {
  return previewOffered(needs, code, { kind: 'table', table });
}

async function previewOffered(
  needs: DirectoryNeeds,
  code: MunicipalityCode,
  offered: Offered,
): Promise<RosterPreviewed> {
  const { stored } = await readFacts(needs, code, await readingFor(needs, code, offered));
  const reconciled = reconciledWith(needs, stored, offered);
  return reconciled.ok ? ok(previewOf(reconciled.value, stored)) : reconciled;
}

function reconciledWith(
  { readPhone }: DirectoryNeeds,
  stored: StoredFacts,
  offered: Offered,
): Result<Reconciled, readonly Fault[]> {
  if (offered.kind === 'roster') {
    const reconciled = reconcile(stored, offered.roster, readPhone);
    // What the roster leaves out may be what the row is known by.
    const whole = fillFromStored(offered.roster, stored);
    return reconciled.ok ? reconciled : err(located(reconciled.error, whole, stored));
  }
  const { roster, faults, inTable } = rosterOfTable(offered.table, stored);
  if (faults.length > 0) return err(faults);
  const reconciled = reconcile(stored, roster, readPhone);
  return reconciled.ok ? reconciled : err(inTable(reconciled.error));
}

/** A table names bodies as people do, so it is held against all of them. */
async function readingFor({ store }: DirectoryNeeds, code: MunicipalityCode, offered: Offered): Promise<Reading> {
  if (offered.kind === 'table') return { bodies: await readBodyIds(store, code), meetings: [] };
  const { roster } = offered;
  return {
    bodies: known(BodyId, [...textsIn(roster, 'bodies', 'id'), ...textsIn(roster, 'meetings', 'bodyId')]),
    meetings: known(MeetingId, textsIn(roster, 'meetings', 'id')),
  };
}

/** The ids among the texts; what is no id can name nothing that is stored. */
function known<T>(schema: z.ZodMiniType<T>, texts: readonly string[]): readonly T[] {
  return [...new Set(texts)].flatMap((text) => schema.safeParse(text).data ?? []);
}
