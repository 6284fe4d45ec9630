import { expect } from 'vitest';
import { type Candidate, candidatesFor } from '#functions/summoning/core/candidates.ts';
import { type EventOf, SummoningEvent } from '#functions/summoning/core/events.ts';
import { evolve } from '#functions/summoning/core/evolve.ts';
import { offersIn, questionIn } from '#functions/summoning/core/messages.ts';
import { startOf } from '#functions/summoning/core/notices.ts';
import { plan } from '#functions/summoning/core/plan.ts';
import {
  factsOf,
  initialState,
  isOpen,
  isUnfilled,
  type Meeting,
  type Offer,
  offersFor,
  type Vacancy,
} from '#functions/summoning/core/state.ts';
import { waitingFor } from '#functions/summoning/core/waiting.ts';
import { type Instant, minutesBetween } from '#shared/kernel/instant.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import { quietPeriodAt } from '#shared/rules/quiet-hours.ts';
import { overlaps } from '#shared/rules/scopes.ts';

/** What must hold of each event, with the meeting as it was before and as it is after. */
type Promised = (event: SummoningEvent, before: Meeting, after: Meeting) => void;

type About = EventOf<'MessageWanted'>['topic']['about'];
const WAITS_FOR_MORNING: ReadonlySet<About> = new Set([
  'notNeeded',
  'taken',
  'stoodDown',
  'changed',
  'deadlineChanged',
  'moved',
] as const);
const WAITS_FOR_NOTHING: ReadonlySet<About> = new Set(['cancelled', 'unclear', 'cannotAck', 'seatedDirectly'] as const);

const PROMISES: Readonly<Record<string, Promised>> = {
  'every event can be read back': (event) => {
    expect(SummoningEvent.parse(JSON.parse(JSON.stringify(event)))).toStrictEqual(event);
  },

  'never two substitutes in one seat at once, and nobody in two places at once': (event, before, after) => {
    if (event.type !== 'SeatFilled') return;
    expect(before.vacancies.get(event.vacancyId)?.phase.name).not.toBe('filled');
    const taken = after.vacancies.get(event.vacancyId);
    for (const other of filled(after)) {
      if (taken === undefined || other.id === taken.id || !overlaps(other.scope, taken.scope)) continue;
      expect(other.phase.personId).not.toBe(event.personId);
      // Items have no clock time, so beside an interval nobody can tell whether they meet.
      if (other.scope.kind === taken.scope.kind) expect(other.seatId).not.toBe(taken.seatId);
    }
    expect(factsOf(after).body.seats.map(({ personId }) => personId)).not.toContain(event.personId);
  },

  'the order is respected: whoever is passed over has a reason': (event, before) => {
    if (event.type !== 'SubstituteAsked' || event.mode === 'outOfOrder' || event.mode === 'direct') return;
    const vacancy = before.vacancies.get(event.vacancyId);
    if (vacancy === undefined) throw new Error('asked for a vacancy that is there');
    const candidates = candidatesFor(before, vacancy);
    const place = candidates.findIndex(({ personId }) => personId === event.personId);
    expect(place).toBeGreaterThanOrEqual(0);
    const unexplained = candidates.slice(0, place).filter((candidate) => !hasReason(before, vacancy, candidate));
    expect(unexplained).toStrictEqual([]);
    expect(ranksInOrder(candidates, vacancy)).toBe(true);
  },

  'one open question at a time in strict, at most three in staggered, and never two that overlap for one person': (
    event,
    before,
    after,
  ) => {
    if (event.type !== 'SubstituteAsked' || event.mode === 'outOfOrder' || event.mode === 'direct') return;
    const inTurn = ({ mode }: Offer) => mode === 'strict' || mode === 'staggered';
    const open = offersFor(after, event.vacancyId).filter((offer) => isOpen(offer) && inTurn(offer));
    // Beside those asked in haste one more may be asked for the night, and nobody beside that one (R3, R5).
    const isAlone = open.every(({ mode }) => mode === 'strict');
    expect(open.length).toBeLessThanOrEqual(isAlone ? 1 : 3);
    const scope = after.vacancies.get(event.vacancyId)?.scope;
    const elsewhere = [...before.offers.values()].filter((offer) => isOpen(offer) && offer.personId === event.personId);
    for (const { vacancyId } of elsewhere) {
      const other = before.vacancies.get(vacancyId)?.scope;
      expect(scope !== undefined && other !== undefined && overlaps(scope, other)).toBe(false);
    }
  },

  'nothing is claimed about a vacancy once its scope has begun': (event, before) => {
    if (event.type !== 'MessageClaimed') return;
    const vacancy = vacancyOf(before, event);
    if (vacancy !== undefined) expect(event.at < startOf(before, vacancy)).toBe(true);
  },

  'in quiet hours no SMS goes out but one question for a near scope, what a person sends, and what cannot wait': (
    event,
    before,
  ) => {
    if (event.type !== 'MessageClaimed' || event.channel !== 'sms') return;
    const message = before.messages.get(event.messageId);
    const quiet = quietPeriodAt(event.at, factsOf(before).settings);
    const isRepeat = message?.phase.name === 'uncertain' || message?.phase.name === 'claimed';
    if (message === undefined || quiet === undefined || !message.quietBinds || isRepeat) return;
    const vacancy = vacancyOf(before, event);
    const isNear = vacancy !== undefined && minutesBetween(quiet.to, startOf(before, vacancy)) < 300;
    const isQuestion = questionIn(message.topic).length > 0;
    const isLast = minutesBetween(event.at, message.notAfter) <= 120;
    expect(isLast || (isQuestion && isNear)).toBe(true);
  },

  'in one night one person is asked for a vacancy, before the last half hour and the last two hours': (
    event,
    before,
  ) => {
    if (event.type !== 'SubstituteAsked' || event.channel === 'email' || event.by !== undefined) return;
    const quiet = quietPeriodAt(event.at, factsOf(before).settings);
    const vacancy = before.vacancies.get(event.vacancyId);
    if (quiet === undefined || vacancy === undefined || minutesBetween(event.at, quiet.to) <= 30) return;
    if (minutesBetween(event.at, startOf(before, vacancy)) <= 120) return;
    const tonight = offersFor(before, event.vacancyId).filter(
      ({ id, askedAt, mode }) =>
        askedAt >= quiet.from && (mode === 'strict' || mode === 'staggered') && wasWoken(before, id),
    );
    expect(tonight).toStrictEqual([]);
  },

  'a text about a seat waits for the morning, unless it answers its reader, cannot wait or is sent by hand': (
    event,
    _before,
    after,
  ) => {
    if (event.type !== 'MessageWanted' || event.channel !== 'sms') return;
    const { topic, recipient, quietBinds } = event;
    if (recipient.kind === 'staff') expect(quietBinds).toBe(false);
    else if (WAITS_FOR_MORNING.has(topic.about)) expect(quietBinds).toBe(true);
    else if (WAITS_FOR_NOTHING.has(topic.about)) expect(quietBinds).toBe(false);
    else if (topic.about === 'offer') {
      const isByHand = topic.offerIds.some((id) => after.offers.get(id)?.mode === 'outOfOrder');
      expect(quietBinds).toBe(!isByHand);
    } else if (topic.about === 'confirmed' || topic.about === 'seatedFromStandby') {
      const also = topic.about === 'confirmed' ? (topic.alsoOfferIds ?? []) : [];
      const isReply = [topic.offerId, ...also].some((id) => after.offers.get(id)?.answer?.at === event.at);
      expect(quietBinds).toBe(!isReply);
    }
  },

  'a message is claimed once for each attempt, and repeated to the letter when it may have arrived': (
    event,
    before,
  ) => {
    if (event.type !== 'MessageClaimed') return;
    const phase = before.messages.get(event.messageId)?.phase;
    const earlier = phase !== undefined && 'claim' in phase ? phase.claim : undefined;
    expect(event.attempt).toBe((earlier?.attempt ?? 0) + 1);
    if (phase?.name === 'uncertain' || phase?.name === 'claimed') expect(event.text).toBe(earlier?.text);
    if (phase?.name === 'claimed') expect(event.at >= phase.claim.until).toBe(true);
    expect(['wanted', 'claimed', 'uncertain', 'delayed']).toContain(phase?.name);
  },
};

/** Holds an evening to everything that was promised, event by event. */
export function keepPromises(events: readonly SummoningEvent[]): void {
  let meeting = initialState;
  for (const event of events) {
    const after = evolve(meeting, event);
    for (const keep of Object.values(PROMISES)) keep(event, meeting, after);
    meeting = after;
  }
}

/** A question by text reached the phone, or may have. */
function wasWoken({ messages }: Meeting, offerId: Offer['id']): boolean {
  return [...messages.values()].some(
    ({ topic, channel, phase, leftAt, undelivered }) =>
      questionIn(topic).includes(offerId) &&
      channel === 'sms' &&
      undelivered === undefined &&
      (leftAt !== undefined || phase.name === 'claimed'),
  );
}

function filled(meeting: Meeting): readonly (Vacancy & { readonly phase: { readonly name: 'filled' } })[] {
  return [...meeting.vacancies.values()].flatMap((vacancy) =>
    vacancy.phase.name === 'filled' ? { ...vacancy, phase: vacancy.phase } : [],
  );
}

function ranksInOrder(candidates: readonly Candidate[], { preferred }: Vacancy): boolean {
  return candidates
    .filter(({ personId }) => personId !== preferred)
    .every(({ rank, listId }, index, all) => {
      const ahead = all[index - 1];
      return ahead === undefined || ahead.listId !== listId || ahead.rank < rank;
    });
}

/** Told from the events that anybody can see, not by the rule itself. */
function hasReason(meeting: Meeting, vacancy: Vacancy, { personId }: Candidate): boolean {
  const person = meeting.persons.get(personId);
  const { mobile, email, smsOptOut = false, unavailable = [] } = person ?? {};
  const hasSms = mobile !== undefined && !smsOptOut && !meeting.unusable.has(mobile);
  const hasEmail = email !== undefined && !meeting.unusable.has(email);
  const own = [...meeting.offers.values()].filter((offer) => offer.personId === personId);
  const meets = (id: Vacancy['id']) => overlaps(meeting.vacancies.get(id)?.scope ?? vacancy.scope, vacancy.scope);
  const { body, meeting: facts, settings } = factsOf(meeting);
  const day = localDateOf(facts.start, settings.timeZone);
  const isInTerm = body.termFrom <= day && day <= body.termTo;
  return (
    (!hasSms && !hasEmail) ||
    !isInTerm ||
    unavailable.length > 0 ||
    body.seats.some((seat) => seat.personId === personId) ||
    vacancy.skips.some((skip) => skip.personId === personId && skip.reason === 'skippedByStaff') ||
    own.some(
      ({ status, vacancyId }) =>
        ['sending', 'asked', 'yes', 'no', 'noAnswer', 'unreachable'].includes(status) && meets(vacancyId),
    ) ||
    (vacancy.scope.kind === 'items' &&
      vacancy.scope.items.every((no) => own.some((offer) => offer.outOfItems.includes(no))))
  );
}

function vacancyOf(meeting: Meeting, { messageId }: EventOf<'MessageClaimed'>): Vacancy | undefined {
  const topic = meeting.messages.get(messageId)?.topic;
  if (topic === undefined) return undefined;
  const [offerId] = offersIn(topic);
  const offer = offerId && meeting.offers.get(offerId);
  const id = 'vacancyId' in topic ? topic.vacancyId : offer?.vacancyId;
  return id && meeting.vacancies.get(id);
}

/** Nothing is left to do, the alarm lies ahead, and by day nobody free is left unasked. */
export function isAtRest(meeting: Meeting, now: Instant, wakeAt: Instant | undefined): void {
  expect(plan(meeting, now, 'another').events).toStrictEqual([]);
  expect(wakeAt === undefined || wakeAt > now).toBe(true);
  if (quietPeriodAt(now, factsOf(meeting).settings) !== undefined) return;
  for (const vacancy of meeting.vacancies.values()) {
    if (!isUnfilled(vacancy) || waitingFor(meeting, vacancy, now) !== undefined) continue;
    if (offersFor(meeting, vacancy.id).some(isOpen)) continue;
    const free = candidatesFor(meeting, vacancy).filter((candidate) => !hasReason(meeting, vacancy, candidate));
    expect(free).toStrictEqual([]);
  }
}
