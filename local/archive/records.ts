/** A list or party, as an archive knows it: one more address. */
export interface Party {
  readonly id: number;
  readonly shortName: string;
  readonly name: string;
}

/** One spelling of somebody's name. A person may have several, and posts point at a spelling. */
export interface PersonName {
  readonly id: number;
  readonly given: string;
  readonly middle?: string;
  readonly family: string;
}

export interface ArchivedPerson {
  readonly id: number;
  readonly names: readonly PersonName[];
  /** As somebody typed it. */
  readonly mobile?: string;
  readonly email?: string;
  readonly isActive: boolean;
}

export type PostRole = 'leader' | 'deputyLeader' | 'member' | 'substitute';

/** Days are local, `YYYY-MM-DD`. */
export interface Committee {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: 'council' | 'executive' | 'committee' | 'other';
  readonly termFrom: string;
  readonly termTo: string;
  readonly closedOn?: string;
}

/** Somebody's place in a committee. */
export interface Post {
  readonly committee: number;
  /** A spelling, not a person: that is how one person comes to have two ids. */
  readonly nameId: number;
  readonly party?: number;
  readonly role: PostRole;
  /** The number in the committee's list. Not everybody has one. */
  readonly order?: number;
  readonly from: string;
  readonly to: string;
  /** The spelling of the member's name whose personal substitute this is. */
  readonly personalFor?: number;
}

/** A meeting. Times are local, without a zone: `2026-12-03T18:00`. */
export interface Sitting {
  readonly id: number;
  readonly committee: number;
  readonly number: number;
  readonly start: string;
  readonly end?: string;
  readonly place: string;
  readonly room?: string;
  readonly isPublished: boolean;
  readonly remark?: string;
}

export interface AgendaCase {
  readonly id: number;
  readonly sitting: number;
  readonly year: number;
  readonly number: number;
  readonly order: number;
  readonly title: string;
  readonly isRestricted: boolean;
}

export interface FiledDocument {
  readonly id: number;
  readonly title: string;
  readonly caseNumber: string;
  readonly accessCode?: string;
  readonly files: readonly { readonly title: string; readonly format: string; readonly bytes: number }[];
}

/** One row for each person and meeting. */
export interface AttendanceRow {
  readonly sitting: number;
  readonly nameId: number;
  readonly forNameId?: number;
  readonly code: string;
  readonly order: number;
  readonly remark?: string;
}

export const STORED_OBJECTS = [
  'Journalpost',
  'Dokumentbeskrivelse',
  'Dokumentversjon',
  'Dokumentreferanse',
  'Fil',
] as const;

/** A row that somebody wrote from outside, with the fields that they gave it. */
export interface StoredObject {
  readonly id: number;
  readonly object: (typeof STORED_OBJECTS)[number];
  readonly fields: Readonly<Record<string, string>>;
}

/** One line of the change feed. `at` is an instant. */
export interface RecordedEvent {
  readonly recno: number;
  readonly entity: 'Contact' | 'Meeting' | 'Document';
  readonly entityId: number;
  readonly at: string;
}

/** Everything that the simulated case and archive system keeps. */
export interface Records {
  /** Whose they are. */
  readonly municipality: string;
  readonly parties: readonly Party[];
  readonly persons: readonly ArchivedPerson[];
  readonly committees: readonly Committee[];
  readonly posts: readonly Post[];
  readonly sittings: readonly Sitting[];
  readonly cases: readonly AgendaCase[];
  readonly documents: readonly FiledDocument[];
  readonly attendance: readonly AttendanceRow[];
  readonly stored: readonly StoredObject[];
  readonly events: readonly RecordedEvent[];
}

export function personOfName({ persons }: Records, nameId: number): ArchivedPerson | undefined {
  return persons.find(({ names }) => names.some(({ id }) => id === nameId));
}
