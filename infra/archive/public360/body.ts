import type {
  ArchiveBody,
  ArchiveMeeting,
  ArchivePerson,
  ArchiveSeat,
  ArchiveSubstitute,
  ArchiveTrouble,
  SourceId,
} from '#functions/directory/archive-ports.ts';
import { listsOf, type NamedList, NO_LIST, namedList } from '#infra/archive/lists.ts';
import { bodyKindOf } from '#infra/archive/settings-parts.ts';
import { holds, presentOf } from '#infra/archive/stays.ts';
import type { MeetingStatus, SeatRole } from '#shared/contracts/roster.ts';
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

type PostRole = SeatRole | 'substitute';

interface Post {
  readonly person: SourceId;
  readonly role: PostRole;
  readonly list: SourceId;
  readonly rank: number | undefined;
  readonly personalFor: SourceId | undefined;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly isEnded?: boolean;
}

const ROLES = ['leader', 'deputyLeader', 'member', 'substitute'] as const;

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

  const meetings = rows.meetings.flatMap((meeting) => meetingOf(meeting, settings) ?? []);
  if (meetings.length < rows.meetings.length) return err({ kind: 'garbage', where: settings.fields.meetingStart });

  const named = new Set(posts.map(({ person }) => person));
  return ok({
    id: group.recno,
    name,
    kind: bodyKindOf(name, settings),
    ...term,
    ...placesOf(posts, known, group.recno, today),
    persons: contacts.filter(({ recno }) => named.has(recno)).map(personOf),
    meetings,
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
    return [
      {
        person: contact.recno,
        role,
        list: relation.list ?? partyOf(contact, settings, today) ?? NO_LIST.id,
        rank: relation.rank,
        personalFor: relation.personalFor,
        ...stayOf(relation),
        ...(!contact.isActive && { isEnded: true }),
      },
    ];
  });
}

function stayOf({ from, last }: Relation) {
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

/** One seat and one place on each list for each person, whatever number of connections say so. */
function placesOf(posts: readonly Post[], known: ReadonlyMap<SourceId, NamedList>, group: SourceId, today: LocalDate) {
  const members = posts.filter(({ role }) => role !== 'substitute');
  const seats = [...Map.groupBy(members, ({ person }) => person).values()]
    .flatMap((own) => officeOf(own, today) ?? [])
    .map((office) => seatOf(office, group, posts));
  const waiting = posts.filter(({ role }) => role === 'substitute');
  const places = [...Map.groupBy(waiting, ({ person, list }) => `${list} ${person}`).values()];
  const substitutes = places.flatMap((own) => presentOf(own, today) ?? []).map(substituteOf);
  const lists = listsOf(
    known,
    seats.map(({ list }) => list),
    substitutes,
  );
  return { seats, lists };
}

/** A leader is often connected as a member too: of what holds today, the higher office is the role. */
function officeOf(own: readonly Post[], today: LocalDate): Post | undefined {
  const held = own.filter((post) => holds(post, today));
  return held.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))[0] ?? presentOf(own, today);
}

function seatOf(
  { person, list, role, rank: _, personalFor: __, ...stay }: Post,
  group: SourceId,
  posts: readonly Post[],
): ArchiveSeat {
  const personal = posts.find(({ personalFor }) => personalFor === person)?.person;
  return {
    id: `${group}-${person}`,
    person,
    list,
    role: role === 'substitute' ? 'member' : role,
    ...(personal !== undefined && { personalSubstitute: personal }),
    ...stay,
  };
}

function substituteOf({
  person,
  list,
  rank,
  role: _,
  personalFor: __,
  ...stay
}: Post): ArchiveSubstitute & { readonly list: SourceId } {
  return { person, list, ...(rank !== undefined && { rank }), ...stay };
}

function personOf({ recno, first, middle, last, mobile, email }: Contact): ArchivePerson {
  const name = [first, middle, last].filter((part) => part !== '').join(' ');
  return { id: recno, name, ...(mobile !== undefined && { mobile }), ...(email !== undefined && { email }) };
}

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
