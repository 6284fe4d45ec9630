import type { History } from '#functions/attendance/fixture.ts';
import type { ArchiveIds, ArchiveRecord, ArchiveTrouble } from '#functions/directory/index.ts';
import type { Commit, CommitStore } from '#functions/platform/index.ts';
import { MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { FilingNeeds } from './filing-needs.ts';
import type { BlobStore } from './ports.ts';

export const REF = { code: MunicipalityCode.parse('9901'), meetingId: MeetingId.parse('m1') };

/** So many times may others go on while the archive thinks. */
const SLOW_TURNS = 200;

type Filed = Parameters<ArchiveRecord['fileDocument']>[0];
type Attendance = Parameters<NonNullable<ArchiveRecord['writeAttendance']>>[0];

/** Called around everything that leaves the process or is stored; throwing is dying there. */
export interface Fate {
  readonly before: (what: string) => void;
  readonly after: (what: string) => void;
}

interface Surroundings {
  readonly hasArchive?: boolean;
  readonly fate?: Fate;
  /** By what the archive knows the meeting and its people. */
  readonly sourceIds?: ArchiveIds;
}

const LIVES: Fate = { before: () => undefined, after: () => undefined };

/** Stores and an archive that outlive whoever uses them. */
export function filingWorld(history: History) {
  const streams = new Map<string, readonly Commit[]>();
  const blobs = new Map<string, Uint8Array>();
  const index = new Map<string, string>();
  const filed: Filed[] = [];
  const attendance: Attendance[] = [];
  let now: Instant = history.now;
  let trouble: ArchiveTrouble | undefined;

  const everybody: ArchiveIds = {
    meeting: '7001',
    body: '200100',
    persons: new Map([...history.meeting.persons.keys()].map((id) => [id, `arc-${id}`])),
  };

  function needs({ hasArchive = true, fate = LIVES, sourceIds = everybody }: Surroundings = {}): FilingNeeds {
    const through = async <T>(what: string, work: () => T): Promise<T> => {
      fate.before(what);
      const answer = work();
      fate.after(what);
      return answer;
    };
    const record: ArchiveRecord = {
      // As archives do it: looked up and created in two calls, between which somebody else may come.
      fileDocument: async (document) => {
        fate.before('file');
        if (trouble !== undefined) return err(trouble);
        const wasThere = filed.some(({ key }) => key === document.key);
        for (let turn = 0; turn < SLOW_TURNS; turn += 1) await Promise.resolve();
        if (!wasThere) filed.push(document);
        fate.after('file');
        return ok({ documentId: `2026/1-${filed.length}`, wasThere });
      },
      writeAttendance: (rows) =>
        through('attend', () => {
          if (trouble !== undefined) return err(trouble);
          attendance.push(rows);
          return ok('written' as const);
        }),
    };
    return {
      clock: { now: () => now },
      commits: commitsIn(streams, through),
      documents: {
        upsert: (ref, _value, options) => through('note', () => void index.set(ref.id, options?.clear?.status ?? '')),
        list: async () => [],
      },
      blobs: blobsIn(blobs, through),
      meetings: { load: async () => ({ meeting: history.meeting, version: history.version }) },
      readCommits: async () => history.commits,
      verify: async () => ({ commits: history.version }),
      deliveries: async () => new Map(),
      extraEntries: async () => [],
      printDocument: async ({ title }) => new TextEncoder().encode(title),
      archiveRecordOf: () => (hasArchive ? record : undefined),
      archiveIdsOf: async () => sourceIds,
    };
  }

  return {
    needs,
    blobs,
    index,
    filed,
    attendance,
    commits: () => streams.get('filing:m1') ?? [],
    wind: (minutes: number) => {
      now = plusMinutes(now, minutes);
    },
    answer: (with_: ArchiveTrouble | undefined) => {
      trouble = with_;
    },
  };
}

type Through = <T>(what: string, work: () => T) => Promise<T>;

function commitsIn(streams: Map<string, readonly Commit[]>, through: Through): CommitStore {
  return {
    read: async (_vault, stream, after) => (streams.get(stream) ?? []).filter(({ version }) => version > after),
    append: (_vault, stream, commit) =>
      through('append', () => {
        const before = streams.get(stream) ?? [];
        if (before.length >= commit.version) return { kind: 'version-taken' as const };
        const stored = { ...commit, hash: `h${commit.version}` };
        streams.set(stream, [...before, stored]);
        return { kind: 'appended' as const, commit: stored };
      }),
    verify: async (_vault, stream) => ({ commits: streams.get(stream)?.length ?? 0 }),
    changedSince: async () => [],
  };
}

function blobsIn(blobs: Map<string, Uint8Array>, through: Through): BlobStore {
  return {
    create: (_container, name, { bytes }) =>
      through('blob', () => {
        if (blobs.has(name)) return 'exists' as const;
        blobs.set(name, bytes);
        return 'created' as const;
      }),
    read: async (_container, name) => blobs.get(name),
    list: async (_container, prefix) => [...blobs.keys()].filter((name) => name.startsWith(prefix)).toSorted(),
    remove: async (_container, name) => void blobs.delete(name),
  };
}
