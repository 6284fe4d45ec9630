import type { TimerHandler } from '@azure/functions';
import { digestOf, orWarn, type Warn } from '#functions/platform/index.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Clock, epochMsOf, type Instant, minutesBetween } from '#shared/kernel/instant.ts';
import { type Advance, advanceAffected } from './advance-affected.ts';
import { inParallel } from './parallel.ts';
import type { SyncAnswer } from './sync-archive.ts';

export interface ArchiveSyncNeeds {
  readonly clock: Clock;
  readonly municipalities: readonly MunicipalityCode[];
  /** When the last reading of a municipality's source began; nothing where none is configured or none has begun. */
  readonly lastSyncOf: (code: MunicipalityCode) => Promise<Instant | undefined>;
  readonly syncArchive: (code: MunicipalityCode) => Promise<SyncAnswer>;
  readonly advance: Advance;
  readonly readsArchive: (code: MunicipalityCode) => boolean;
  readonly warn: Warn;
}

const EVERY_MS = 10 * 60_000;
/** So that one source that keeps us waiting does not keep the others waiting too. */
const AT_ONCE_MAX = 8;
/** What has not begun by then is the next ring's: the host ends whatever lasts half an hour, and all that runs beside it. */
const BEGIN_MINUTES_MAX = 10;

/**
 * Every two minutes, for those whose turn it is: each municipality has its own moment in every ten minutes, so that
 * they do not all read at once. A turn that was missed is taken by the next run.
 */
export function archiveSyncTimer(needs: ArchiveSyncNeeds): TimerHandler {
  return async (_timer, context) => {
    const begun = needs.clock.now();
    await inParallel(await dueAt(needs, begun), AT_ONCE_MAX, async (code) => {
      if (minutesBetween(begun, needs.clock.now()) > BEGIN_MINUTES_MAX) return;
      await orWarn(needs.warn, 'A case and archive system could not be read.', { code }, async () => {
        const answer = await needs.syncArchive(code);
        if (answer.kind === 'read') await advanceAffected(needs.advance, code, answer.affected, context);
      });
    });
  };
}

/** Those who have waited longest first, or a ring without time for all would always pass over the same. */
async function dueAt(
  { municipalities, readsArchive, lastSyncOf }: ArchiveSyncNeeds,
  now: Instant,
): Promise<readonly MunicipalityCode[]> {
  const waiting = await inParallel(municipalities.filter(readsArchive), AT_ONCE_MAX, async (code) => ({
    code,
    // What is wrong with what was written down of the last reading shows in the next one, and is nobody else's affair.
    last: await lastSyncOf(code).catch(() => undefined),
  }));
  return waiting
    .filter(({ code, last }) => turnOf(code, last) !== turnOf(code, now))
    .toSorted((a, b) => msOf(a.last) - msOf(b.last))
    .map(({ code }) => code);
}

function msOf(last: Instant | undefined): number {
  return last === undefined ? 0 : epochMsOf(last);
}

/** Which of the municipality's ten minutes it is. */
function turnOf(code: MunicipalityCode, at: Instant | undefined): number | undefined {
  if (at === undefined) return undefined;
  const offsetMs = Number.parseInt(digestOf(code).slice(0, 8), 16) % EVERY_MS;
  return Math.floor((epochMsOf(at) + offsetMs) / EVERY_MS);
}
