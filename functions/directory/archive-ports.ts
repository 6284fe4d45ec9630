import type { LocalDate } from '#shared/kernel/instant.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { ArchiveBody, SourceId } from './core/archive-body.ts';

export type {
  ArchiveBody,
  ArchiveList,
  ArchiveMeeting,
  ArchivePerson,
  ArchiveSeat,
  ArchiveStay,
  ArchiveSubstitute,
  SourceId,
} from './core/archive-body.ts';

/**
 * Why the system gave us nothing. `where` names the call or the field (`GetContactPersons`, `Utvalgsmedlem.FraDato`),
 * never what stood there: it is shown to an administrator and logged.
 */
export type ArchiveTrouble =
  /** No connection, a time-out, 429 or 5xx after the adapter's own patience: tried again at the next run. */
  | { readonly kind: 'unreachable'; readonly where: string; readonly status?: number }
  /** The system answered that we may not: credentials, a role or a licence. Somebody has to mend it. */
  | { readonly kind: 'refused'; readonly where: string; readonly status?: number }
  /** An answer that is not what the system promises: half a page, another type, a row without its key. */
  | { readonly kind: 'garbage'; readonly where: string }
  /** What was answered belongs to another municipality. */
  | { readonly kind: 'foreignData'; readonly where: string };

export interface ArchiveBodyRef {
  readonly id: SourceId;
  readonly name: string;
  /** The municipality's number, where the source tells whose body it is: another one's is never taken over. */
  readonly municipality?: string;
}

export interface ArchiveChanges {
  /** Where to go on the next time; opaque to everybody but the adapter, at most 500 characters. */
  readonly cursor: string;
  /** Bodies of which anything may have changed: themselves, their people, their meetings. `all` when it cannot be told. */
  readonly bodies: 'all' | readonly SourceId[];
}

/**
 * A case and archive system as the directory reads it. Adapters speak the system's own protocol, page, wait and try
 * again; they parse all that comes and answer in our words. They hold no state: every call may be made twice.
 */
export interface ArchiveSource {
  readonly listBodies: () => Promise<Result<readonly ArchiveBodyRef[], ArchiveTrouble>>;
  /** Trouble in one body says nothing of the others. */
  readonly readBody: (id: SourceId) => Promise<Result<ArchiveBody, ArchiveTrouble>>;
  /** Where the system has a change feed. Without a cursor it tells where the feed stands now, and `all`. */
  readonly changesSince?: (cursor: string | undefined) => Promise<Result<ArchiveChanges, ArchiveTrouble>>;
}

/** One document to be kept by the archive: no reasons, no grounds, nothing of health in title or name. */
export interface ArchiveDocument {
  /** The same key is the same document for ever: 1–100 characters of `A–Z a–z 0–9 . _ -`. */
  readonly key: string;
  readonly title: string;
  /** Exempt from publicity; how that is marked is the adapter's configuration. */
  readonly isRestricted: boolean;
  /** The day of the meeting. */
  readonly date: LocalDate;
  readonly meeting?: SourceId;
  readonly body?: SourceId;
  /** The first is the document itself, the others are attached. */
  readonly files: readonly {
    readonly name: string;
    readonly mediaType: 'application/pdf' | 'application/json';
    readonly bytes: Uint8Array;
  }[];
}

export interface ArchiveFiled {
  /** As a person would look it up: `2026/123-4`, or the system's own id. */
  readonly documentId: string;
  /** It lay there already under its key: an earlier try had succeeded without our knowing. */
  readonly wasThere: boolean;
}

export interface ArchiveAttendance {
  readonly meeting: SourceId;
  readonly rows: readonly {
    readonly person: SourceId;
    /** Whom the substitute sat for. */
    readonly forPerson?: SourceId;
    readonly attendance: 'present' | 'partly' | 'absent';
    /** Place in the meeting's list of those attending, from 1. */
    readonly sortOrder: number;
    /** Clock times and items of somebody who met for a part, in the municipality's language; never why. */
    readonly remark?: string;
    /** Nobody has told of a member who is taken to have come: whatever the archive holds already is better known. */
    readonly isAssumed?: true;
  }[];
}

/** What goes back to the case and archive system. Every call may be repeated and writes what is missing, once. */
export interface ArchiveRecord {
  /** Looks the key up before it creates: a try whose answer was lost is found by the next, never filed again. */
  readonly fileDocument: (document: ArchiveDocument) => Promise<Result<ArchiveFiled, ArchiveTrouble>>;
  /** Absent where the system keeps no attendance. Rows are found by meeting and person, then changed or added. */
  readonly writeAttendance?: (
    attendance: ArchiveAttendance,
  ) => Promise<Result<'written' | 'unchanged', ArchiveTrouble>>;
}

/** A municipality's case and archive system, by its configuration. */
export interface Archive {
  readonly source: ArchiveSource;
  readonly record: ArchiveRecord;
}

/** The source's ids of what came from there, for what goes back to it; absent for what did not. */
export interface ArchiveIds {
  readonly meeting?: SourceId;
  readonly body?: SourceId;
  /** By our person id. Of somebody whom the source knows by several it is the one that we met first. */
  readonly persons: ReadonlyMap<string, SourceId>;
}
