import type { ArchiveFault } from '#local/archive/archive-faults.ts';
import type { ArchiveChange } from '#local/archive/changes.ts';
import { inventRecords, ONE_MUNICIPALITY, type RecordsSize } from '#local/archive/invent-records.ts';
import type { Records } from '#local/archive/records.ts';
import { simulatedArchive } from '#local/archive/simulated-archive.ts';
import { serveHttp } from '#local/http-server.ts';
import { assert } from '#shared/kernel/assert.ts';
import { type Clock, type Instant, instantOf, plusMinutes } from '#shared/kernel/instant.ts';
import { localDateOf } from '#shared/rules/local-time.ts';

const FIRST_NOW = instantOf(Date.UTC(2026, 10, 23, 9));

/** A simulated archive on a port of its own, and hands to work in it. */
export interface ArchiveWorld {
  readonly url: string;
  readonly clock: Clock;
  readonly wind: (minutes: number) => void;
  readonly records: () => Promise<Records>;
  readonly change: (...changes: readonly ArchiveChange[]) => Promise<void>;
  readonly fail: (fault: ArchiveFault) => Promise<void>;
  readonly recover: () => Promise<void>;
  /** Names of the calls so far, oldest first. */
  readonly calls: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openArchiveWorld(size: RecordsSize = ONE_MUNICIPALITY): Promise<ArchiveWorld> {
  let now: Instant = FIRST_NOW;
  const clock = { now: () => now };
  const invent = (code: string) => (begun: Instant) => inventRecords(code, size, localDateOf(begun, 'Europe/Oslo'));
  const archive = simulatedArchive({ clock, invent: invent('9901'), inventAnother: invent('4601') });
  const calls: string[] = [];
  const server = await serveHttp({ port: 0 }, async (call) => {
    calls.push(call.url.pathname.split('/').slice(-2).join('/'));
    return archive(call, call.url.pathname);
  });
  const control = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${server.url}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    assert(answer.ok, 'the simulated archive takes the order');
    return answer;
  };
  return {
    url: server.url,
    clock,
    wind: (minutes) => {
      now = plusMinutes(now, minutes);
    },
    records: async () => (await control('GET', '/records')).json(),
    change: async (...changes) => void (await control('POST', '/changes', { changes })),
    fail: async (fault) => void (await control('POST', '/faults', fault)),
    recover: async () => void (await control('POST', '/reset-faults')),
    calls,
    close: server.close,
  };
}
