import { InvocationContext } from '@azure/functions';
import { describe, expect, test } from 'vitest';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { type ArchiveSyncNeeds, archiveSyncTimer } from './archive-sync.timer.ts';

/** As many as there are in Norway. */
const ALL = Array.from({ length: 357 }, (_, index) => MunicipalityCode.parse(String(1_000 + index)));
const RING_MINUTES = 2;

interface Country {
  readonly codes?: readonly MunicipalityCode[];
  /** What reading one source does besides. */
  readonly reading?: (code: MunicipalityCode, world: { readonly wind: (minutes: number) => void }) => Promise<unknown>;
}

/** A country of sources, and who was read in each ring of the timer. */
function country({ codes = ALL, reading = async () => undefined }: Country = {}) {
  let now = Instant.parse('2026-11-23T09:00:00.000Z');
  const last = new Map<MunicipalityCode, Instant>();
  const warnings: string[] = [];
  let read: MunicipalityCode[] = [];
  const wind = (minutes: number) => {
    now = plusMinutes(now, minutes);
  };
  const needs: ArchiveSyncNeeds = {
    clock: { now: () => now },
    municipalities: codes,
    lastSyncOf: async (code) => last.get(code),
    syncArchive: async (code) => {
      last.set(code, now);
      read.push(code);
      await reading(code, { wind });
      return { kind: 'read', affected: [] };
    },
    advance: async () => undefined,
    readsArchive: () => true,
    warn: (_, { code = '' }) => void warnings.push(code),
  };
  const ringTimer = archiveSyncTimer(needs);
  const timer = {
    isPastDue: false,
    schedule: { adjustForDST: false },
    scheduleStatus: { last: '', next: '', lastUpdated: '' },
  };
  const ring = async () => {
    read = [];
    await ringTimer(timer, new InvocationContext({ logHandler: () => undefined }));
    wind(RING_MINUTES);
    return read;
  };
  return { ring, warnings, wind };
}

describe('357 municipalities', () => {
  test('are read six times an hour each, about as many in every ring', async () => {
    const { ring } = country();
    // The first ring finds nobody read yet and takes everybody, the next five find each their own moment.
    for (let rings = 0; rings < 6; rings += 1) await ring();
    const times = new Map<MunicipalityCode, number>();
    const sizes: number[] = [];
    for (let rings = 0; rings < 60 / RING_MINUTES; rings += 1) {
      const read = await ring();
      sizes.push(read.length);
      for (const code of read) times.set(code, (times.get(code) ?? 0) + 1);
    }
    expect(times.size).toBe(ALL.length);
    expect(new Set(times.values())).toStrictEqual(new Set([6]));
    const fair = (ALL.length * RING_MINUTES) / 10;
    expect(Math.max(...sizes)).toBeLessThan(1.4 * fair);
    expect(Math.min(...sizes)).toBeGreaterThan(0.6 * fair);
  });

  test('are read a few at a time', async () => {
    let atOnce = 0;
    let most = 0;
    const { ring } = country({
      reading: async () => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise((resolve) => void setImmediate(resolve));
        atOnce -= 1;
      },
    });
    expect(await ring()).toHaveLength(ALL.length);
    expect(most).toBe(8);
  });

  test('do not wait for one that does not answer', async () => {
    const silent = Promise.withResolvers<void>();
    const [stuck, ...others] = ALL;
    const waiting = new Set(others);
    const { ring } = country({
      reading: async (code) => {
        if (code === stuck) return silent.promise;
        waiting.delete(code);
        // Only when everybody else has been read does the silent one answer.
        if (waiting.size === 0) silent.resolve();
        return undefined;
      },
    });
    expect(await ring()).toHaveLength(ALL.length);
  });

  test('are spared what one of them broke', async () => {
    const { ring, warnings } = country({
      reading: async (code) => {
        if (code === ALL[10]) throw new Error('a defect');
      },
    });
    expect(await ring()).toHaveLength(ALL.length);
    expect(warnings).toStrictEqual([ALL[10]]);
  });
});

test('a ring without time for all leaves the rest to the next, and begins with those who have waited longest', async () => {
  const codes = ALL.slice(0, 20);
  const { ring } = country({ codes, reading: async (_, { wind }) => wind(1) });
  const first = await ring();
  expect(first.length).toBeLessThan(codes.length);
  const left = codes.filter((code) => !first.includes(code));
  expect((await ring()).slice(0, left.length).toSorted()).toStrictEqual(left);
});
