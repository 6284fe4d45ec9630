import type { TimerHandler } from '@azure/functions';
import { digestOf } from '#functions/platform/index.ts';
import { errorName } from '#shared/kernel/error-name.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Clock, epochMsOf, type Instant } from '#shared/kernel/instant.ts';
import { type Advance, advanceAffected } from './advance-affected.ts';
import type { SyncAnswer } from './sync-archive.ts';

export interface ArchiveSyncNeeds {
  readonly clock: Clock;
  readonly municipalities: readonly MunicipalityCode[];
  /** When the last reading of a municipality's source began; nothing where none is configured or none has begun. */
  readonly lastSyncOf: (code: MunicipalityCode) => Promise<Instant | undefined>;
  readonly syncArchive: (code: MunicipalityCode) => Promise<SyncAnswer>;
  readonly advance: Advance;
  readonly readsArchive: (code: MunicipalityCode) => boolean;
}

const EVERY_MS = 10 * 60_000;

/**
 * Every two minutes, for those whose turn it is: each municipality has its own moment in every ten minutes, so that
 * they do not all read at once. A turn that was missed is taken by the next run.
 */
export function archiveSyncTimer(needs: ArchiveSyncNeeds): TimerHandler {
  return async (_timer, context) => {
    for (const code of needs.municipalities.filter(needs.readsArchive)) {
      try {
        const now = needs.clock.now();
        if (turnOf(code, await needs.lastSyncOf(code)) === turnOf(code, now)) continue;
        const answer = await needs.syncArchive(code);
        if (answer.kind === 'read') await advanceAffected(needs.advance, code, answer.affected, context);
      } catch (error) {
        context.error('A case and archive system could not be read.', { code, error: errorName(error) });
      }
    }
  };
}

/** Which of the municipality's ten minutes it is. */
function turnOf(code: MunicipalityCode, at: Instant | undefined): number | undefined {
  if (at === undefined) return undefined;
  const offsetMs = Number.parseInt(digestOf(code).slice(0, 8), 16) % EVERY_MS;
  return Math.floor((epochMsOf(at) + offsetMs) / EVERY_MS);
}
