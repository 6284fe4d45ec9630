import { present } from '#shared/kernel/assert.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { earliest, type Instant } from '#shared/kernel/instant.ts';
import { type OfferTerms, whenToAsk } from '#shared/rules/answering-time.ts';
import { type Candidate, candidatesFor, type Obstacle, obstacleFor } from './candidates.ts';
import { channelFor } from './channels.ts';
import { type Draft, nextOfferId } from './draft.ts';
import { lastAskedAt } from './last-asked.ts';
import { startOf, writeToPerson, writeToSecretaries } from './notices.ts';
import { aheadOf } from './plan-seats.ts';
import { factsOf, isOpen, isUnfilled, type Meeting, type Offer, offersFor, personOf, type Vacancy } from './state.ts';
import { waitingFor } from './waiting.ts';

/** `staggered` never has more questions out at once than this (R3). */
export const OPEN_OFFERS_MAX = 3;

type Step = { readonly kind: 'ask'; readonly candidate: Candidate; readonly terms: OfferTerms } | Exhausted | Wait;
type Exhausted = { readonly kind: 'exhausted' };
type Wait = { readonly kind: 'wait'; readonly until: Instant };

interface Question {
  readonly offer: Offer;
  readonly vacancy: Vacancy;
}

/** R1–R5, R15: asks whoever is next for every vacancy that may ask somebody now; says when to look again. */
export function askNextCandidates(draft: Draft): Instant | undefined {
  let wakeAt: Instant | undefined;
  const questions: Question[] = [];
  for (const vacancy of draft.meeting.vacancies.values()) {
    const step = isUnfilled(vacancy) ? nextStep(draft.meeting, vacancy, draft.now) : undefined;
    if (step?.kind === 'ask') questions.push(ask(draft, vacancy, step));
    if (step?.kind === 'exhausted') exhaust(draft, vacancy);
    if (step?.kind === 'wait') wakeAt = earliest(wakeAt, step.until);
  }
  sendQuestions(draft, questions);
  return wakeAt;
}

/** Nothing, where it is for somebody else to do something first. */
function nextStep(meeting: Meeting, vacancy: Vacancy, now: Instant): Step | undefined {
  const waiting = waitingFor(meeting, vacancy, now);
  if (waiting !== undefined) return waiting.until && { kind: 'wait', until: waiting.until };
  const turn = turnToAsk(meeting, vacancy, now);
  if (turn !== 'free') return turn;

  const candidate = firstFree(meeting, vacancy, now);
  if (candidate === undefined) return noCandidate(meeting, vacancy, now);
  const when = whenToAsk(askingOf(meeting, vacancy, candidate.personId, now), factsOf(meeting).settings);
  return when.kind === 'now' ? { kind: 'ask', candidate, terms: when.terms } : when;
}

/** Whether one more may be asked beside those who are asked already (R3). */
function turnToAsk(meeting: Meeting, vacancy: Vacancy, now: Instant): 'free' | Wait | undefined {
  const offers = offersFor(meeting, vacancy.id);
  const isTaken = offers.some((offer) => offer.status === 'standby' && aheadOf(meeting, vacancy, offer).length > 0);
  if (isTaken) return undefined;
  const open = offers.filter((offer) => isOpen(offer) && offer.mode !== 'outOfOrder');
  const last = open.at(-1);
  if (last === undefined) return 'free';
  if (last.mode !== 'staggered' || open.length >= OPEN_OFFERS_MAX || last.terms === undefined) return undefined;
  return last.terms.nextAt <= now ? 'free' : { kind: 'wait', until: last.terms.nextAt };
}

function firstFree(meeting: Meeting, vacancy: Vacancy, now: Instant): Candidate | undefined {
  return candidatesFor(meeting, vacancy).find(
    ({ personId }) => obstacleFor(meeting, vacancy, personId, now) === undefined,
  );
}

/** Somebody who is asked about another seat just now may yet be free: then we wait, else nobody is left (R14). */
function noCandidate(meeting: Meeting, vacancy: Vacancy, now: Instant): Exhausted | undefined {
  if (vacancy.phase.name === 'exhausted') return undefined;
  const isSomebodyAsked =
    offersFor(meeting, vacancy.id).some(isOpen) ||
    candidatesFor(meeting, vacancy).some(
      ({ personId }) => obstacleFor(meeting, vacancy, personId, now)?.reason === 'openOffer',
    );
  return isSomebodyAsked ? undefined : { kind: 'exhausted' };
}

/** The question of when to ask this person, as the answering rules want it. */
export function askingOf(meeting: Meeting, vacancy: Vacancy, personId: PersonId, now: Instant) {
  const last = lastAskedAt(meeting, offersFor(meeting, vacancy.id));
  return {
    at: now,
    scopeStart: startOf(meeting, vacancy),
    quietBinds: channelFor(meeting, vacancy, personId, now) !== 'email',
    ...(last && { lastAskedAt: last }),
  };
}

function ask(draft: Draft, vacancy: Vacancy, { candidate, terms }: Step & { kind: 'ask' }): Question {
  logSkipped(draft, vacancy, candidate);
  const offerId = nextOfferId(draft.meeting);
  const channel = channelFor(draft.meeting, vacancy, candidate.personId, draft.now) ?? 'call';
  const code = codeFor(draft.meeting, candidate.personId);
  draft.add({
    type: 'SubstituteAsked',
    offerId,
    vacancyId: vacancy.id,
    ...candidate,
    channel,
    mode: terms.mode,
    ...(code !== undefined && { code }),
    ...(channel === 'call' && { terms: statedTerms(terms) }),
  });
  return { offer: present(draft.meeting.offers.get(offerId), 'offer just made'), vacancy };
}

export function statedTerms({ deadline, closesAt, remindAt, nextAt }: OfferTerms) {
  return { deadline, closesAt, nextAt, ...(remindAt && { remindAt }) };
}

/** R15: what reaches one person together, and does not overlap, is asked in one message. Quiet hours were weighed when asking. */
function sendQuestions(draft: Draft, questions: readonly Question[]): void {
  const together = Map.groupBy(questions, ({ offer, vacancy }) =>
    movedFrom(draft.meeting, vacancy, offer) ? offer.id : `${offer.personId} ${offer.channel}`,
  );
  for (const group of together.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const offerIds = group.map(({ offer }) => offer.id);
    const notAfter = group.map(({ vacancy }) => startOf(draft.meeting, vacancy)).reduce((a, b) => (b < a ? b : a));
    const { channel, personId, id } = first.offer;
    if (channel === 'call') {
      const alsoOfferIds = offerIds.slice(1);
      const also = alsoOfferIds.length > 0 && { alsoOfferIds };
      writeToSecretaries(draft, ['email', 'sms'], { topic: { about: 'callNeeded', offerId: id, ...also }, notAfter });
    } else {
      const oldStart = movedFrom(draft.meeting, first.vacancy, first.offer);
      const topic = oldStart
        ? { about: 'moved' as const, offerId: id, oldStart }
        : { about: 'offer' as const, offerIds };
      writeToPerson(draft, personId, { topic, quietBinds: true, notAfter }, channel);
    }
  }
}

/** R18: the old start, for somebody who said yes to it and is asked about the new one. */
function movedFrom(meeting: Meeting, vacancy: Vacancy, { personId }: Offer): Instant | undefined {
  const saidYes = offersFor(meeting, vacancy.id).some(
    (earlier) => earlier.personId === personId && (earlier.answer?.answer === 'yes' || earlier.mode === 'direct'),
  );
  return saidYes && vacancy.preferred === personId ? meeting.moved?.oldStart : undefined;
}

function logSkipped(draft: Draft, vacancy: Vacancy, until: Candidate | undefined): void {
  const { meeting, now } = draft;
  for (const { personId, rank } of candidatesFor(meeting, vacancy)) {
    if (personId === until?.personId) return;
    const obstacle = obstacleFor(meeting, vacancy, personId, now);
    if (obstacle === undefined || isKnown(meeting, vacancy, personId, obstacle)) continue;
    draft.add({ type: 'CandidateSkipped', vacancyId: vacancy.id, personId, rank, ...obstacle });
  }
}

/** A skip is told once; who was asked for this very vacancy shows by their offer. */
function isKnown(meeting: Meeting, vacancy: Vacancy, personId: PersonId, { reason }: Obstacle): boolean {
  return (
    vacancy.skips.some((skip) => skip.personId === personId && skip.reason === reason) ||
    offersFor(meeting, vacancy.id).some(
      (offer) => offer.personId === personId && offer.status !== 'withdrawn' && !offer.isAboutOldTime,
    )
  );
}

function exhaust(draft: Draft, vacancy: Vacancy): void {
  logSkipped(draft, vacancy, undefined);
  draft.add({ type: 'VacancyExhausted', vacancyId: vacancy.id });
  writeToSecretaries(draft, ['email', 'sms'], {
    topic: { about: 'exhausted', vacancyId: vacancy.id },
    notAfter: startOf(draft.meeting, vacancy),
  });
}

/** R9: where two people share a number, an answer by text must carry the offer's number. */
export function codeFor(meeting: Meeting, personId: PersonId): number | undefined {
  const { mobile, sharesNumber } = personOf(meeting, personId);
  const others = [...meeting.persons.values()].filter((person) => person.mobile === mobile);
  if (mobile === undefined || (!sharesNumber && others.length < 2)) return undefined;
  const sharing = new Set(others.map(({ id }) => id));
  const used = [...meeting.offers.values()]
    .filter((offer) => sharing.has(offer.personId) && isOpen(offer))
    .map((offer) => offer.code);
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].find((code) => !used.includes(code));
}

/** A third of the time left: those asked and silent are reminded once (R4). */
export function remindSilent(draft: Draft): Instant | undefined {
  let wakeAt: Instant | undefined;
  const due: { readonly offer: Offer; readonly deadline: Instant }[] = [];
  for (const offer of draft.meeting.offers.values()) {
    const terms = offer.status === 'asked' && offer.channel !== 'call' ? offer.terms : undefined;
    if (terms?.remindAt === undefined || isReminded(draft.meeting, offer, terms.remindAt)) continue;
    if (terms.remindAt <= draft.now) due.push({ offer, deadline: terms.deadline });
    else wakeAt = earliest(wakeAt, terms.remindAt);
  }
  for (const group of Map.groupBy(due, ({ offer }) => offer.personId).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const topic = { about: 'offerReminder' as const, offerIds: group.map(({ offer }) => offer.id) };
    writeToPerson(draft, first.offer.personId, { topic, quietBinds: true, notAfter: first.deadline });
  }
  return wakeAt;
}

/** A question sent once more by hand is no reminder: it may have come at once. */
function isReminded(meeting: Meeting, { id }: Offer, remindAt: Instant): boolean {
  return [...meeting.messages.values()].some(
    ({ topic, wantedAt }) => topic.about === 'offerReminder' && topic.offerIds.includes(id) && wantedAt >= remindAt,
  );
}
