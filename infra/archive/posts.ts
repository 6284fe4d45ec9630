import type {
  ArchiveList,
  ArchiveSeat,
  ArchiveStay,
  ArchiveSubstitute,
  SourceId,
} from '#functions/directory/archive-ports.ts';
import type { SeatRole } from '#shared/contracts/roster.ts';
import type { LocalDate } from '#shared/kernel/instant.ts';
import { holds } from '#shared/rules/stays.ts';
import { listsOf, type NamedList } from './lists.ts';
import { presentOf } from './stays.ts';

/** Somebody's place in a body, as one row of an archive tells it. */
export interface Post {
  readonly person: SourceId;
  readonly role: SeatRole | 'substitute';
  readonly list: SourceId;
  readonly rank: number | undefined;
  /** The member whose personal substitute this is. */
  readonly personalFor: SourceId | undefined;
  readonly stay: ArchiveStay;
}

/** The highest office first. */
export const ROLES = ['leader', 'deputyLeader', 'member', 'substitute'] as const;

export interface Places {
  readonly seats: readonly ArchiveSeat[];
  readonly lists: readonly ArchiveList[];
}

/** One seat and one place on each list for each person, whatever number of rows say so. */
export function placesOf(
  posts: readonly Post[],
  known: ReadonlyMap<SourceId, NamedList>,
  body: SourceId,
  today: LocalDate,
): Places {
  const members = posts.filter(({ role }) => role !== 'substitute');
  const seats = [...Map.groupBy(members, ({ person }) => person).values()]
    .flatMap((own) => officeOf(own, today) ?? [])
    .map((office) => seatOf(office, body, posts));
  const waiting = posts.filter(({ role }) => role === 'substitute');
  const places = [...Map.groupBy(waiting, ({ person, list }) => `${list} ${person}`).values()];
  const substitutes = places.flatMap((own) => presentPost(own, today) ?? []).map(substituteOf);
  const seated = seats.map(({ list }) => list);
  return { seats, lists: listsOf(known, seated, substitutes) };
}

/** A leader is often told of as a member too: of what holds today, the higher office is the role. */
function officeOf(own: readonly Post[], today: LocalDate): Post | undefined {
  const held = own.filter(({ stay }) => holds(stay, today));
  return held.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))[0] ?? presentPost(own, today);
}

function presentPost(own: readonly Post[], today: LocalDate): Post | undefined {
  return presentOf(
    own.map((post) => ({ ...post.stay, post })),
    today,
  )?.post;
}

/** Archives have no id for a seat; whoever sits in a body sits there once. */
function seatOf({ person, list, role, stay }: Post, body: SourceId, posts: readonly Post[]): ArchiveSeat {
  const personal = posts.find(({ personalFor }) => personalFor === person)?.person;
  return {
    id: `${body}-${person}`,
    person,
    list,
    role: role === 'substitute' ? 'member' : role,
    ...(personal !== undefined && { personalSubstitute: personal }),
    ...stay,
  };
}

function substituteOf({ person, list, rank, stay }: Post): ArchiveSubstitute & { readonly list: SourceId } {
  return { person, list, ...(rank !== undefined && { rank }), ...stay };
}
