import type { ArchiveChanges, ArchiveTrouble, SourceId } from '#functions/directory/archive-ports.ts';
import { AnyInstant, type Clock, type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Public360Client } from './client.ts';
import { type Contact, EventsAnswer, meetingRow } from './rows.ts';
import type { Public360Settings } from './settings.ts';

/** Read twice rather than missed: their clock is not ours, and a row is written some time after it was begun. */
const OVERLAP_MINUTES = 10;
const EVENTS_PER_CALL = 100;
/** After that much has happened it is quicker to read everything. */
const CALLS_MAX = 20;
const MEETINGS_ASKED_MAX = 20;

export interface ChangesNeeds {
  readonly settings: Public360Settings;
  readonly client: Public360Client;
  readonly clock: Clock;
  readonly contacts: () => Promise<Result<readonly Contact[], ArchiveTrouble>>;
}

interface Event {
  readonly entity: string;
  readonly recno: SourceId | undefined;
}

type Read<T> = Promise<Result<T, ArchiveTrouble>>;

/** What the change feed says, from the given time on. A cursor is a time of ours, some minutes back. */
export async function changesOf(needs: ChangesNeeds, events: string, cursor: string | undefined): Read<ArchiveChanges> {
  const now = needs.clock.now();
  const next = plusMinutes(now, -OVERLAP_MINUTES);
  const since = AnyInstant.safeParse(cursor);
  if (!since.success) return ok({ cursor: next, bodies: 'all' });
  const happened = await eventsSince(needs, events, since.data);
  if (!happened.ok) return happened;
  if (happened.value === 'many') return ok({ cursor: next, bodies: 'all' });
  const bodies = await bodiesOf(needs, happened.value);
  return bodies.ok ? ok({ cursor: next, bodies: bodies.value }) : bodies;
}

async function eventsSince({ client }: ChangesNeeds, events: string, since: Instant): Read<readonly Event[] | 'many'> {
  const found: Event[] = [];
  let last: string | number = 0;
  for (let calls = 0; calls < CALLS_MAX; calls += 1) {
    const asked: Readonly<Record<string, unknown>> = { Recno: last, LogCount: EVENTS_PER_CALL, FromDate: since };
    const answered: Result<EventsAnswer, ArchiveTrouble> = await client.call(events, asked, EventsAnswer);
    if (!answered.ok) return answered;
    const rows = answered.value.Events ?? [];
    found.push(...rows.map(({ EntityName: entity, EntityRecno: recno }) => ({ entity, recno })));
    if (answered.value.IsEndOfLog || rows.length === 0) return ok(found);
    last = rows.at(-1)?.Recno ?? last;
  }
  return ok('many');
}

/** Which committees that concerns; all of them when one event cannot be placed. */
async function bodiesOf(needs: ChangesNeeds, events: readonly Event[]): Read<ArchiveChanges['bodies']> {
  const { contactEntities, meetingEntities, otherEntities } = needs.settings.words;
  const told = events.filter(({ entity }) => !otherEntities.includes(entity));
  if (told.length === 0) return ok([]);
  const contacts = new Set(told.filter(({ entity }) => contactEntities.includes(entity)).map(({ recno }) => recno));
  const meetings = new Set(told.filter(({ entity }) => meetingEntities.includes(entity)).map(({ recno }) => recno));
  const isPlaced = told.every(
    ({ entity, recno }) => recno !== undefined && [...contactEntities, ...meetingEntities].includes(entity),
  );
  if (!isPlaced || meetings.size > MEETINGS_ASKED_MAX) return ok('all');

  const ofContacts = await bodiesOfContacts(needs, contacts);
  if (!ofContacts.ok || ofContacts.value === 'all') return ofContacts;
  const ofMeetings = await bodiesOfMeetings(needs, meetings);
  if (!ofMeetings.ok || ofMeetings.value === 'all') return ofMeetings;
  return ok([...new Set([...ofContacts.value, ...ofMeetings.value])].toSorted());
}

async function bodiesOfContacts(
  { contacts, settings }: ChangesNeeds,
  recnos: ReadonlySet<SourceId | undefined>,
): Read<ArchiveChanges['bodies']> {
  if (recnos.size === 0) return ok([]);
  const known = await contacts();
  if (!known.ok) return known;
  const concerned = known.value.filter(({ recno }) => recnos.has(recno));
  // A committee or a party is a contact too, and who is one of those is not among the people.
  if (concerned.length < recnos.size) return ok('all');
  const { leader, deputyLeader, member, substitute } = settings.roles;
  const roles = [...leader, ...deputyLeader, ...member, ...substitute];
  return ok(
    concerned.flatMap(({ relations }) =>
      relations.flatMap(({ role, to }) => (to !== undefined && roles.includes(role) ? [to] : [])),
    ),
  );
}

async function bodiesOfMeetings(
  { client, settings }: ChangesNeeds,
  recnos: ReadonlySet<SourceId | undefined>,
): Read<ArchiveChanges['bodies']> {
  const bodies: SourceId[] = [];
  for (const recno of recnos) {
    const found = await client.rows({
      ...settings.methods.meetings,
      filter: { Recno: Number(recno) },
      row: meetingRow(settings),
    });
    if (!found.ok) return found;
    const [meeting] = found.value;
    if (meeting === undefined || meeting.recno !== recno) return ok('all');
    bodies.push(meeting.committee);
  }
  return ok(bodies);
}
