import type {
  ArchiveBody,
  ArchivePerson,
  ArchiveSeat,
  ArchiveSubstitute,
  ArchiveTrouble,
  SourceId,
} from '#functions/directory/archive-ports.ts';
import { listsOf, type NamedList, NO_LIST, namedList } from '#infra/archive/lists.ts';
import { bodyKindOf } from '#infra/archive/settings-parts.ts';
import { presentOf } from '#infra/archive/stays.ts';
import type { SeatRole } from '#shared/contracts/roster.ts';
import type { LocalDate } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { meetingOf } from './meetings.ts';
import type {
  Adresse,
  Personnavn,
  Utvalg,
  Utvalgsbehandling,
  Utvalgsmedlem,
  UtvalgsmedlemFunksjon,
  Utvalgsmoete,
} from './rows.ts';
import type { ElementsSettings } from './settings.ts';

export interface BodyRows {
  readonly body: Utvalg;
  readonly members: readonly Utvalgsmedlem[];
  readonly functions: readonly UtvalgsmedlemFunksjon[];
  readonly names: readonly Personnavn[];
  /** By person, not by name. */
  readonly addresses: ReadonlyMap<SourceId, Pick<ArchivePerson, 'mobile' | 'email'>>;
  readonly lists: readonly Adresse[];
  readonly meetings: readonly Utvalgsmoete[];
  readonly cases: readonly Utvalgsbehandling[];
}

type PostRole = SeatRole | 'substitute' | 'other';

interface Post {
  readonly person: SourceId;
  readonly role: PostRole;
  readonly list: SourceId;
  readonly rank: number | undefined;
  readonly personalFor: SourceId | undefined;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** A committee as the object model tells it. */
export function bodyOf(
  rows: BodyRows,
  settings: ElementsSettings,
  today: LocalDate,
): Result<ArchiveBody, ArchiveTrouble> {
  const { body, members, names, lists, meetings, cases } = rows;
  const persons = new Map(names.map(({ Id, PersonId }) => [Id, PersonId]));
  const known = new Map(lists.map(({ Id, Navn, Kortnavn }) => [Id, namedList(Id, Navn, Kortnavn)]));
  const posts: Post[] = [];
  for (const member of members) {
    const person = persons.get(member.PersonnavnId);
    const role = roleOf(member, rows.functions, settings);
    const list = member.RepresentererId ?? NO_LIST.id;
    if (person === undefined) return err({ kind: 'garbage', where: 'Utvalgsmedlem.PersonnavnId' });
    if (role === undefined) return err({ kind: 'garbage', where: 'Utvalgsmedlem.FunksjonId' });
    if (list !== NO_LIST.id && !known.has(list))
      return err({ kind: 'garbage', where: 'Utvalgsmedlem.RepresentererId' });
    posts.push(postOf(member, { person, role, list }, persons));
  }
  return ok({
    id: body.Id,
    name: body.Navn,
    kind: bodyKindOf(body.Navn, settings),
    ...termOf(body),
    ...placesOf(posts, known, body.Id, today),
    persons: personsOf(posts, rows),
    meetings: meetings.flatMap((meeting) => meetingOf(meeting, body, cases, settings) ?? []),
  });
}

function termOf({ FraDato, TilDato, Nedlagt }: Utvalg) {
  const [termTo] = [TilDato, Nedlagt].filter((day) => day !== undefined).toSorted();
  return { ...(FraDato !== undefined && { termFrom: FraDato }), ...(termTo !== undefined && { termTo }) };
}

/**
 * What a post is, by the code of its function or the function's name. A function that nobody has explained is not
 * guessed at: an observer taken for a substitute would be called to a meeting.
 */
function roleOf(
  { FunksjonId, Medlem, Utvalgssekretaer, PersonligVaramedlemForId }: Utvalgsmedlem,
  functions: readonly UtvalgsmedlemFunksjon[],
  settings: ElementsSettings,
): PostRole | undefined {
  const name = functions.find(({ Id }) => Id === FunksjonId)?.Betegnelse ?? '';
  const words = [FunksjonId, name].filter((word) => word !== '').map((word) => word.toLowerCase());
  const is = (role: 'leader' | 'deputyLeader' | 'substitute' | 'others') =>
    settings.functions[role].some((word) => words.includes(word.toLowerCase()));
  if (Utvalgssekretaer || is('others')) return 'other';
  if (is('substitute') || PersonligVaramedlemForId !== undefined) return 'substitute';
  if (is('leader')) return 'leader';
  if (is('deputyLeader')) return 'deputyLeader';
  return Medlem ? 'member' : undefined;
}

function postOf(
  { Rekkefoelge, PersonligVaramedlemForId, FraDato, TilDato }: Utvalgsmedlem,
  place: Pick<Post, 'person' | 'role' | 'list'>,
  persons: ReadonlyMap<SourceId, SourceId>,
): Post {
  return {
    ...place,
    rank: Rekkefoelge,
    personalFor: PersonligVaramedlemForId && persons.get(PersonligVaramedlemForId),
    ...(FraDato !== undefined && { from: FraDato }),
    ...(TilDato !== undefined && { to: TilDato }),
  };
}

/** One seat and one place on each list for each person, whatever number of posts say so. */
function placesOf(posts: readonly Post[], known: ReadonlyMap<SourceId, NamedList>, body: SourceId, today: LocalDate) {
  const members = posts.filter(({ role }) => role !== 'substitute' && role !== 'other');
  const seats = [...Map.groupBy(members, ({ person }) => person).values()]
    .flatMap((own) => presentOf(own, today) ?? [])
    .map((post) => seatOf(post, body, posts));
  const waiting = posts.filter(({ role }) => role === 'substitute');
  const places = [...Map.groupBy(waiting, ({ person, list }) => `${list} ${person}`).values()];
  const substitutes = places.flatMap((own) => presentOf(own, today) ?? []).map(substituteOf);
  const seated = seats.map(({ list }) => list);
  return { seats, lists: listsOf(known, seated, substitutes) };
}

function seatOf(
  { person, list, role, rank: _, personalFor: __, ...stay }: Post,
  body: SourceId,
  posts: readonly Post[],
): ArchiveSeat {
  const personal = posts.find(({ personalFor }) => personalFor === person)?.person;
  return {
    id: `${body}-${person}`,
    person,
    list,
    role: role === 'leader' || role === 'deputyLeader' ? role : 'member',
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

/** Of several spellings the one in use; of several in use the one that was there first. */
function personsOf(posts: readonly Post[], { names, addresses }: BodyRows): readonly ArchivePerson[] {
  return [...new Set(posts.map(({ person }) => person))].map((id) => {
    const own = names.filter(({ PersonId }) => PersonId === id).toSorted((a, b) => Number(a.Id) - Number(b.Id));
    const name = own.find(({ Aktiv }) => Aktiv) ?? own[0];
    return { id, name: name === undefined ? '' : spelling(name), ...addresses.get(id) };
  });
}

function spelling({ Navn, Fornavn, Mellomnavn, Etternavn }: Personnavn): string {
  const parts = [Fornavn, Mellomnavn, Etternavn].filter((part) => part !== '').join(' ');
  return Etternavn === '' ? Navn : parts;
}
