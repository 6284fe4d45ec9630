import { type Candidate, candidatesFor, obstacleFor, otherSeatsOf } from '#functions/summoning/core/candidates.ts';
import { startOf } from '#functions/summoning/core/notices.ts';
import { askingOf } from '#functions/summoning/core/plan-offers.ts';
import {
  factsOf,
  isOpen,
  type Meeting,
  type Offer,
  offersFor,
  type Skip,
  type Vacancy,
} from '#functions/summoning/core/state.ts';
import { waitingFor } from '#functions/summoning/core/waiting.ts';
import type { VacancyStatus, VacancyView, WaitingFor } from '#shared/contracts/meeting-view.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { whenToAsk } from '#shared/rules/answering-time.ts';
import { nameOf } from './names.ts';
import { type Deliveries, offerView } from './offers.ts';

/** Where a vacancy stands at a moment, and what it waits for. */
export interface Standing {
  readonly status: VacancyStatus;
  readonly waitingFor?: WaitingFor;
  readonly until?: Instant;
}

export function vacancyView(meeting: Meeting, vacancy: Vacancy, now: Instant, deliveries: Deliveries): VacancyView {
  const standing = standingOf(meeting, vacancy, now);
  const isSettled = standing.status === 'filled' || standing.status === 'closed';
  const upcoming = isSettled ? [] : upcomingFor(meeting, vacancy, now);
  return {
    vacancyId: vacancy.id,
    absenceId: vacancy.absenceId,
    scope: vacancy.scope,
    ...standing,
    substitute: substituteOf(meeting, vacancy),
    upcoming: upcoming.map(({ personId, rank }) => ({
      personId,
      name: nameOf(meeting, personId),
      rank,
      ...warningFor(meeting, vacancy, personId),
    })),
    offers: offersFor(meeting, vacancy.id).map((offer) => offerView(meeting, offer, deliveries)),
    skipped: skippedFor(meeting, vacancy, upcoming),
  };
}

/** R2: the bodies that the person sits in at the same time. They may be asked all the same. */
function warningFor(meeting: Meeting, vacancy: Vacancy, personId: PersonId): { readonly warning?: string } {
  const bodies = otherSeatsOf(meeting, vacancy, personId).map(({ bodyName }) => bodyName);
  return bodies.length === 0 ? {} : { warning: [...new Set(bodies)].join(', ') };
}

export function standingOf(meeting: Meeting, vacancy: Vacancy, now: Instant): Standing {
  if (vacancy.phase.name === 'filled' || vacancy.phase.name === 'closed') return { status: vacancy.phase.name };
  // The commit that closes it may be a moment behind the clock.
  if (startOf(meeting, vacancy) <= now) return { status: 'closed' };
  if (vacancy.phase.name === 'acceptedEmpty') return { status: 'acceptedEmpty' };
  if (vacancy.stopped !== undefined) return { status: 'stopped' };
  if (vacancy.phase.name === 'exhausted') return { status: 'exhausted' };
  if (offersFor(meeting, vacancy.id).some(isOpen)) return { status: 'asking' };
  const waiting = waitingFor(meeting, vacancy, now);
  if (waiting === undefined) return standingOfSearch(meeting, vacancy, now);
  if (waiting.for === 'stopped') return { status: 'stopped' };
  return { status: 'waiting', waitingFor: waiting.for, ...(waiting.until && { until: waiting.until }) };
}

/** Nothing holds the chain back but the candidates themselves and the night. */
function standingOfSearch(meeting: Meeting, vacancy: Vacancy, now: Instant): Standing {
  const [next] = upcomingFor(meeting, vacancy, now);
  if (next === undefined) {
    const isSomebodyBusy = candidatesFor(meeting, vacancy).some(
      ({ personId }) => obstacleFor(meeting, vacancy, personId, now)?.reason === 'openOffer',
    );
    return isSomebodyBusy ? { status: 'waiting', waitingFor: 'candidates' } : { status: 'exhausted' };
  }
  const when = whenToAsk(askingOf(meeting, vacancy, next.personId, now), factsOf(meeting).settings);
  // To be asked this very second: the next commit says so.
  if (when.kind === 'now') return { status: 'waiting' };
  return { status: 'waiting', waitingFor: 'quietHours', until: when.until };
}

/** Those not yet asked whom nothing stands in the way of, in the order in which they will be asked. */
export function upcomingFor(meeting: Meeting, vacancy: Vacancy, now: Instant): readonly Candidate[] {
  const said = new Set(
    offersFor(meeting, vacancy.id)
      .filter((offer) => isOpen(offer) || offer.status === 'yes' || offer.status === 'standby')
      .map(({ personId }) => personId),
  );
  return candidatesFor(meeting, vacancy).filter(
    ({ personId }) => !said.has(personId) && obstacleFor(meeting, vacancy, personId, now) === undefined,
  );
}

function substituteOf(meeting: Meeting, { phase }: Vacancy): VacancyView['substitute'] {
  if (phase.name !== 'filled') return null;
  const rank = meeting.offers.get(phase.offerId)?.rank ?? 0;
  return { personId: phase.personId, name: nameOf(meeting, phase.personId), rank };
}

/** The last reason for each person who was passed over, unless they were asked later or may be asked now. */
function skippedFor(meeting: Meeting, vacancy: Vacancy, upcoming: readonly Candidate[]): VacancyView['skipped'] {
  const free = new Set(upcoming.map(({ personId }) => personId));
  const offers = offersFor(meeting, vacancy.id);
  const last = new Map(vacancy.skips.map((skip) => [skip.personId, skip]));
  return [...last.values()]
    .filter((skip) => !free.has(skip.personId) && !isAskedSince(offers, skip))
    .map((skip) => skippedView(meeting, skip));
}

function isAskedSince(offers: readonly Offer[], { personId, at }: Skip): boolean {
  return offers.some((offer) => offer.personId === personId && offer.askedAt > at);
}

function skippedView(meeting: Meeting, skip: Skip): VacancyView['skipped'][number] {
  const { personId, rank, reason, at } = skip;
  const detail = detailOf(meeting, skip);
  const by = skip.by?.name;
  const more = { ...(detail !== undefined && { detail }), ...(by !== undefined && { by }) };
  return { personId, name: nameOf(meeting, personId), rank, reason, at, ...more };
}

/** Whose seat, or which items, stood in the way. */
function detailOf(meeting: Meeting, { forPersonId, items }: Skip): string | undefined {
  if (items !== undefined) return items.join(', ');
  return forPersonId === undefined ? undefined : nameOf(meeting, forPersonId);
}
