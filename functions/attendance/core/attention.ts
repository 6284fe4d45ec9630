import { itemsOf } from '#functions/summoning/core/away.ts';
import { startOf } from '#functions/summoning/core/notices.ts';
import { nobodyPresidesSince } from '#functions/summoning/core/presiding.ts';
import {
  factsOf,
  isUnfilled,
  listNameOf,
  type Meeting,
  seatOf,
  type Vacancy,
} from '#functions/summoning/core/state.ts';
import { approvalLimit } from '#functions/summoning/core/waiting.ts';
import { ATTENTION_TYPES, type Attention } from '#shared/contracts/meeting-list.ts';
import type { MeetingView } from '#shared/contracts/meeting-view.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import { earliest, type Instant, latest, plusMinutes } from '#shared/kernel/instant.ts';
import { compareTexts } from '#shared/kernel/order.ts';
import { nameOf } from './names.ts';
import { phoneToRing } from './offers.ts';
import { standingOf } from './vacancies.ts';

/**
 * What needs a person, worst first. An entry whose `since` is still to come counts from then on: a seat becomes urgent
 * by time alone, when nobody writes anything.
 */
export function attentionOf(meeting: Meeting, view: MeetingView, now: Instant): readonly Attention[] {
  const { meeting: facts } = factsOf(meeting);
  if (facts.status === 'cancelled') return [];
  return [
    ...notQuorate(meeting, view),
    ...[...meeting.vacancies.values()].flatMap((vacancy) => ofVacancy(meeting, vacancy, now)),
    ...providersDown(meeting),
    ...ofOffers(meeting),
    ...noPresiding(meeting),
    ...ofAbsences(meeting),
    ...ofDoubts(meeting),
  ].toSorted(worstFirst);
}

/** What counts at a moment; once the meeting is over there is nothing left to do. */
export function attentionAt(
  attention: readonly Attention[],
  { end }: { readonly end: Instant },
  now: Instant,
): readonly Attention[] {
  return now < end ? attention.filter(({ since }) => since <= now) : [];
}

function worstFirst(a: Attention, b: Attention): number {
  const byType = ATTENTION_TYPES.indexOf(a.type) - ATTENTION_TYPES.indexOf(b.type);
  return byType || compareTexts(a.since, b.since);
}

/** Too few for the meeting, or only for one of its items. */
function notQuorate(meeting: Meeting, { quorum, start }: MeetingView): readonly Attention[] {
  const reports = [...meeting.absences.values()].map(({ reportedAt }) => reportedAt);
  const since = reports.toSorted().at(-1) ?? start;
  if (quorum.expected < quorum.needed) return [{ type: 'notQuorate', since }];
  return quorum.byItem
    .filter(({ expected }) => expected < quorum.needed)
    .map(({ no }) => ({ type: 'notQuorate', since, no }));
}

function ofVacancy(meeting: Meeting, vacancy: Vacancy, now: Instant): readonly Attention[] {
  const { status } = standingOf(meeting, vacancy, now);
  if (status === 'filled' || status === 'closed' || status === 'acceptedEmpty') return [];
  const urgentAt = plusMinutes(startOf(meeting, vacancy), -60 * factsOf(meeting).settings.urgentHours);
  const whose = ofSeat(meeting, vacancy);
  const { phase, stopped, openedAt } = vacancy;
  const exhaustedAt = phase.name === 'exhausted' ? phase.at : openedAt;
  return [
    ...(status === 'exhausted' ? [{ type: 'exhausted' as const, since: exhaustedAt, ...whose }] : []),
    ...(status === 'stopped' ? [{ type: 'stopped' as const, since: stopped?.at ?? openedAt, ...whose }] : []),
    { type: 'openSoon', since: latest(urgentAt, openedAt), ...whose },
  ];
}

function ofSeat(meeting: Meeting, { id, seatId, absenceId }: Vacancy): Omit<Attention, 'type' | 'since'> {
  const seat = seatOf(meeting, seatId);
  const listName = listNameOf(meeting, seat?.listId);
  return {
    vacancyId: id,
    absenceId,
    ...(seat && { name: nameOf(meeting, seat.personId) }),
    ...(listName !== undefined && { listName }),
  };
}

function providersDown(meeting: Meeting): readonly Attention[] {
  return [...meeting.failing].map(([channel, { since }]) => {
    const retries = [...meeting.messages.values()].map((message) =>
      message.channel === channel && message.phase.name === 'delayed' ? message.phase.retryAt : undefined,
    );
    const actsAloneAt = earliest(...retries);
    return { type: 'providerDown', since, id: channel, ...(actsAloneAt && { actsAloneAt }) };
  });
}

/** Somebody to ring, and answers that nobody could read. After the deadline the next candidate is asked. */
function ofOffers(meeting: Meeting): readonly Attention[] {
  return [...meeting.offers.values()].flatMap((offer) => {
    const { id, status, channel, terms, vacancyId, personId, unclearAnswers } = offer;
    if (status !== 'asked') return [];
    const entry = {
      since: offer.acceptedAt ?? offer.askedAt,
      name: nameOf(meeting, personId),
      vacancyId,
      id,
      ...(terms && { actsAloneAt: terms.deadline }),
    };
    return [
      ...(channel === 'call' ? [{ type: 'callNeeded' as const, ...entry, ...phoneToRing(meeting, offer) }] : []),
      ...(unclearAnswers > 0 ? [{ type: 'unclearAnswer' as const, ...entry }] : []),
    ];
  });
}

function noPresiding(meeting: Meeting): readonly Attention[] {
  const since = nobodyPresidesSince(meeting);
  return since === undefined ? [] : [{ type: 'noPresiding', since }];
}

function ofAbsences(meeting: Meeting): readonly Attention[] {
  return [...meeting.absences.values()].flatMap((absence) => {
    const { id, status, kind, reportedAt, withdrawalAskedAt, personId, seatId } = absence;
    if (seatOf(meeting, seatId)?.personId !== personId) return [];
    const entry = { absenceId: id, name: nameOf(meeting, personId) };
    const [no] = absence.scopes.flatMap(itemsOf);
    const limit = goesAheadAt(meeting, absence.id);
    const isAsking = withdrawalAskedAt !== undefined && (status === 'reported' || status === 'decidedDisqualified');
    return [
      ...(isAsking ? [{ type: 'withdrawalAsked' as const, since: withdrawalAskedAt, ...entry }] : []),
      ...(status === 'awaitingApproval'
        ? [{ type: 'awaitingApproval' as const, since: reportedAt, ...entry, ...(limit && { actsAloneAt: limit }) }]
        : []),
      ...(kind === 'assessment' && status === 'reported'
        ? [{ type: 'assessment' as const, since: reportedAt, ...entry, ...(no && { no }) }]
        : []),
    ];
  });
}

/** R23: an order that nobody knows, and corrections that the source has since said something else about. */
function ofDoubts(meeting: Meeting): readonly Attention[] {
  const { doubts = [] } = factsOf(meeting);
  return doubts.map((doubt) => {
    const { since } = doubt;
    switch (doubt.kind) {
      case 'ranksUnknown': {
        const listName = listNameOf(meeting, doubt.listId);
        return { type: 'listIncomplete', since, id: doubt.listId, ...(listName !== undefined && { listName }) };
      }
      case 'personConflict':
        return { type: 'conflict', since, id: doubt.personId, name: nameOf(meeting, doubt.personId) };
      case 'bodyConflict':
        return { type: 'conflict', since, id: doubt.bodyId };
      case 'meetingConflict':
        return { type: 'conflict', since, id: doubt.meetingId };
      default:
        return unreachable(doubt, 'doubt of the directory');
    }
  });
}

/** R7: when the chain starts though nobody gave the go-ahead. */
function goesAheadAt(meeting: Meeting, absenceId: Vacancy['absenceId']): Instant | undefined {
  const own = [...meeting.vacancies.values()].filter(
    (vacancy) => vacancy.absenceId === absenceId && isUnfilled(vacancy),
  );
  return earliest(...own.map((vacancy) => approvalLimit(meeting, vacancy)));
}
