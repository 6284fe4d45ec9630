import * as z from 'zod/mini';
import type { Instant } from '#shared/kernel/instant.ts';
import {
  type ArchivedPerson,
  type Post,
  personOfName,
  type RecordedEvent,
  type Records,
  STORED_OBJECTS,
} from './records.ts';

const id = z.int().check(z.positive());
const day = z.iso.date();
const localTime = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/));
const text = z.string().check(z.minLength(1), z.maxLength(200));

/** What a person does in the archive's own screens, or what is written back to it. */
export const ArchiveChange = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('changeMeeting'),
    meeting: id,
    start: z.optional(localTime),
    end: z.optional(localTime),
    place: z.optional(text),
    remark: z.optional(text),
    isPublished: z.optional(z.boolean()),
  }),
  z.strictObject({
    type: z.literal('addMeeting'),
    committee: id,
    start: localTime,
    end: z.optional(localTime),
    place: text,
  }),
  z.strictObject({
    type: z.literal('addPost'),
    committee: id,
    /** A name of somebody known, or somebody new. */
    nameId: z.optional(id),
    given: z.optional(text),
    family: z.optional(text),
    mobile: z.optional(text),
    email: z.optional(text),
    party: z.optional(id),
    role: z.enum(['leader', 'deputyLeader', 'member', 'substitute']),
    order: z.optional(id),
    from: day,
    to: day,
  }),
  z.strictObject({ type: z.literal('endPost'), committee: id, nameId: id, lastDay: day }),
  z.strictObject({
    type: z.literal('changePost'),
    committee: id,
    nameId: id,
    order: z.optional(id),
    party: z.optional(id),
  }),
  z.strictObject({ type: z.literal('changePerson'), person: id, mobile: z.optional(text), email: z.optional(text) }),
  z.strictObject({
    type: z.literal('fileDocument'),
    title: text,
    caseNumber: text,
    accessCode: z.optional(text),
    files: z.array(z.strictObject({ title: text, format: text, bytes: z.int() })),
  }),
  z.strictObject({
    type: z.literal('storeObject'),
    object: z.enum(STORED_OBJECTS),
    fields: z.record(z.string(), z.string().check(z.maxLength(500))),
  }),
  z.strictObject({
    type: z.literal('noteAttendance'),
    sitting: id,
    nameId: id,
    forNameId: z.optional(id),
    code: text,
    order: z.int(),
    remark: z.optional(text),
  }),
]);
export type ArchiveChange = z.output<typeof ArchiveChange>;

/** The records afterwards, with a line in the change feed; undefined when the change names something that is not there. */
export function changed(records: Records, change: ArchiveChange, at: Instant): Records | undefined {
  const done = applied(records, change);
  if (done === undefined) return undefined;
  const [after, entity, entityId] = done;
  const event: RecordedEvent = { recno: records.events.length + 1, entity, entityId, at };
  return { ...after, events: [...records.events, event] };
}

type Applied = readonly [Records, RecordedEvent['entity'], number] | undefined;

function applied(records: Records, change: ArchiveChange): Applied {
  switch (change.type) {
    case 'changeMeeting':
      return meetingChanged(records, change);
    case 'addMeeting':
      return meetingAdded(records, change);
    case 'addPost':
      return postAdded(records, change);
    case 'endPost':
      return postChanged(records, change, { to: change.lastDay });
    case 'changePost':
      return postChanged(records, change, defined({ order: change.order, party: change.party }));
    case 'changePerson':
      return personChanged(records, change);
    case 'fileDocument':
      return documentFiled(records, change);
    case 'storeObject':
      return objectStored(records, change);
    case 'noteAttendance':
      return attendanceNoted(records, change);
  }
}

type Of<Type extends ArchiveChange['type']> = Extract<ArchiveChange, { type: Type }>;

function meetingChanged(
  records: Records,
  { meeting, start, end, place, remark, isPublished }: Of<'changeMeeting'>,
): Applied {
  if (!records.sittings.some((sitting) => sitting.id === meeting)) return undefined;
  const after = defined({ start, end, place, remark, isPublished });
  const sittings = records.sittings.map((sitting) => (sitting.id === meeting ? { ...sitting, ...after } : sitting));
  return [{ ...records, sittings }, 'Meeting', meeting];
}

function meetingAdded(records: Records, { committee, start, end, place }: Of<'addMeeting'>): Applied {
  if (!records.committees.some((one) => one.id === committee)) return undefined;
  const sitting = {
    id: nextId(records.sittings),
    committee,
    number: records.sittings.filter((one) => one.committee === committee).length + 1,
    start,
    ...defined({ end }),
    place,
    isPublished: true,
  };
  return [{ ...records, sittings: [...records.sittings, sitting] }, 'Meeting', sitting.id];
}

function postAdded(records: Records, change: Of<'addPost'>): Applied {
  const { committee, nameId, given, family, mobile, email, party, role, order, from, to } = change;
  if (!records.committees.some((one) => one.id === committee)) return undefined;
  const place = { committee, role, from, to, ...defined({ party, order }) };
  if (nameId !== undefined) {
    const person = personOfName(records, nameId);
    return person && [{ ...records, posts: [...records.posts, { ...place, nameId }] }, 'Contact', person.id];
  }
  if (given === undefined || family === undefined) return undefined;
  const newcomer = nextId(records.persons);
  const names = [{ id: newcomer, given, family }];
  const person: ArchivedPerson = { id: newcomer, names, isActive: true, ...defined({ mobile, email }) };
  const posts = [...records.posts, { ...place, nameId: newcomer }];
  return [{ ...records, persons: [...records.persons, person], posts }, 'Contact', newcomer];
}

function postChanged(
  records: Records,
  { committee, nameId }: { readonly committee: number; readonly nameId: number },
  after: Partial<Post>,
): Applied {
  // Of several posts of one person the latest is meant.
  const index = records.posts.findLastIndex((post) => post.committee === committee && post.nameId === nameId);
  const post = records.posts[index];
  const person = personOfName(records, nameId);
  if (post === undefined || person === undefined) return undefined;
  return [{ ...records, posts: records.posts.with(index, { ...post, ...after }) }, 'Contact', person.id];
}

function personChanged(records: Records, { person, mobile, email }: Of<'changePerson'>): Applied {
  if (!records.persons.some(({ id: known }) => known === person)) return undefined;
  const after = defined({ mobile, email });
  const persons = records.persons.map((one) => (one.id === person ? { ...one, ...after } : one));
  return [{ ...records, persons }, 'Contact', person];
}

function documentFiled(records: Records, { type: _, accessCode, ...document }: Of<'fileDocument'>): Applied {
  const filed = { ...document, id: records.documents.length + 1, ...defined({ accessCode }) };
  return [{ ...records, documents: [...records.documents, filed] }, 'Document', filed.id];
}

function objectStored(records: Records, { object, fields }: Of<'storeObject'>): Applied {
  const row = { id: records.stored.length + 1, object, fields };
  return [{ ...records, stored: [...records.stored, row] }, 'Document', row.id];
}

function attendanceNoted(records: Records, { type: _, forNameId, remark, ...given }: Of<'noteAttendance'>): Applied {
  const row = { ...given, ...defined({ forNameId, remark }) };
  const others = records.attendance.filter(({ sitting, nameId }) => sitting !== row.sitting || nameId !== row.nameId);
  return [{ ...records, attendance: [...others, row] }, 'Meeting', row.sitting];
}

function nextId(rows: readonly { readonly id: number }[]): number {
  return Math.max(0, ...rows.map((row) => row.id)) + 1;
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Only what is there: a key with no value would wipe what was known. */
function defined<T extends object>(values: T): Defined<T> {
  const kept: Defined<T> = {};
  for (const key in values) {
    const value = values[key];
    if (isThere(value)) kept[key] = value;
  }
  return kept;
}

function isThere<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}
