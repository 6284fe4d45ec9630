import type { MeetingFacts, Person } from '#shared/contracts/facts.ts';
import { present, unreachable } from '#shared/kernel/assert.ts';
import type { OfferId, PersonId } from '#shared/kernel/ids.ts';
import { tryAnew } from './channels.ts';
import { settledBy } from './event-parts.ts';
import { type EventOf, isAmong, type SummoningEvent } from './events.ts';
import { ABSENCE_EVENTS, evolveAbsence } from './evolve-absence.ts';
import { evolveMessage, MESSAGE_EVENTS } from './evolve-message.ts';
import { evolveMove } from './evolve-move.ts';
import { evolveOffer, OFFER_EVENTS } from './evolve-offer.ts';
import { evolveVacancy, VACANCY_EVENTS } from './evolve-vacancy.ts';
import type { Meeting, Offer } from './state.ts';

/** What providers say of a number whose owner wants no texts; the second word also of one that can get none. */
const MAY_BE_OPTED_OUT: readonly string[] = ['opted-out', 'recipient-400'];

/** One event further. Total and pure; every kind of event has a place where it counts. */
export function evolve(meeting: Meeting, event: SummoningEvent): Meeting {
  if (isAmong(MESSAGE_EVENTS, event)) return evolveMessage(meeting, event);
  if (isAmong(ABSENCE_EVENTS, event)) return evolveAbsence(meeting, event);
  if (isAmong(OFFER_EVENTS, event)) return evolveOffer(meeting, event);
  if (isAmong(VACANCY_EVENTS, event)) return evolveVacancy(meeting, event);
  switch (event.type) {
    case 'FactsChanged':
      return takeFacts(meeting, event);
    case 'ComingConfirmed':
      return { ...meeting, coming: new Map(meeting.coming).set(event.seatId, event.personId) };
    case 'FormLinkReplaced':
      return {
        ...meeting,
        linkGenerations: new Map(meeting.linkGenerations).set(
          event.seatId,
          (meeting.linkGenerations.get(event.seatId) ?? 0) + 1,
        ),
      };
    case 'PresidingMissing':
      return { ...meeting, presidingMissing: true };
    case 'PresidingRestored':
      return { ...meeting, presidingMissing: false };
    case 'AttendanceRecorded':
      return recordAttendance(meeting, event);
    case 'MeetingCancelled':
      return cancel(meeting, event);
    case 'MeetingMoved':
      return evolveMove(meeting, event);
    case 'CommandRefused':
    case 'DetailRead':
    case 'NoteAdded':
      return meeting; // Kept for the log; nothing is decided by it.
    default:
      return unreachable(event, 'summoning event');
  }
}

function takeFacts(meeting: Meeting, event: EventOf<'FactsChanged'>): Meeting {
  const persons = new Map(meeting.persons);
  for (const person of event.persons ?? []) persons.set(person.id, person);
  const again = numbersStarted(meeting, event.persons ?? []);
  const taken = tryAnew({ ...meeting, persons, facts: newFacts(meeting.facts, event, persons) }, again);
  return followStatus(taken, event);
}

/** R8: START undoes what STOP did at the provider as well; what cannot be used for another reason stays so. */
function numbersStarted({ persons, unusable }: Meeting, changed: readonly Person[]): readonly string[] {
  const hadStopped = changed.filter(({ id }) => persons.get(id)?.smsOptOut).map(({ mobile }) => mobile);
  const numbers = new Set<string | undefined>(hadStopped);
  return [...unusable].flatMap(([number, why]) =>
    numbers.has(number) && MAY_BE_OPTED_OUT.includes(why) ? number : [],
  );
}

/** R23: what staff called off by hand stays so until the source has said so too; from then on it is followed again. */
function followStatus({ isCancelledByHand, ...meeting }: Meeting, event: EventOf<'FactsChanged'>): Meeting {
  if (isCancelledByHand === undefined || event.meeting?.status === 'cancelled') return meeting;
  return { ...withStatus(meeting, 'cancelled'), isCancelledByHand };
}

function newFacts(
  known: MeetingFacts | undefined,
  event: EventOf<'FactsChanged'>,
  persons: ReadonlyMap<PersonId, Person>,
): MeetingFacts {
  return {
    meeting: present(event.meeting ?? known?.meeting, 'the meeting itself in its first facts'),
    body: present(event.body ?? known?.body, 'the body in its first facts'),
    settings: present(event.settings ?? known?.settings, 'the settings in its first facts'),
    sender: present(event.sender ?? known?.sender, 'the sender in its first facts'),
    persons: [...persons.values()],
    doubts: event.doubts ?? known?.doubts ?? [],
    otherSeats: event.otherSeats ?? known?.otherSeats ?? [],
    factsVersion: event.factsVersion,
  };
}

function recordAttendance(
  meeting: Meeting,
  { seatId, personId, from, to, outOfItems }: EventOf<'AttendanceRecorded'>,
): Meeting {
  const others = meeting.attendance.filter((record) => record.seatId !== seatId || record.personId !== personId);
  const record = { seatId, personId, ...(from && { from }), ...(to && { to }), ...(outOfItems && { outOfItems }) };
  return { ...meeting, attendance: [...others, record] };
}

/** Whoever calls a meeting off here says why; a source only says that it is off. Nobody stands by for it any more. */
function cancel(meeting: Meeting, event: EventOf<'MeetingCancelled'>): Meeting {
  const settled = settledBy(event, event.by);
  const offers = [...meeting.offers].map(([id, offer]): [OfferId, Offer] => [
    id,
    offer.status === 'standby' ? { ...offer, status: 'withdrawn', settled } : offer,
  ]);
  const isByHand = event.why && { isCancelledByHand: true as const };
  return { ...withStatus(meeting, 'cancelled'), offers: new Map(offers), ...isByHand };
}

function withStatus(meeting: Meeting, status: MeetingFacts['meeting']['status']): Meeting {
  const facts = present(meeting.facts, 'facts of a meeting that is known');
  return { ...meeting, facts: { ...facts, meeting: { ...facts.meeting, status } } };
}
