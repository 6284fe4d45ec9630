import type { FactsSource } from '#functions/summoning/index.ts';
import { MeetingFacts } from '#shared/contracts/facts.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import type { Machine } from './machines.ts';
import { type Random, randomFor } from './random.ts';
import type { Reach } from './stores.ts';
import type { Timeline } from './timeline.ts';

/** What is known of the meeting outside its stream, and how it changes. */
export interface Directory {
  readonly sourceFor: (machine: Machine) => FactsSource;
  readonly facts: () => MeetingFacts;
  /** Changes something, in the two steps that a writer takes; the writer may die between them. */
  readonly change: (told: () => void) => void;
  readonly setOptOut: (personId: string, smsOptOut: boolean) => void;
  /** Ends what a dead writer had begun. */
  readonly putRight: () => void;
}

type Raw = Readonly<Record<string, unknown>>;

export function directoryOf(timeline: Timeline, seed: number, reach: Reach, first: MeetingFacts): Directory {
  const random = randomFor(seed, 'directory');
  let facts = first;
  let isDirty = false;

  function write(changed: Raw): void {
    facts = MeetingFacts.parse({ ...facts, ...changed });
  }
  function finish(): void {
    write({ factsVersion: facts.factsVersion + 1 });
    isDirty = false;
  }

  return {
    facts: () => facts,
    sourceFor: (machine) => ({
      version: () => reach.read(machine, () => ({ version: facts.factsVersion, dirty: isDirty })),
      of: () => reach.read(machine, () => facts),
    }),
    change: (told) => {
      isDirty = true;
      timeline.at(timeline.nowMs() + 200, () => write(changeOf(random, facts)));
      if (random.chance(0.1)) return;
      timeline.at(timeline.nowMs() + 400, () => {
        finish();
        if (random.chance(0.8)) told();
      });
    },
    setOptOut: (personId, smsOptOut) => {
      write({ persons: facts.persons.map((person) => (person.id === personId ? { ...person, smsOptOut } : person)) });
      finish();
    },
    putRight: () => {
      if (isDirty) finish();
    },
  };
}

const CHANGES: readonly ((random: Random, facts: MeetingFacts) => Raw)[] = [
  newNumber,
  newNumber,
  away,
  newOrder,
  newOrder,
  newMember,
  newPlace,
  newTime,
  newTime,
  newSending,
  cancelled,
];

function changeOf(random: Random, facts: MeetingFacts): Raw {
  return random.pick(CHANGES)(random, facts);
}

function newNumber(random: Random, { persons }: MeetingFacts): Raw {
  const { id } = random.pick(persons);
  const mobile = `+479001${String(random.whole(0, 9_999)).padStart(4, '0')}`;
  return { persons: persons.map((person) => (person.id === id ? { ...person, mobile } : person)) };
}

function away(random: Random, { persons }: MeetingFacts): Raw {
  const { id } = random.pick(persons);
  const unavailable = [{ from: '2026-10-01', to: '2027-06-01' }];
  return { persons: persons.map((person) => (person.id === id ? { ...person, unavailable } : person)) };
}

/** Somebody leaves the list, those below move up; or somebody is elected and goes last. */
function newOrder(random: Random, { body, persons }: MeetingFacts): Raw {
  const list = random.pick(body.lists);
  const gone = random.chance(0.6) ? list.substitutes[random.whole(0, 9)]?.personId : undefined;
  const elected = `n${persons.length}`;
  const rank = Math.max(0, ...list.substitutes.map((one) => one.rank)) + 1;
  const substitutes =
    gone === undefined
      ? [...list.substitutes, { rank, personId: elected }]
      : list.substitutes.filter(({ personId }) => personId !== gone);
  const lists = body.lists.map((one) => (one.id === list.id ? { ...one, substitutes } : one));
  const person = {
    id: elected,
    name: `Person ${elected}`,
    mobile: `+479002${String(persons.length).padStart(4, '0')}`,
  };
  return { body: { ...body, lists }, ...(gone === undefined && { persons: [...persons, person] }) };
}

/** A member leaves for good; the seat goes to somebody else, sometimes to a substitute. */
function newMember(random: Random, { body, persons }: MeetingFacts): Raw {
  const seat = random.pick(body.seats);
  const held = new Set(body.seats.map(({ personId }) => personId));
  const free = persons.filter(({ id }) => !held.has(id));
  if (free.length === 0) return {};
  const personId = random.pick(free).id;
  return { body: { ...body, seats: body.seats.map((one) => (one.id === seat.id ? { ...one, personId } : one)) } };
}

function newPlace(random: Random, { meeting }: MeetingFacts): Raw {
  return { meeting: { ...meeting, place: random.pick(['Rådhuset', 'Kulturhuset', 'Gamle skole']) } };
}

function newTime(random: Random, { meeting }: MeetingFacts): Raw {
  const minutes = random.pick([15, 45, 90, -30, 1_440, 10_080]);
  return {
    meeting: { ...meeting, start: plusMinutes(meeting.start, minutes), end: plusMinutes(meeting.end, minutes) },
  };
}

function newSending(random: Random, { settings }: MeetingFacts): Raw {
  return { settings: { ...settings, sending: random.pick(['off', 'redirect', 'live', 'live']) } };
}

function cancelled(random: Random, facts: MeetingFacts): Raw {
  return random.chance(0.3) ? { meeting: { ...facts.meeting, status: 'cancelled' } } : newPlace(random, facts);
}
