import type { Candidate } from '#functions/summoning/core/candidates.ts';
import { questionIn } from '#functions/summoning/core/messages.ts';
import { startOf } from '#functions/summoning/core/notices.ts';
import { askingOf, OPEN_OFFERS_MAX } from '#functions/summoning/core/plan-offers.ts';
import {
  factsOf,
  isOpen,
  isUnfilled,
  type Meeting,
  type Message,
  type Offer,
  offersFor,
  type Vacancy,
} from '#functions/summoning/core/state.ts';
import { approvalLimit, waitingFor } from '#functions/summoning/core/waiting.ts';
import type { NextStep } from '#shared/contracts/meeting-view.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { byText } from '#shared/kernel/order.ts';
import { whenToAsk } from '#shared/rules/answering-time.ts';
import { addDays, instantAt, localDateOf } from '#shared/rules/local-time.ts';
import { overlaps } from '#shared/rules/scopes.ts';
import { nameOf } from './names.ts';
import { upcomingFor } from './vacancies.ts';

/** What happens if nobody does anything, soonest first. */
export function nextSteps(meeting: Meeting, now: Instant): readonly NextStep[] {
  const { meeting: facts } = factsOf(meeting);
  if (facts.status === 'cancelled') return [];
  const steps = [
    ...reminders(meeting),
    ...approvalLimits(meeting),
    ...stepsOfVacancies(meeting, now),
    ...[...meeting.messages.values()].flatMap((message) => retryOf(meeting, message)),
    { at: facts.start, type: 'start' as const },
  ].filter(({ at }) => at > now);
  return [...steps, ...closingDeadlines(meeting, now)].toSorted(byText(({ at }) => at));
}

/** Members are reminded in the morning, spread over some minutes; the first of them is the step. */
function reminders(meeting: Meeting): readonly NextStep[] {
  const { meeting: facts, settings } = factsOf(meeting);
  if (facts.status !== 'published' || settings.sending === 'off') return [];
  const day = localDateOf(facts.start, settings.timeZone);
  return settings.reminderDays.map((daysBefore) => ({
    at: instantAt(addDays(day, -daysBefore), settings.reminderAt, settings.timeZone),
    type: 'reminder',
  }));
}

function approvalLimits(meeting: Meeting): readonly NextStep[] {
  return [...meeting.vacancies.values()].flatMap((vacancy) => {
    const absence = meeting.absences.get(vacancy.absenceId);
    if (!isUnfilled(vacancy) || absence?.status !== 'awaitingApproval') return [];
    const at = approvalLimit(meeting, vacancy);
    return [named(meeting, { type: 'approvalLimit', at, vacancyId: vacancy.id, personId: absence.personId })];
  });
}

function stepsOfVacancies(meeting: Meeting, now: Instant): readonly NextStep[] {
  const unfilled = [...meeting.vacancies.values()].filter(
    (vacancy) => isUnfilled(vacancy) && startOf(meeting, vacancy) > now,
  );
  const asked = unfilled.flatMap(({ id }) => offersFor(meeting, id).filter(isOpen));
  return [
    ...asked.flatMap((offer) => stepsOfOffer(meeting, offer)),
    ...stepsOfSearches(
      meeting,
      unfilled.filter(({ phase }) => phase.name === 'open'),
      now,
    ),
  ];
}

/** R15: whoever is free is asked about one of two seats that overlap, the one that comes to it first. */
function stepsOfSearches(meeting: Meeting, vacancies: readonly Vacancy[], now: Instant): readonly NextStep[] {
  const inTime = vacancies
    .map((vacancy) => ({ vacancy, candidates: upcomingFor(meeting, vacancy, now) }))
    .toSorted(byText(({ vacancy, candidates }) => stepsOfSearch(meeting, vacancy, candidates, now).at(-1)?.at ?? ''));
  const told: { readonly scope: Vacancy['scope']; readonly steps: readonly NextStep[] }[] = [];
  for (const { vacancy, candidates } of inTime) {
    const taken = told.filter(({ scope }) => overlaps(scope, vacancy.scope)).flatMap(({ steps }) => steps);
    const free = candidates.filter(({ personId }) => !taken.some((one) => one.personId === personId));
    told.push({ scope: vacancy.scope, steps: stepsOfSearch(meeting, vacancy, free, now) });
  }
  return told.flatMap(({ steps }) => steps);
}

function stepsOfOffer(
  meeting: Meeting,
  { id, status, terms, channel, vacancyId, personId }: Offer,
): readonly NextStep[] {
  if (status !== 'asked' || terms === undefined) return [];
  const isReminded = [...meeting.messages.values()].some(
    ({ topic }) => topic.about === 'offerReminder' && topic.offerIds.includes(id),
  );
  const remindAt = isReminded || channel === 'call' ? undefined : terms.remindAt;
  return [
    ...(remindAt ? [named(meeting, { type: 'offerReminder', at: remindAt, vacancyId, personId })] : []),
    named(meeting, { type: 'deadline', at: terms.deadline, vacancyId, personId }),
  ];
}

/** Answers under way still count for a little after the stated minute: the deadline is what happens next until then. */
function closingDeadlines(meeting: Meeting, now: Instant): readonly NextStep[] {
  return [...meeting.offers.values()].flatMap(({ status, terms, vacancyId, personId }) =>
    status === 'asked' && terms !== undefined && terms.deadline <= now && now < terms.closesAt
      ? [named(meeting, { type: 'deadline', at: terms.deadline, vacancyId, personId })]
      : [],
  );
}

/** When somebody further is asked. After silence the next follows from the deadline, which is a step of its own. */
function stepsOfSearch(
  meeting: Meeting,
  vacancy: Vacancy,
  [next]: readonly Candidate[],
  now: Instant,
): readonly NextStep[] {
  const waiting = waitingFor(meeting, vacancy, now);
  if (waiting !== undefined && waiting.for !== 'grace') return [];
  if (next === undefined) return [];
  const inTurn = offersFor(meeting, vacancy.id).filter((offer) => isOpen(offer) && offer.mode !== 'outOfOrder');
  const nextAt = staggeredAt(inTurn);
  const about = { vacancyId: vacancy.id, personId: next.personId };
  if (nextAt !== undefined) return [named(meeting, { type: 'ask', at: nextAt, ...about })];
  if (inTurn.length > 0) return [];
  const grace = waiting?.until;
  const quietUntil = quietFor(meeting, vacancy, next, grace ?? now);
  return [
    ...(grace ? [named(meeting, { type: 'graceEnds', at: grace, ...about })] : []),
    ...(quietUntil ? [named(meeting, { type: 'quietEnds', at: quietUntil, ...about })] : []),
  ];
}

/** R3: beside an open question the next candidate is asked at half its time, as long as few are open. */
function staggeredAt(inTurn: readonly Offer[]): Instant | undefined {
  const last = inTurn.at(-1);
  return last?.mode === 'staggered' && inTurn.length < OPEN_OFFERS_MAX ? last.terms?.nextAt : undefined;
}

/** Until when a question that may be put from then on waits for the morning, if it does (R5). */
function quietFor(meeting: Meeting, vacancy: Vacancy, { personId }: Candidate, from: Instant): Instant | undefined {
  if (from > startOf(meeting, vacancy)) return undefined;
  const when = whenToAsk(askingOf(meeting, vacancy, personId, from), factsOf(meeting).settings);
  return when.kind === 'now' ? undefined : when.until;
}

function retryOf(meeting: Meeting, { phase, recipient, topic }: Message): readonly NextStep[] {
  if (phase.name !== 'delayed') return [];
  const name = recipient.kind === 'staff' ? recipient.name : nameOf(meeting, recipient.personId);
  const [offerId] = questionIn(topic);
  const vacancyId = offerId && meeting.offers.get(offerId)?.vacancyId;
  return [
    {
      at: phase.retryAt,
      type: 'retry',
      name,
      ...(recipient.kind === 'person' && { personId: recipient.personId }),
      ...(vacancyId && { vacancyId }),
    },
  ];
}

function named(meeting: Meeting, step: NextStep & { readonly personId: PersonId }): NextStep {
  return { ...step, name: nameOf(meeting, step.personId) };
}
