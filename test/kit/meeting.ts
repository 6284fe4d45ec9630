import { MeetingFacts } from '#shared/contracts/facts.ts';
import { DEFAULT_SETTINGS, type Settings } from '#shared/contracts/settings.ts';
import { assert, present } from '#shared/kernel/assert.ts';
import { type Instant, instantOf } from '#shared/kernel/instant.ts';
import { instantAt } from '#shared/rules/local-time.ts';

/** Members by their first name, each with list and role. */
const MEMBERS = [
  { id: 'marit', name: 'Marit Haugen', listId: 'A', role: 'leader' },
  { id: 'per', name: 'Per Vik', listId: 'B', role: 'deputyLeader' },
  { id: 'kari', name: 'Kari Nordmann', listId: 'A' },
  { id: 'jonas', name: 'Jonas Berg', listId: 'A' },
  { id: 'mina', name: 'Mina Solberg', listId: 'B' },
] as const;

/** Substitutes in the order of their lists. */
const LISTS = [
  {
    id: 'A',
    name: 'Arbeiderpartiet',
    substitutes: [
      { id: 'anders', name: 'Anders Lund' },
      { id: 'grete', name: 'Grete Moe' },
      { id: 'hassan', name: 'Hassan Ali' },
      { id: 'siri', name: 'Siri Dahl' },
    ],
  },
  {
    id: 'B',
    name: 'Bygdelista',
    substitutes: [
      { id: 'tuva', name: 'Tuva Lien' },
      { id: 'espen', name: 'Espen Ruud' },
    ],
  },
] as const;

/** What is unlike the usual evening. Persons are changed by id; `null` empties a field. */
export interface MeetingChanges {
  readonly meeting?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly persons?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly settings?: Partial<Settings>;
  readonly sender?: { readonly twoWay: boolean };
  readonly factsVersion?: number;
  readonly doubts?: readonly Readonly<Record<string, unknown>>[];
  /** Substitutes by list, in order, where they are others than usual. */
  readonly substitutes?: Readonly<Record<string, readonly string[]>>;
}

/**
 * The municipal council of Fjordvik on Thursday 3 December 2026, 18.00–21.00: five seats, four substitutes on list A
 * and two on list B. Everybody has a mobile; members have e-mail too.
 */
export function meetingFacts(changes: MeetingChanges = {}): MeetingFacts {
  const people: readonly { readonly id: string; readonly name: string }[] = [
    ...MEMBERS,
    ...LISTS.flatMap(({ substitutes }) => [...substitutes]),
  ];
  return MeetingFacts.parse({
    meeting: {
      id: 'm1',
      bodyId: 'kst',
      title: 'Kommunestyret 3. desember',
      start: local('2026-12-03 18:00'),
      end: local('2026-12-03 21:00'),
      place: 'Rådhuset',
      status: 'published',
      items: [
        { no: '12/26', title: 'Reguleringsplan' },
        { no: '14/26', title: 'Budsjett' },
        { no: '15/26', title: 'Skole' },
      ],
      ...changes.meeting,
    },
    body: {
      id: 'kst',
      name: 'Kommunestyret',
      kind: 'council',
      termFrom: '2023-10-01',
      termTo: '2027-09-30',
      lists: LISTS.map(({ id, name, substitutes }) => ({
        id,
        name,
        substitutes: (changes.substitutes?.[id] ?? substitutes.map((person) => person.id)).map((personId, index) => ({
          rank: index + 1,
          personId,
        })),
      })),
      seats: MEMBERS.map(({ id, listId, ...member }) => ({
        id: `seat-${id}`,
        personId: id,
        listId,
        role: 'role' in member ? member.role : 'member',
      })),
      ...changes.body,
    },
    persons: people.map(({ id, name }, index) =>
      withoutEmpty({
        id,
        name,
        mobile: `+479000${String(index).padStart(4, '0')}`,
        ...(index < MEMBERS.length && { email: `${id}@example.no` }),
        ...changes.persons?.[id],
      }),
    ),
    settings: {
      ...DEFAULT_SETTINGS,
      name: 'Fjordvik kommune',
      contact: { name: 'Politisk sekretariat', phone: '+4755000000' },
      sending: 'live',
      secretaries: [{ name: 'Turid Aas', email: 'turid@example.no', mobile: '+4790009999' }],
      ...changes.settings,
    },
    sender: { replyNumber: '+4759440000', ...(changes.sender ?? { twoWay: true }) },
    ...(changes.doubts && { doubts: changes.doubts }),
    factsVersion: changes.factsVersion ?? 1,
  });
}

/** A moment as people in Fjordvik write it: `2026-12-03 18:00`, or with seconds. */
export function local(text: string): Instant {
  const [date, clock] = text.split(' ');
  assert(date !== undefined && clock !== undefined, 'a moment has a date and a clock time');
  const [hours, minutes, seconds = '0'] = clock.split(':');
  const minute = instantAt(date, `${present(hours, 'hours')}:${present(minutes, 'minutes')}`, 'Europe/Oslo');
  return instantOf(Date.parse(minute) + Number(seconds) * 1_000);
}

/** The same hours a week later. */
export const NEXT_WEEK = { start: local('2026-12-10 18:00'), end: local('2026-12-10 21:00') };

function withoutEmpty(person: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== null));
}
