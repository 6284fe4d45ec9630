import { evolve } from '#functions/summoning/core/evolve.ts';
import {
  type EventOf,
  factsOf,
  type Meeting,
  type Offer,
  type SummoningEvent,
  type Vacancy,
} from '#functions/summoning/index.ts';
import type { Scope } from '#shared/contracts/scope.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import type { Checker } from './checker.ts';

export const inOrder: Checker = {
  promise: 'order respected unless a person overrode it, with the reason logged',
  broken: ({ entries }) =>
    entries.flatMap(({ version, events, before }) => {
      let meeting = before;
      return events.flatMap((event) => {
        const broken = brokenBy(meeting, event).map((words) => `version ${version}: ${words}`);
        meeting = evolve(meeting, event);
        return broken;
      });
    }),
};

export const fewOpen: Checker = {
  promise: 'at most one open offer for a vacancy, three in haste, those asked out of order apart',
  broken: ({ entries }) =>
    entries.flatMap(({ version, after }) =>
      [...after.vacancies.values()].flatMap(({ id }) => {
        const open = [...after.offers.values()].filter(
          (offer) => offer.vacancyId === id && isWaiting(offer) && offer.mode !== 'outOfOrder',
        );
        const most = open.some(({ mode }) => mode === 'staggered') ? 3 : 1;
        return open.length > most ? [`version ${version}: ${open.length} open offers for ${id}`] : [];
      }),
    ),
};

function isWaiting({ status }: Offer): boolean {
  return status === 'sending' || status === 'asked';
}

function brokenBy(meeting: Meeting, event: SummoningEvent): readonly string[] {
  if (event.type === 'SeatFilled') return brokenByFilling(meeting, event);
  if (event.type !== 'SubstituteAsked') return [];
  if (event.mode === 'outOfOrder' || event.mode === 'direct') {
    return event.by?.kind === 'staff' && event.why !== undefined
      ? []
      : [`${event.offerId} out of order without a reason`];
  }
  const vacancy = meeting.vacancies.get(event.vacancyId);
  if (vacancy === undefined) return [`${event.offerId} for a vacancy that is not there`];
  const order = orderFor(meeting, vacancy);
  const place = order.indexOf(event.personId);
  if (place === -1 && vacancy.preferred !== event.personId)
    return [`${event.offerId} to ${event.personId}, who is on no list`];
  return order
    .slice(0, Math.max(place, 0))
    .filter((personId) => vacancy.preferred !== event.personId && !isExplained(meeting, vacancy, personId))
    .map((personId) => `${event.offerId} to ${event.personId} before ${personId} of ${vacancy.id}`);
}

/** Of two who said YES in time the one ahead sits, and whoever is ahead and may still answer is waited for. */
function brokenByFilling(
  meeting: Meeting,
  { vacancyId, offerId, personId, at }: EventOf<'SeatFilled'>,
): readonly string[] {
  const vacancy = meeting.vacancies.get(vacancyId);
  const own = meeting.offers.get(offerId);
  if (vacancy === undefined || own === undefined) return [`${vacancyId} filled by nobody who was asked`];
  if (own.mode === 'outOfOrder' || own.mode === 'direct' || vacancy.preferred === personId) return [];
  const order = orderFor(meeting, vacancy);
  const ahead = order.slice(0, Math.max(order.indexOf(personId), 0));
  return [...meeting.offers.values()]
    .filter((offer) => offer.vacancyId === vacancyId && ahead.includes(offer.personId) && offer.mode !== 'outOfOrder')
    .filter(({ status, terms }) => status === 'asked' && (terms === undefined || terms.closesAt > at))
    .map((offer) => `${vacancyId} filled by ${personId} while ${offer.personId} may still answer`);
}

/** The calling order as the facts tell it: personal substitute, own list, further lists, lists chosen by a person. */
function orderFor(meeting: Meeting, { seatId, extraLists }: Vacancy): readonly PersonId[] {
  const { body, settings } = factsOf(meeting);
  const seat = body.seats.find(({ id }) => id === seatId);
  const list = (listId: string | undefined) =>
    [...(body.lists.find(({ id }) => id === listId)?.substitutes ?? [])]
      .sort((a, b) => a.rank - b.rank)
      .map(({ personId }) => personId);
  const sources = body.callingOrder.flatMap((source) => {
    if ('own' in source) return list(seat?.listId);
    if ('list' in source) return list(source.list);
    return settings.personalSubstitutes && seat?.personalSubstituteId ? [seat.personalSubstituteId] : [];
  });
  return [...new Set([...sources, ...extraLists.flatMap(list)])];
}

/** There is a reason that anybody can see, and the log tells of it: their own offer, or that they were skipped. */
function isExplained(meeting: Meeting, vacancy: Vacancy, personId: PersonId): boolean {
  const isLogged =
    vacancy.skips.some((skip) => skip.personId === personId) ||
    [...meeting.offers.values()].some((offer) => offer.personId === personId && offer.vacancyId === vacancy.id);
  return isLogged && hasReason(meeting, vacancy, personId);
}

function hasReason(meeting: Meeting, vacancy: Vacancy, personId: PersonId): boolean {
  const person = meeting.persons.get(personId);
  if (person === undefined || person.unavailable.length > 0) return true;
  const isReachable =
    (person.mobile !== undefined && !person.smsOptOut && !meeting.unusable.has(person.mobile)) ||
    (person.email !== undefined && !meeting.unusable.has(person.email));
  if (!isReachable || factsOf(meeting).body.seats.some((seat) => seat.personId === personId)) return true;
  if (vacancy.skips.some((skip) => skip.personId === personId && skip.reason === 'skippedByStaff')) return true;
  const own = [...meeting.offers.values()].filter((offer) => offer.personId === personId);
  const isTold = (offer: Offer) =>
    ['sending', 'asked', 'yes', 'no', 'noAnswer', 'unreachable'].includes(offer.status) &&
    mayMeet(meeting.vacancies.get(offer.vacancyId)?.scope, vacancy.scope);
  const { scope } = vacancy;
  const isOut = scope.kind === 'items' && scope.items.every((no) => own.some((offer) => offer.outOfItems.includes(no)));
  return isOut || own.some(isTold);
}

function mayMeet(a: Scope | undefined, b: Scope): boolean {
  if (a?.kind === 'interval' && b.kind === 'interval') return a.from < b.to && b.from < a.to;
  if (a?.kind === 'items' && b.kind === 'items') return a.items.some((no) => b.items.includes(no));
  return true;
}
