import type { Answered, Call } from '#local/http-server.ts';
import type { Journal } from '#local/journal.ts';
import { NOTHING_HERE, problem } from '#local/web-call.ts';
import type { Clock, Instant } from '#shared/kernel/instant.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import { inventRecords, ONE_MUNICIPALITY } from './invent-records.ts';
import type { Records } from './records.ts';
import { type SimulatedArchive, simulatedArchive } from './simulated-archive.ts';

const ARCHIVE_PATH = /^\/archive\/(\d{4})(\/.*)$/;
const ZONE = 'Europe/Oslo';
/** Whose records come when somebody orders those of another municipality. */
const ANOTHER_CODE = '4601';

export interface SimulatedArchivesOptions {
  readonly clock: Clock;
  readonly codes: readonly string[];
  readonly journalOf: (code: string) => Journal;
  /** For a municipality that is not merely invented. */
  readonly recordsOf: (code: string) => ((begun: Instant) => Records) | undefined;
}

/** The case and archive systems of all municipalities here, each under `/archive/<code>`; undefined for other paths. */
export function simulatedArchives({ clock, codes, journalOf, recordsOf }: SimulatedArchivesOptions) {
  const invented = (code: string) => (begun: Instant) =>
    inventRecords(code, ONE_MUNICIPALITY, localDateOf(begun, ZONE));
  const archives = new Map<string, SimulatedArchive>(
    codes.map((code) => {
      const invent = recordsOf(code) ?? invented(code);
      return [
        code,
        simulatedArchive({ clock, journal: journalOf(code), invent, inventAnother: invented(ANOTHER_CODE) }),
      ];
    }),
  );
  return (call: Call): Answered | undefined => {
    const [, code, path] = ARCHIVE_PATH.exec(call.url.pathname) ?? [];
    if (code === undefined || path === undefined) return undefined;
    return archives.get(code)?.(call, path) ?? problem(NOTHING_HERE);
  };
}
