import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { SealedStore } from '#functions/platform/index.ts';
import { ArchiveTroubleSince } from '#shared/contracts/archive.ts';
import { FaultPlace } from '#shared/contracts/field-fault.ts';
import { BodyId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Instant, Instant as InstantSchema, LocalDate, plusMinutes } from '#shared/kernel/instant.ts';
import { Alert } from './core/archive-alert.ts';
import { FAULT_CODES } from './core/faults.ts';

const BodyRead = z.readonly(
  z.object({
    sourceId: z.string(),
    name: z.string(),
    id: z.optional(BodyId),
    /** SHA-256 of what the source last said and we took over. */
    digest: z.optional(z.string()),
    readAt: z.optional(InstantSchema),
    trouble: z.optional(ArchiveTroubleSince),
    faults: z.optional(
      z.readonly(
        z.array(z.readonly(z.object({ path: z.string(), code: z.enum(FAULT_CODES), place: z.optional(FaultPlace) }))),
      ),
    ),
    unreadable: z.int(),
  }),
);
export type BodyRead = z.output<typeof BodyRead>;

/** How far the reading of one municipality's source has come. */
const ArchiveRun = z.readonly(
  z.object({
    lease: z.optional(z.readonly(z.object({ id: z.string(), until: InstantSchema }))),
    startedAt: z.optional(InstantSchema),
    succeededAt: z.optional(InstantSchema),
    /** The local day on which everything was last read, whatever the feed said. */
    fullOn: z.optional(LocalDate),
    cursor: z.optional(z.string()),
    trouble: z.optional(ArchiveTroubleSince),
    alert: z.optional(Alert),
    /** Bodies that a run had no time or no connection left for. */
    pending: z.readonly(z.array(z.string())),
    bodies: z.readonly(z.array(BodyRead)),
    last: z.optional(z.readonly(z.object({ created: z.int(), updated: z.int(), unchanged: z.int() }))),
  }),
);
export type ArchiveRun = z.output<typeof ArchiveRun>;

const NEVER: ArchiveRun = { pending: [], bodies: [] };

/** A run that takes longer than this is dead. */
const LEASE_MINUTES = 10;

function refOf(code: MunicipalityCode) {
  return { vault: code, stream: 'archive', id: 'run' };
}

export async function readRun(store: SealedStore, code: MunicipalityCode): Promise<ArchiveRun> {
  return (await store.read(refOf(code), ArchiveRun))?.value ?? NEVER;
}

export interface Lease {
  readonly id: string;
  readonly run: ArchiveRun;
}

/** Nothing while somebody else is reading: one run at a time, in whatever process. */
export async function beginRun(store: SealedStore, code: MunicipalityCode, now: Instant): Promise<Lease | undefined> {
  const found = await store.read(refOf(code), ArchiveRun);
  const run = found?.value ?? NEVER;
  if (run.lease !== undefined && run.lease.until > now) return undefined;
  const id = randomUUID();
  const begun: ArchiveRun = { ...run, startedAt: now, lease: { id, until: plusMinutes(now, LEASE_MINUTES) } };
  const written =
    found === undefined ? await store.create(refOf(code), begun) : await store.replace(refOf(code), begun, found.etag);
  return written.kind === 'created' || written.kind === 'replaced' ? { id, run: begun } : undefined;
}

/** Writes down how far the run came, and lets the next one begin. A run that was overtaken has nothing to say. */
export async function endRun(
  store: SealedStore,
  code: MunicipalityCode,
  leaseId: string,
  run: ArchiveRun,
): Promise<void> {
  const found = await store.read(refOf(code), ArchiveRun);
  if (found?.value.lease?.id !== leaseId) return;
  await store.replace(refOf(code), { ...run, lease: undefined }, found.etag);
}
