import { present } from '#shared/kernel/assert.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { local, type MeetingChanges, meetingFacts } from './meeting.ts';

export type Fact =
  | 'sending'
  | 'order'
  | 'mobile'
  | 'email'
  | 'optOut'
  | 'moved'
  | 'cancelled'
  | 'seat'
  | 'place'
  | 'unavailable';

const SUBSTITUTES = ['anders', 'grete', 'hassan', 'siri', 'tuva', 'espen'];
const START = local('2026-12-03 18:00');

/** One more change in the world outside, on top of those before it. */
export function changesOf(
  before: MeetingChanges,
  { fact, who, minutes }: { readonly fact: Fact; readonly who: number; readonly minutes: number },
  factsVersion: number,
): MeetingChanges {
  const next = { ...before, factsVersion };
  const person = SUBSTITUTES[who % SUBSTITUTES.length] ?? 'anders';
  switch (fact) {
    case 'sending':
      return {
        ...next,
        settings: { ...before.settings, sending: present((['off', 'live', 'redirect'] as const)[who % 3], 'mode') },
      };
    case 'order':
      return {
        ...next,
        substitutes: { A: ['anders', 'grete', 'hassan', 'siri'].filter((_, index) => index !== who % 4).reverse() },
      };
    case 'mobile':
      return withPerson(next, person, { mobile: who % 2 === 0 ? null : `+4791111${String(who).padStart(3, '0')}` });
    case 'email':
      return withPerson(next, person, { email: `${person}@example.no` });
    case 'optOut':
      return withPerson(next, person, { smsOptOut: who % 2 === 0 });
    case 'unavailable':
      return withPerson(next, person, { unavailable: who % 2 === 0 ? [{ from: '2026-12-01', to: '2026-12-05' }] : [] });
    case 'moved': {
      const start = plusMinutes(START, minutes - 60);
      return { ...next, meeting: { ...before.meeting, start, end: plusMinutes(start, 120 + who * 10) } };
    }
    case 'cancelled':
      return { ...next, meeting: { ...before.meeting, status: who % 3 === 0 ? 'cancelled' : 'published' } };
    case 'place':
      return { ...next, meeting: { ...before.meeting, place: `Sal ${who}` } };
    case 'seat': {
      const { seats } = meetingFacts().body;
      return {
        ...next,
        body: { seats: seats.map((seat, index) => (index === who % 5 ? { ...seat, personId: person } : seat)) },
      };
    }
  }
}

function withPerson(changes: MeetingChanges, id: string, change: Readonly<Record<string, unknown>>): MeetingChanges {
  return { ...changes, persons: { ...changes.persons, [id]: { ...changes.persons?.[id], ...change } } };
}
