import type { ArchiveBody, ArchiveBodyRef, ArchiveSource, ArchiveTrouble } from '#functions/directory/archive-ports.ts';
import { TIME_ZONE } from '#infra/archive/settings-parts.ts';
import type { Clock, LocalDate } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { addDays, localDateOf } from '#shared/rules/local-time.ts';
import { bodyOf, nameAndTerm } from './body.ts';
import { changesOf } from './changes.ts';
import type { Public360Client } from './client.ts';
import { type PeopleOfRun, peopleOfRun } from './people.ts';
import { type Enterprise, enterpriseRow, meetingRow } from './rows.ts';
import type { Public360Settings } from './settings.ts';

/** A committee whose term ended longer ago is history: nobody is called to it any more. */
const ENDED_DAYS_MAX = 365;

type Read<T> = Promise<Result<T, ArchiveTrouble>>;

interface Desk {
  readonly settings: Public360Settings;
  readonly client: Public360Client;
  readonly clock: Clock;
  readonly people: PeopleOfRun;
}

/** Committees are contacts of a category, and their members are contacts with typed connections to them. */
export function public360Source(settings: Public360Settings, client: Public360Client, clock: Clock): ArchiveSource {
  const people = peopleOfRun(settings, client);
  const desk: Desk = { settings, client, clock, people };
  const { events } = settings.methods;
  const contacts = async () => {
    const known = await people.all();
    return known.ok ? ok(known.value.contacts) : known;
  };
  return {
    listBodies() {
      people.forget();
      return listBodies(desk);
    },
    readBody: (id) => readBody(desk, id),
    ...(events !== null && {
      changesSince(cursor: string | undefined) {
        people.forget();
        return changesOf({ settings, client, clock, contacts }, events, cursor);
      },
    }),
  };
}

function todayOf({ clock }: Desk): LocalDate {
  return localDateOf(clock.now(), TIME_ZONE);
}

async function listBodies(desk: Desk): Read<readonly ArchiveBodyRef[]> {
  const found = await groups(desk, { Categories: desk.settings.words.committees });
  if (!found.ok) return found;
  const oldest = addDays(todayOf(desk), -ENDED_DAYS_MAX);
  const current = found.value.filter(({ isActive, name }) => {
    const { termTo } = nameAndTerm(name);
    return isActive && (termTo === undefined || termTo >= oldest);
  });
  return ok(current.map(({ recno, name }) => ({ id: recno, name: nameAndTerm(name).name })));
}

async function readBody(desk: Desk, id: string): Read<ArchiveBody> {
  const { settings, client, people } = desk;
  const today = todayOf(desk);
  const from = `${addDays(today, -settings.meetingsBackDays)}T00:00:00`;
  const filter = { CommitteeRecno: Number(id), FromDate: from };
  const [found, known, meetings] = await Promise.all([
    groups(desk, { Recno: Number(id) }),
    people.all(),
    client.rows({ ...settings.methods.meetings, filter, row: meetingRow(settings) }),
  ]);
  if (!found.ok) return found;
  if (!known.ok) return known;
  if (!meetings.ok) return meetings;
  const [group] = found.value;
  // A filter that the customer's method does not know would give us everybody's meetings.
  const isAnswered = group?.recno === id && meetings.value.every(({ committee }) => committee === id);
  if (group === undefined || !isAnswered) return err({ kind: 'garbage', where: settings.methods.enterprises.call });
  return bodyOf({ group, ...known.value, meetings: meetings.value }, settings, today);
}

async function groups({ settings, client }: Desk, filter: object): Read<readonly Enterprise[]> {
  const { organizationNumber, fields, methods } = settings;
  const found = await client.rows({ ...methods.enterprises, filter: { ...filter }, row: enterpriseRow(settings) });
  if (!found.ok || organizationNumber === undefined) return found;
  const isForeign = found.value.some(({ owner }) => owner !== organizationNumber);
  return isForeign ? err({ kind: 'foreignData', where: fields.committeeOwner }) : found;
}
