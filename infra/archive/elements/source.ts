import type {
  ArchiveBody,
  ArchiveBodyRef,
  ArchivePerson,
  ArchiveSource,
  ArchiveTrouble,
  SourceId,
} from '#functions/directory/archive-ports.ts';
import { TIME_ZONE } from '#infra/archive/settings-parts.ts';
import type { Clock, LocalDate } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { addDays, localDateOf } from '#shared/rules/local-time.ts';
import { type BodyRows, bodyOf } from './body.ts';
import type { ElementsClient } from './client.ts';
import {
  Adressat,
  Adresse,
  PersonAdresse,
  Personnavn,
  Utvalg,
  Utvalgsbehandling,
  Utvalgsmedlem,
  UtvalgsmedlemFunksjon,
  Utvalgsmoete,
} from './rows.ts';
import type { ElementsSettings } from './settings.ts';

/** A committee that ended longer ago is history: nobody is called to it any more. */
const ENDED_DAYS_MAX = 365;

type Read<T> = Promise<Result<T, ArchiveTrouble>>;

interface Desk {
  readonly settings: ElementsSettings;
  readonly client: ElementsClient;
  readonly clock: Clock;
}

/** Committees, posts, meetings and items are objects of their own here, tied by ids. There is no change feed. */
export function elementsSource(settings: ElementsSettings, client: ElementsClient, clock: Clock): ArchiveSource {
  const desk: Desk = { settings, client, clock };
  return { listBodies: () => listBodies(desk), readBody: (id) => readBody(desk, id) };
}

function todayOf({ clock }: Desk): LocalDate {
  return localDateOf(clock.now(), TIME_ZONE);
}

async function listBodies(desk: Desk): Read<readonly ArchiveBodyRef[]> {
  const found = await desk.client.rows({ object: 'Utvalg', filter: '', sortBy: 'Id', row: Utvalg });
  if (!found.ok) return found;
  const oldest = addDays(todayOf(desk), -ENDED_DAYS_MAX);
  const current = found.value.filter(
    ({ TilDato = oldest, Nedlagt = oldest }) => TilDato >= oldest && Nedlagt >= oldest,
  );
  return ok(current.map(({ Id, Navn }) => ({ id: Id, name: Navn })));
}

async function readBody(desk: Desk, id: SourceId): Read<ArchiveBody> {
  const { client, settings } = desk;
  const today = todayOf(desk);
  const firstDay = addDays(today, -settings.meetingsBackDays).split('-').toReversed().join('.');
  const ofBody = `UtvalgId=${id}`;
  const [bodies, members, functions, meetings] = await Promise.all([
    client.rows({ object: 'Utvalg', filter: `Id=${id}`, sortBy: 'Id', row: Utvalg }),
    client.rows({ object: 'Utvalgsmedlem', filter: ofBody, sortBy: 'PersonnavnId', row: Utvalgsmedlem }),
    client.rows({ object: 'UtvalgsmedlemFunksjon', filter: '', sortBy: 'Id', row: UtvalgsmedlemFunksjon }),
    client.rows({
      object: 'Utvalgsmoete',
      filter: `${ofBody} AND Dato>=${firstDay} 00:00:00`,
      sortBy: 'Id',
      row: Utvalgsmoete,
    }),
  ]);
  if (!bodies.ok) return bodies;
  if (!members.ok) return members;
  if (!functions.ok) return functions;
  if (!meetings.ok) return meetings;
  const [body] = bodies.value;
  if (body?.Id !== id) return err({ kind: 'garbage', where: 'Utvalg' });
  const isOurs = [...members.value, ...meetings.value].every(({ UtvalgId }) => UtvalgId === id);
  if (!isOurs) return err({ kind: 'garbage', where: 'UtvalgId' });

  const around = await readAround(desk, members.value, meetings.value);
  if (!around.ok) return around;
  const rows = { body, members: members.value, functions: functions.value, meetings: meetings.value, ...around.value };
  return bodyOf(rows, settings, today);
}

type Around = Pick<BodyRows, 'names' | 'addresses' | 'lists' | 'cases'>;

/** What posts and meetings point at. */
async function readAround(
  { client }: Desk,
  members: readonly Utvalgsmedlem[],
  meetings: readonly Utvalgsmoete[],
): Read<Around> {
  const nameIds = members.flatMap(({ PersonnavnId: id, PersonligVaramedlemForId: whose }) =>
    whose ? [id, whose] : [id],
  );
  const listIds = members.flatMap(({ RepresentererId }) => RepresentererId ?? []);
  const [names, lists, cases] = await Promise.all([
    client.rowsOf({ object: 'Personnavn', sortBy: 'Id', row: Personnavn }, 'Id', nameIds),
    client.rowsOf({ object: 'Adresse', sortBy: 'Id', row: Adresse }, 'Id', listIds),
    client.rowsOf(
      { object: 'Utvalgsbehandling', sortBy: 'Id', row: Utvalgsbehandling },
      'UtvalgsmoeteId',
      meetings.map(({ Id }) => Id),
    ),
  ]);
  if (!names.ok) return names;
  if (!lists.ok) return lists;
  if (!cases.ok) return cases;
  const personIds = names.value.map(({ PersonId }) => PersonId);
  const [spellings, addresses] = await Promise.all([
    // A post may point at a name that is no longer in use.
    client.rowsOf({ object: 'Personnavn', sortBy: 'Id', row: Personnavn }, 'PersonId', personIds),
    readAddresses(client, personIds),
  ]);
  if (!spellings.ok) return spellings;
  if (!addresses.ok) return addresses;
  return ok({ names: spellings.value, lists: lists.value, cases: cases.value, addresses: addresses.value });
}

/** By person. Of several addresses the first that was registered counts. */
async function readAddresses(client: ElementsClient, personIds: readonly SourceId[]): Read<Around['addresses']> {
  const ties = await client.rowsOf(
    { object: 'PersonAdresse', sortBy: 'AdresseId', row: PersonAdresse },
    'PersonId',
    personIds,
  );
  if (!ties.ok) return ties;
  const ids = ties.value.map(({ AdresseId }) => AdresseId);
  const found = await client.rowsOf({ object: 'Adressat', sortBy: 'Id', row: Adressat }, 'Id', ids);
  if (!found.ok) return found;
  const known = new Map(
    found.value.map(({ Id, Mobiltelefon: mobile, EPostAdresse: email }) => [Id, { mobile, email }]),
  );
  const addresses = new Map<SourceId, Pick<ArchivePerson, 'mobile' | 'email'>>();
  for (const { PersonId, AdresseId } of ties.value.toReversed()) {
    const address = known.get(AdresseId);
    if (address !== undefined) addresses.set(PersonId, address);
  }
  return ok(addresses);
}
