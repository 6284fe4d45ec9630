import { present, unreachable } from '#shared/kernel/assert.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { tryAnew } from './channels.ts';
import { settledBy } from './event-parts.ts';
import type { EventOf } from './events.ts';
import { type Meeting, type Offer, offersFor, type Skip, type Vacancy } from './state.ts';

export const VACANCY_EVENTS = [
  'VacancyOpened',
  'VacancyClosed',
  'VacancyKept',
  'VacancyExhausted',
  'CandidateSkipped',
  'SeatFilled',
  'SeatVacated',
  'ChainStopped',
  'ChainResumed',
  'VacancyReopened',
  'EmptyAccepted',
  'OtherListAsked',
] as const;
type VacancyEvent = EventOf<(typeof VACANCY_EVENTS)[number]>;

/** Whoever was seated for more than is needed now still said yes: the plan seats them in the narrower part. */
const STATUS_AFTER_VACATING = { cannot: 'no', replaced: 'withdrawn', moved: 'withdrawn', narrowed: 'standby' } as const;

export function evolveVacancy(meeting: Meeting, event: VacancyEvent): Meeting {
  if (event.type === 'VacancyOpened') {
    const whole = event.dividedFrom && present(meeting.vacancies.get(event.dividedFrom), 'vacancy that was divided');
    return withVacancy(meeting, opened(event, whole));
  }
  const vacancy = present(meeting.vacancies.get(event.vacancyId), 'vacancy that changed');
  switch (event.type) {
    case 'VacancyClosed':
      return withVacancy(meeting, {
        ...vacancy,
        phase: { name: 'closed', because: event.because },
        settled: settledBy(event),
      });
    case 'VacancyKept':
      return withVacancy(meeting, { ...vacancy, absenceId: event.absenceId });
    case 'VacancyExhausted':
      return withVacancy(meeting, { ...vacancy, phase: { name: 'exhausted', at: event.at } });
    case 'CandidateSkipped':
      return withVacancy(meeting, { ...vacancy, skips: [...vacancy.skips, skipOf(event)] });
    case 'SeatFilled': {
      const { offerId, personId, at } = event;
      const offer = present(meeting.offers.get(offerId), 'offer that took the seat');
      const settled = settledBy(event, offer.answer?.by ?? offer.askedBy);
      const filled = withVacancy(meeting, { ...vacancy, phase: { name: 'filled', offerId, personId, at }, settled });
      return withOffer(filled, { ...offer, status: 'yes', vacancyId: vacancy.id });
    }
    case 'SeatVacated':
      return vacated(meeting, vacancy, event);
    case 'ChainStopped':
      return withVacancy(meeting, { ...vacancy, stopped: { by: event.by, at: event.at } });
    case 'ChainResumed':
      return withVacancy(meeting, resumed(vacancy));
    case 'VacancyReopened':
      return reopened(meeting, vacancy, event.at);
    case 'EmptyAccepted':
      return withVacancy(meeting, {
        ...vacancy,
        phase: { name: 'acceptedEmpty', by: event.by },
        settled: settledBy(event, event.by),
      });
    case 'OtherListAsked':
      return withVacancy(meeting, {
        ...resumed(vacancy),
        phase: { name: 'open' },
        extraLists: [...vacancy.extraLists, event.listId],
      });
    default:
      return unreachable(event, 'vacancy event');
  }
}

/** Whoever could not be reached for it is asked again where they are registered: what failed yesterday may work today. */
function reopened(meeting: Meeting, vacancy: Vacancy, reopenedAt: Instant): Meeting {
  const { id, skips } = vacancy;
  const persons = [...offersFor(meeting, id), ...skips].map(({ personId }) => meeting.persons.get(personId));
  const addresses = persons.flatMap((person) => [person?.mobile, person?.email]);
  return withVacancy(tryAnew(meeting, addresses), { ...resumed(vacancy), phase: { name: 'open' }, reopenedAt });
}

function vacated(meeting: Meeting, vacancy: Vacancy, event: EventOf<'SeatVacated'>): Meeting {
  const { because, personId, offerId } = event;
  // Whoever said yes to the old time is asked first about the new one (R18).
  const preferred = because === 'moved' && { preferred: personId };
  const next = withVacancy(meeting, { ...vacancy, phase: { name: 'open' }, ...preferred });
  const isLetGo = (because === 'moved' || because === 'narrowed') && { isLetGo: true as const };
  // Who has sat since stands by no more as they were told then.
  const { standbyTold: _, ...offer } = present(meeting.offers.get(offerId), 'offer that left the seat');
  return withOffer(next, { ...offer, status: STATUS_AFTER_VACATING[because], ...isLetGo });
}

/** A part of a vacancy keeps what people decided about the whole. */
function opened(event: EventOf<'VacancyOpened'>, whole: Vacancy | undefined): Vacancy {
  return {
    id: event.vacancyId,
    absenceId: event.absenceId,
    seatId: event.seatId,
    scope: event.scope,
    openedAt: event.at,
    askFrom: event.askFrom,
    phase: { name: 'open' },
    extraLists: whole?.extraLists ?? [],
    skips: whole?.skips.filter(({ reason }) => reason === 'skippedByStaff') ?? [],
    ...(whole?.stopped && { stopped: whole.stopped }),
    ...(whole?.reopenedAt && { reopenedAt: whole.reopenedAt }),
    ...(event.preferred && { preferred: event.preferred }),
    ...(event.dividedFrom && { partOf: event.dividedFrom }),
  };
}

function skipOf({ personId, rank, reason, at, forPersonId, items, by }: EventOf<'CandidateSkipped'>): Skip {
  const known = { ...(forPersonId && { forPersonId }), ...(items && { items }), ...(by && { by }) };
  return { personId, rank, reason, at, ...known };
}

function resumed({ stopped: _, ...vacancy }: Vacancy): Vacancy {
  return vacancy;
}

function withVacancy(meeting: Meeting, vacancy: Vacancy): Meeting {
  return { ...meeting, vacancies: new Map(meeting.vacancies).set(vacancy.id, vacancy) };
}

function withOffer(meeting: Meeting, offer: Offer): Meeting {
  return { ...meeting, offers: new Map(meeting.offers).set(offer.id, offer) };
}
