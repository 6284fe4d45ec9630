import type {
  ArchiveBody,
  ArchiveMeeting,
  ArchivePerson,
  ArchiveStay,
  ArchiveTrouble,
  SourceId,
} from '#functions/directory/archive-ports.ts';
import { NO_LIST, namedList } from '#infra/archive/lists.ts';
import { type Post, placesOf, ROLES } from '#infra/archive/posts.ts';
import { bodyKindOf } from '#infra/archive/settings-parts.ts';
import { presentOf } from '#infra/archive/stays.ts';
import type { MeetingStatus } from '#shared/contracts/roster.ts';
import type { LocalDate } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Contact, Enterprise, Meeting, Relation } from './rows.ts';
import type { Public360Settings } from './settings.ts';

export interface BodyRows {
  readonly group: Enterprise;
  readonly contacts: readonly Contact[];
  readonly parties: readonly Enterprise[];
  readonly meetings: readonly Meeting[];
}

/** A committee as its contacts and their connections tell it. */
export function bodyOf(
  rows: BodyRows,
  settings: Public360Settings,
  today: LocalDate,
): Result<ArchiveBody, ArchiveTrouble> {
  const { group, contacts, parties } = rows;
  const { name, ...term } = nameAndTerm(group.name);
  const posts = contacts.flatMap((contact) => postsOf(contact, group.recno, settings, today));
  const known = new Map(parties.map((party) => [party.recno, namedList(party.recno, party.name, party.initials)]));
  const unknown = posts.find(({ list }) => list !== NO_LIST.id && !known.has(list));
  if (unknown !== undefined) return err({ kind: 'garbage', where: `${settings.fields.relations}: list` });

  const named = new Set(posts.map(({ person }) => person));
  return ok({
    id: group.recno,
    name,
    kind: bodyKindOf(name, settings),
    ...term,
    ...placesOf(posts, known, group.recno, today),
    persons: contacts.filter(({ recno }) => named.has(recno)).map(personOf),
    meetings: rows.meetings.flatMap((meeting) => meetingOf(meeting, settings) ?? []),
  });
}

/** 360 has no field for a committee's term, so offices write it in the name. */
export function nameAndTerm(text: string): {
  readonly name: string;
  readonly termFrom?: LocalDate;
  readonly termTo?: LocalDate;
} {
  const [, name, from, to] = /^(.+?)\s*\((\d{2}\.\d{2}\.\d{4})\s*[-–]\s*(\d{2}\.\d{2}\.\d{4})\)\s*$/.exec(text) ?? [];
  if (name === undefined || from === undefined || to === undefined) return { name: text };
  return { name, termFrom: isoDay(from), termTo: isoDay(to) };
}

function isoDay(day: string): LocalDate {
  return day.split('.').toReversed().join('-');
}

function postsOf(contact: Contact, group: SourceId, settings: Public360Settings, today: LocalDate): readonly Post[] {
  return contact.relations.flatMap((relation) => {
    const role = ROLES.find((one) => settings.roles[one].includes(relation.role));
    if (relation.to !== group || role === undefined) return [];
    const stay = { ...stayOf(relation), ...(!contact.isActive && { isEnded: true }) };
    const list = relation.list ?? partyOf(contact, settings, today) ?? NO_LIST.id;
    return [{ person: contact.recno, role, list, rank: relation.rank, personalFor: relation.personalFor, stay }];
  });
}

function stayOf({ from, last }: Relation): ArchiveStay {
  return { ...(from !== undefined && { from }), ...(last !== undefined && { to: last }) };
}

/** A connection to a party says whom somebody stands for, in every committee. */
function partyOf({ relations }: Contact, { roles }: Public360Settings, today: LocalDate): SourceId | undefined {
  const parties = relations.filter(({ role }) => roles.party.includes(role));
  return presentOf(
    parties.map((relation) => ({ ...stayOf(relation), party: relation.to })),
    today,
  )?.party;
}

function personOf({ recno, first, middle, last, mobile, email }: Contact): ArchivePerson {
  const name = [first, middle, last].filter((part) => part !== '').join(' ');
  return { id: recno, name, ...(mobile !== undefined && { mobile }), ...(email !== undefined && { email }) };
}

/** Undefined while nobody has said when it is: such a meeting is not one yet. */
function meetingOf(meeting: Meeting, { words }: Public360Settings): ArchiveMeeting | undefined {
  const { recno, title, start, end, place, status, items } = meeting;
  if (start === undefined) return undefined;
  return {
    id: recno,
    ...(title !== '' && { title }),
    start,
    ...(end !== undefined && { end }),
    ...(place !== '' && { place }),
    status: statusOf(status, words),
    ...(items && {
      items: items.map(({ no, title: itemTitle, accessCode }) => ({
        no,
        title: itemTitle,
        isRestricted: accessCode !== '' && !words.publicItem.includes(accessCode),
      })),
    }),
  };
}

function statusOf(status: string, { published, cancelled }: Public360Settings['words']): MeetingStatus {
  if (cancelled.includes(status)) return 'cancelled';
  return published.includes(status) ? 'published' : 'planned';
}
