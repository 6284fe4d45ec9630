import type { ArchiveState } from '#shared/contracts/archive.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Instant, minutesBetween } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { type ArchiveRun, readRun } from './archive-run-document.ts';
import { fieldsOf } from './problems.ts';
import type { SyncNeeds } from './sync-archive.ts';

/** How the reading goes, for whoever looks after it. Holds no name of a person. */
export async function archiveState(
  { store, clock, archiveOf }: Pick<SyncNeeds, 'store' | 'clock' | 'archiveOf'>,
  code: MunicipalityCode,
  language: Language,
): Promise<ArchiveState> {
  const kind = archiveOf(code)?.kind;
  const run = await readRun(store, code);
  const now = clock.now();
  const { startedAt, succeededAt, cursor, trouble, last } = run;
  return {
    ...(kind !== undefined && { kind }),
    isRunning: run.lease !== undefined && run.lease.until > now,
    ...(startedAt !== undefined && { lastRunAt: startedAt }),
    ...lagOf(succeededAt, now),
    ...(cursor !== undefined && { cursor }),
    ...(trouble !== undefined && { trouble }),
    ...(last !== undefined && { last }),
    bodies: run.bodies.map((body) => bodyState(body, language)),
  };
}

function lagOf(succeededAt: Instant | undefined, now: Instant): Pick<ArchiveState, 'lastSuccessAt' | 'lagMinutes'> {
  if (succeededAt === undefined) return {};
  return { lastSuccessAt: succeededAt, lagMinutes: Math.max(0, Math.floor(minutesBetween(succeededAt, now))) };
}

function bodyState(
  { digest: _, faults, ...body }: ArchiveRun['bodies'][number],
  language: Language,
): ArchiveState['bodies'][number] {
  if (faults === undefined) return body;
  return { ...body, faults: fieldsOf(faults, language) };
}
