import type { AgendaCase, ArchivedPerson, Committee, Party, Post, Records, Sitting } from '#local/archive/records.ts';
import { DEMO_CODE } from '#local/settings.ts';
import { Roster, type RosterBody, type RosterMeeting, type RosterPerson } from '#shared/contracts/roster.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { localClockOf, localDateOf } from '#shared/rules/local-time.ts';
import { demoRoster, ZONE } from './roster.ts';

const CODES: Readonly<Record<string, string>> = { Kommunestyret: 'KST', Formannskapet: 'FSK' };
const FIRST_CASE = 7_001;

/** The demo municipality as its archive keeps it: the same people, places and meetings, by the same numbers. */
export function demoRecords(begun: Instant): Records {
  const { persons, bodies, meetings } = Roster.parse(demoRoster(begun));
  return {
    municipality: DEMO_CODE,
    parties: partiesOf(bodies),
    persons: persons.map(personOf),
    committees: bodies.map(committeeOf),
    posts: bodies.flatMap(postsOf),
    sittings: meetings.map(sittingOf),
    cases: meetings.flatMap(casesOf).map((one, index) => ({ ...one, id: FIRST_CASE + index })),
    documents: [],
    attendance: [],
    stored: [],
    events: [],
  };
}

function partiesOf(bodies: readonly RosterBody[]): readonly Party[] {
  const lists = new Map(bodies.flatMap((body) => body.lists).map((list) => [list.id, list]));
  return [...lists.values()].map(({ id, name, shortName = '' }) => ({ id: Number(id), name, shortName }));
}

function personOf({ id, name, mobile, email }: RosterPerson): ArchivedPerson {
  const words = name.split(' ');
  const family = words.at(-1) ?? name;
  const given = words.slice(0, -1).join(' ');
  return {
    id: Number(id),
    names: [{ id: Number(id), given, family }],
    ...(typeof mobile === 'string' && { mobile }),
    ...(typeof email === 'string' && { email }),
    isActive: true,
  };
}

function committeeOf({ id, name, kind, termFrom, termTo }: RosterBody): Committee {
  return { id: Number(id), code: CODES[name] ?? name, name, kind, termFrom, termTo };
}

function postsOf({ id, lists, seats, termFrom, termTo }: RosterBody): readonly Post[] {
  const place = { committee: Number(id), from: termFrom, to: termTo };
  const members = seats.map(({ personId, listId, role }, index) => ({
    ...place,
    nameId: Number(personId),
    party: Number(listId),
    role,
    order: index + 1,
  }));
  const waiting = lists.flatMap((list) =>
    list.substitutes.map(({ personId, rank }) => ({
      ...place,
      nameId: Number(personId),
      party: Number(list.id),
      role: 'substitute' as const,
      order: rank,
    })),
  );
  return [...members, ...waiting];
}

function sittingOf({ id, bodyId, title, start, end, place, status }: RosterMeeting): Sitting {
  const [, number = '1'] = /møte (\d+)\//.exec(title) ?? [];
  return {
    id: Number(id),
    committee: Number(bodyId),
    number: Number(number),
    start: localTimeOf(start),
    end: localTimeOf(end),
    place,
    isPublished: status === 'published',
  };
}

function localTimeOf(at: Instant): string {
  return `${localDateOf(at, ZONE)}T${localClockOf(at, ZONE)}`;
}

function casesOf({ id, items }: RosterMeeting): readonly Omit<AgendaCase, 'id'>[] {
  return items.map(({ no, title, restricted }, index) => {
    const [number = '', year = ''] = no.split('/');
    return {
      sitting: Number(id),
      year: 2000 + Number(year),
      number: Number(number),
      order: index + 1,
      title,
      isRestricted: restricted,
    };
  });
}
