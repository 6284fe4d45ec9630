import type * as z from 'zod/mini';
import type { Roster } from '#shared/contracts/roster.ts';
import { present } from '#shared/kernel/assert.ts';
import { epochMsOf, type Instant, instantOf, type LocalDate } from '#shared/kernel/instant.ts';
import { addDays, instantAt, localDateOf, weekdayOf } from '#shared/rules/local-time.ts';
import { COUNCIL, DEPUTY_LEADER, type DemoList, demoPeople, EXECUTIVE, LEADER } from './people.ts';

export const ZONE = 'Europe/Oslo';
const THURSDAY = 4;
const SATURDAY = 6;
/** After the day's reminders have gone out, so that none of them comes between the steps of the story. */
const STORY_BEGINS = '10:30';
export const STORY_MEETING = '2009';
export const COUNCIL_ID = '11';
const EXECUTIVE_ID = '12';

/** The demo municipality: two bodies, a council meeting next Thursday, the executive committee in two weeks. */
export function demoRoster(now: Instant): z.input<typeof Roster> {
  const today = localDateOf(now, ZONE);
  const councilDay = nextThursday(addDays(today, 2));
  const executiveDay = addDays(today, 14);
  return {
    persons: demoPeople().map((person) => ({ ...person, language: 'nb' as const })),
    bodies: [
      body(COUNCIL_ID, 'Kommunestyret', 'council', COUNCIL),
      body(EXECUTIVE_ID, 'Formannskapet', 'executive', EXECUTIVE),
    ],
    meetings: [
      {
        id: STORY_MEETING,
        bodyId: COUNCIL_ID,
        title: `Kommunestyret, møte 9/${councilDay.slice(0, 4)}`,
        start: instantAt(councilDay, '18:00', ZONE),
        end: instantAt(councilDay, '21:00', ZONE),
        place: 'Kommunestyresalen',
        status: 'published',
        items: [
          { no: '84/26', title: 'Reguleringsplan for Indre havn' },
          { no: '85/26', title: 'Budsjett og økonomiplan 2027–2030' },
          { no: '86/26', title: 'Personalsak', restricted: true },
        ],
      },
      {
        id: '2014',
        bodyId: EXECUTIVE_ID,
        title: `Formannskapet, møte 14/${executiveDay.slice(0, 4)}`,
        start: instantAt(executiveDay, '12:00', ZONE),
        end: instantAt(executiveDay, '15:00', ZONE),
        place: 'Formannskapssalen',
        status: 'published',
        items: [
          { no: '112/26', title: 'Skolestruktur' },
          { no: '113/26', title: 'Salg av tomt i Vika' },
        ],
      },
    ],
  };
}

function body(id: string, name: string, kind: 'council' | 'executive', lists: readonly DemoList[]) {
  const seats = lists.flatMap(({ id: listId, members }) => members.map((member) => ({ listId, member })));
  return {
    id,
    name,
    kind,
    termFrom: '2023-10-01',
    termTo: '2027-09-30',
    lists: lists.map((list) => ({
      id: list.id,
      name: list.name,
      shortName: list.shortName,
      substitutes: list.substitutes.map((substitute, index) => ({ rank: index + 1, personId: idOf(substitute) })),
    })),
    seats: seats.map(({ listId, member }) => ({
      id: `${id}-${idOf(member)}`,
      personId: idOf(member),
      listId,
      role: roleOf(member),
    })),
  };
}

function roleOf(name: string): 'leader' | 'deputyLeader' | 'member' {
  if (name === LEADER) return 'leader';
  return name === DEPUTY_LEADER ? 'deputyLeader' : 'member';
}

function idOf(name: string): string {
  return present(
    demoPeople().find((person) => person.name === name),
    'person of the demo',
  ).id;
}

function nextThursday(from: LocalDate): LocalDate {
  return addDays(from, (THURSDAY - weekdayOf(from) + 7) % 7);
}

/** The story is told in the morning of a working day, so that no quiet hours stand still between its steps. */
export function demoStart(machineNow: Instant): Instant {
  const today = localDateOf(machineNow, ZONE);
  const isWorkingHour = (at: Instant) => {
    const date = localDateOf(at, ZONE);
    return (
      weekdayOf(date) < SATURDAY && at >= instantAt(date, STORY_BEGINS, ZONE) && at < instantAt(date, '15:00', ZONE)
    );
  };
  if (isWorkingHour(machineNow)) return machineNow;
  const mornings = [0, 1, 2, 3].map((days) => instantAt(addDays(today, days), STORY_BEGINS, ZONE));
  return (
    mornings.find((at) => epochMsOf(at) >= epochMsOf(machineNow) && isWorkingHour(at)) ??
    instantOf(epochMsOf(machineNow))
  );
}
