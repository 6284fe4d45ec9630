import { EmailAddress } from '#shared/kernel/ids.ts';
import type { ArchivePerson, SourceId } from './archive-body.ts';
import { freeId, idFrom } from './archive-ids.ts';
import { type PhoneReader, phoneOf } from './phone-reader.ts';
import { personOf, type StoredPerson } from './stored.ts';

export interface PlacedPeople {
  /** Every id of the source that we know, those of this body among them. */
  readonly ids: ReadonlyMap<SourceId, string>;
  /** What the source says, for those whom this body names by the id that we met them by first. */
  readonly rows: readonly PersonRow[];
  /** Numbers and addresses that are none: they are left as they were. */
  readonly unreadable: number;
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly mobile?: string | null;
  readonly email?: string | null;
}

/** A person as far as it takes to know them again. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly contacts: readonly string[];
}

/** Who of ours the source speaks of; whoever is new gets an id. */
export function placePeople(
  persons: readonly ArchivePerson[],
  ids: ReadonlyMap<SourceId, string>,
  stored: ReadonlyMap<string, StoredPerson>,
  readPhone: PhoneReader,
): PlacedPeople {
  const placed = new Map(ids);
  const known = [...stored.values()].map(knownOf);
  const rows = new Map<string, PersonRow>();
  let unreadable = 0;
  for (const person of persons) {
    const read = contactsOf(person, readPhone);
    const met = { name: nameOf(person), contacts: read.contacts };
    const id = placed.get(person.id) ?? known.find((one) => isSamePerson(one, met, person.id))?.id;
    const ours = id ?? freeId(person.id, (taken) => known.some((one) => one.id === taken));
    if (id === undefined) known.push({ id: ours, ...met });
    if (!placed.has(person.id)) placed.set(person.id, ours);
    if (rows.has(ours) || !isFirst(placed, person.id, ours)) continue;
    rows.set(ours, { id: ours, name: met.name, ...read.row });
    unreadable += read.unreadable;
  }
  return { ids: placed, rows: [...rows.values()], unreadable };
}

/**
 * The same id and name, or the same name and mobile or e-mail: sources give one person two ids in two bodies. Names
 * alone are not enough, and a number alone may be a couple's.
 */
function isSamePerson(known: Known, met: Omit<Known, 'id'>, theirs: SourceId): boolean {
  if (!haveSameName(known.name, met.name)) return false;
  return known.id === idFrom(theirs) || met.contacts.some((contact) => known.contacts.includes(contact));
}

/** Middle names and second surnames come and go; the first name and one of the others must agree. */
function haveSameName(a: string, b: string): boolean {
  const [firstOfA, ...restOfA] = wordsOf(a);
  const [firstOfB, ...restOfB] = wordsOf(b);
  return firstOfA === firstOfB && restOfA.some((word) => restOfB.includes(word));
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLocaleLowerCase('nb')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
}

/** Two ids of one person may be spelt differently: the first that we met decides, or they would take turns. */
function isFirst(placed: ReadonlyMap<SourceId, string>, theirs: SourceId, ours: string): boolean {
  for (const [source, id] of placed) if (id === ours) return source === theirs;
  return false;
}

function nameOf({ name }: ArchivePerson): string {
  return name.trim().replaceAll(/\s+/g, ' ');
}

function contactsOf({ mobile, email }: ArchivePerson, readPhone: PhoneReader) {
  const phone = mobile === undefined ? undefined : phoneOf(mobile, readPhone);
  const address = email === undefined || email === null || email.trim() === '' ? null : email.trim();
  const isAddress = address === null || EmailAddress.safeParse(address).success;
  return {
    contacts: [phone?.e164, isAddress ? address?.toLowerCase() : undefined].filter((one) => typeof one === 'string'),
    row: {
      ...(mobile !== undefined && phone !== undefined && { mobile: phone?.e164 ?? null }),
      ...(email !== undefined && isAddress && { email: address }),
    },
    unreadable: (mobile !== undefined && phone === undefined ? 1 : 0) + (isAddress ? 0 : 1),
  };
}

function knownOf(stored: StoredPerson): Known {
  const { id, name, mobile, landline, email } = personOf(stored);
  const { source } = stored;
  const contacts = [mobile, landline, email?.toLowerCase(), source.phone?.e164, source.email?.toLowerCase()];
  return { id, name, contacts: contacts.filter((contact) => contact !== undefined) };
}
