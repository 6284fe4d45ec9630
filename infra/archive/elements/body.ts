import type { ArchiveBody, ArchivePerson, ArchiveTrouble, SourceId } from '#functions/directory/archive-ports.ts';
import { NO_LIST, namedList } from '#infra/archive/lists.ts';
import { type Post, placesOf } from '#infra/archive/posts.ts';
import { bodyKindOf } from '#infra/archive/settings-parts.ts';
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
    if (role !== 'other') posts.push(postOf(member, { person, role, list }, persons));
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
): Post['role'] | 'other' | undefined {
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
    stay: { ...(FraDato !== undefined && { from: FraDato }), ...(TilDato !== undefined && { to: TilDato }) },
  };
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
