import { beforeAll, describe, expect, test } from 'vitest';
import type { Meeting, Offer, SummoningEvent, Vacancy } from '#functions/summoning/index.ts';
import { present } from '#shared/kernel/assert.ts';
import { OfferId, PersonId, VacancyId } from '#shared/kernel/ids.ts';
import { epochMsOf, plusMinutes } from '#shared/kernel/instant.ts';
import { type Evening, playEvening } from '../evening.ts';
import type { Entry } from '../journal.ts';
import { TROUBLES } from '../weather.ts';
import { brokenIn } from './all.ts';
import { answersCount, noCommandLost, noTextLost } from './answers.ts';
import type { Checker } from './checker.ts';
import { everyChainEnds, hashesVerify, noMomentLost, nothingBreaks, overviewTellsTheLog } from './endings.ts';
import { oneTextForEach, quietAtNight, sameWordsAgain, silentOnceBegun } from './messages.ts';
import { fewOpen, inOrder } from './order.ts';
import { nobodyTwice, oneInEachSeat, takenIn } from './seats.ts';

const SEEDS_MAX = 100;
let evening: Evening;

/** A calm evening at six o'clock, reported days before, on which a second candidate was asked and took the seat. */
beforeAll(async () => {
  for (let seed = 1; seed < SEEDS_MAX; seed += 1) {
    const played = await playEvening(seed, TROUBLES);
    const asked = eventsOf(played).filter((event) => event.type === 'SubstituteAsked');
    const start = present(played.meeting.facts, 'facts').meeting.start;
    const isEarly = epochMsOf(start) - epochMsOf(present(played.entries[0], 'first commit').at) > 2 * 86_400_000;
    const isEvening = start.slice(11, 13) === '17';
    if (asked.some(({ rank }) => rank > 1) && isEarly && isEvening && takenIn(played.meeting).length > 0) {
      evening = played;
      return;
    }
  }
});

test('a calm evening keeps every promise', () => {
  expect(brokenIn(evening)).toStrictEqual([]);
});

describe('each promise is noticed when it is broken', () => {
  test('two substitutes in one seat', () => {
    const [vacancy] = takenIn(evening.meeting);
    const twin = { ...present(vacancy, 'filled seat'), id: VacancyId.parse('m1-v99') };
    notices(oneInEachSeat, withLastState(withVacancy(evening.meeting, twin)));
  });

  test('one person in two seats, and a member in somebody else’s', () => {
    const vacancy = present(takenIn(evening.meeting)[0], 'filled seat');
    const members = present(evening.meeting.facts, 'facts').body.seats;
    const other = present(
      members.find(({ id }) => id !== vacancy.seatId),
      'another seat',
    );
    const twin = { ...vacancy, id: VacancyId.parse('m1-v99'), seatId: other.id };
    notices(nobodyTwice, withLastState(withVacancy(evening.meeting, twin)));
    const own = { ...vacancy, phase: { ...vacancy.phase, personId: other.personId } };
    notices(nobodyTwice, withLastState(withVacancy(evening.meeting, own)));
  });

  test('somebody passed over without a reason', () => {
    notices(
      inOrder,
      changed((event) => (event.type === 'SubstituteAsked' && event.rank === 1 ? last(event) : event)),
    );
  });

  test('somebody asked out of order without a reason in the log', () => {
    notices(
      inOrder,
      changed((event) => (event.type === 'SubstituteAsked' ? { ...event, mode: 'outOfOrder' as const } : event)),
    );
  });

  test('two open offers for one vacancy', () => {
    const asking = present(
      evening.entries.find(({ after }) => openIn(after).length === 1),
      'commit that asked',
    );
    const offer = present(openIn(asking.after)[0], 'open offer');
    const twin = { ...offer, id: OfferId.parse('m1-o99'), personId: PersonId.parse('s99') };
    const after = { ...asking.after, offers: new Map(asking.after.offers).set(twin.id, twin) };
    notices(fewOpen, { ...evening, entries: [{ ...asking, after }] });
  });

  test('a text that was never done with, and one that counted twice', () => {
    notices(noTextLost, { ...evening, statusOfText: () => 'routed' });
    const answer = present(
      evening.entries.find(({ commandId }) => commandId.startsWith('inbound:')),
      'an answer',
    );
    notices(noTextLost, { ...evening, entries: [...evening.entries, answer] });
  });

  test('an answer that left no trace', () => {
    const entries = evening.entries.filter(({ commandId }) => !commandId.startsWith('inbound:'));
    const offers = new Map(
      [...evening.meeting.offers].map(([id, offer]) => [id, { ...offer, status: 'noAnswer' as const }]),
    );
    notices(answersCount, { ...evening, entries, meeting: { ...evening.meeting, offers } });
  });

  test('a command that was answered and is not in the stream', () => {
    const entries = evening.entries.filter(({ commandId }) => !commandId.startsWith('page:'));
    notices(noCommandLost, { ...evening, entries });
  });

  test('a text about a vacancy that has begun', () => {
    notices(silentOnceBegun, arrivingAt(plusMinutes(startOf(evening), 3)));
  });

  test('a question in the night', () => {
    notices(quietAtNight, arrivingAt(plusMinutes(startOf(evening), -15 * 60)));
  });

  test('two texts for one offer', () => {
    notices(oneTextForEach, { ...evening, arrivals: [...evening.arrivals, ...evening.arrivals] });
  });

  test('a repeat in other words', () => {
    const claiming = present(
      evening.entries.find(({ events }) => events.some(({ type }) => type === 'MessageClaimed')),
      'commit with a claim',
    );
    const events = claiming.events.map((event) =>
      event.type === 'MessageClaimed' ? { ...event, text: 'Hei!' } : event,
    );
    notices(sameWordsAgain, { ...evening, entries: [{ ...claiming, before: claiming.after, events }] });
  });

  test('a chain without an end', () => {
    const vacancy = { ...present(takenIn(evening.meeting)[0], 'filled seat'), phase: { name: 'open' as const } };
    notices(everyChainEnds, { ...evening, meeting: withVacancy(evening.meeting, vacancy) });
  });

  test('a moment that was slept through', () => {
    const asking = present(
      evening.entries.find(({ after }) => openIn(after).length > 0),
      'commit that asked',
    );
    notices(noMomentLost, { ...evening, meeting: asking.after });
  });

  test('a changed word in the log', () => {
    const documents = evening.documents.map((document) => ({
      ...document,
      body: document.body.replace('m1-o1', 'm1-o2'),
    }));
    notices(hashesVerify, { ...evening, documents });
  });

  test('an overview that tells something else than the log, or is old', () => {
    const without = evening.entries.map((entry) => ({
      ...entry,
      events: entry.events.filter(({ type }) => type !== 'SeatFilled'),
    }));
    notices(overviewTellsTheLog, { ...evening, entries: without });
    notices(overviewTellsTheLog, { ...evening, entries: evening.entries.slice(0, -1) });
  });

  test('an error of our own', () => {
    notices(nothingBreaks, { ...evening, defects: ['DefectError broken promise'] });
  });
});

function notices(checker: Checker, planted: Evening): void {
  expect(checker.broken(evening)).toStrictEqual([]);
  expect(checker.broken(planted)).not.toStrictEqual([]);
}

function eventsOf({ entries }: Evening): readonly SummoningEvent[] {
  return entries.flatMap(({ events }) => events);
}

function startOf({ meeting }: Evening) {
  return present(meeting.facts, 'facts').meeting.start;
}

function openIn({ offers }: Meeting): readonly Offer[] {
  return [...offers.values()].filter(({ status }) => status === 'asked' || status === 'sending');
}

function withVacancy(meeting: Meeting, vacancy: Vacancy): Meeting {
  return { ...meeting, vacancies: new Map(meeting.vacancies).set(vacancy.id, vacancy) };
}

function withLastState(after: Meeting): Evening {
  const lastEntry: Entry = { ...present(evening.entries.at(-1), 'last commit'), after };
  return { ...evening, entries: [...evening.entries.slice(0, -1), lastEntry] };
}

function changed(change: (event: SummoningEvent) => SummoningEvent): Evening {
  return { ...evening, entries: evening.entries.map((entry) => ({ ...entry, events: entry.events.map(change) })) };
}

/** The same question to whoever stands last on the list. */
function last<Event extends SummoningEvent & { readonly type: 'SubstituteAsked' }>(event: Event): Event {
  const list = present(evening.meeting.facts, 'facts').body.lists.find(({ id }) => id === event.listId);
  return { ...event, personId: present(list?.substitutes.at(-1), 'last of the list').personId };
}

function arrivingAt(at: ReturnType<typeof startOf>): Evening {
  return { ...evening, arrivals: evening.arrivals.map((arrival) => ({ ...arrival, atMs: epochMsOf(at) })) };
}
