import type { Meeting } from '#functions/summoning/core/state.ts';
import type { MeetingView, OfferStatus, SeatView, VacancyView } from '#shared/contracts/meeting-view.ts';
import { ANSWER_KINDS, ANSWER_WAYS, MeetingFigures, VACANCY_ENDS } from '#shared/contracts/statistics.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import { minutesBetween } from '#shared/kernel/instant.ts';

/** Somebody on standby said yes; that another was quicker is not their answer. */
const ANSWER_BY_STATUS = {
  yes: 'yes',
  standby: 'yes',
  no: 'no',
  noAnswer: 'noAnswer',
  unreachable: 'unreachable',
  withdrawn: 'withdrawn',
  sending: 'open',
  asked: 'open',
} as const satisfies Record<OfferStatus, (typeof ANSWER_KINDS)[number]>;

/** What one meeting adds to the statistics. Holds numbers alone, so that whoever reads them learns of nobody. */
export function figuresOf(meeting: Meeting, { seats }: Pick<MeetingView, 'seats'>): MeetingFigures {
  const vacancies = seats.flatMap((seat) => seat.vacancies);
  const offers = vacancies.flatMap((vacancy) => vacancy.offers);
  return MeetingFigures.parse({
    vacancies: countsOf(
      VACANCY_ENDS,
      vacancies.map((vacancy) => endOf(meeting, vacancy)),
    ),
    answers: countsOf(
      ANSWER_KINDS,
      offers.map(({ status }) => ANSWER_BY_STATUS[status]),
    ),
    ways: countsOf(
      ANSWER_WAYS,
      offers.flatMap(({ answeredBy }) => answeredBy ?? []),
    ),
    minutesToFill: seats.flatMap(minutesToFill),
  });
}

function endOf(meeting: Meeting, { vacancyId, status }: VacancyView): (typeof VACANCY_ENDS)[number] {
  switch (status) {
    case 'filled':
      return 'filled';
    case 'exhausted':
    case 'acceptedEmpty':
      return 'exhausted';
    case 'waiting':
    case 'asking':
    case 'stopped':
      return 'open';
    case 'closed':
      return isNeededNoMore(meeting, vacancyId) ? 'closed' : 'exhausted';
    default:
      return unreachable(status, 'status of a vacancy');
  }
}

/** Closed for any reason but that the meeting began before anybody was found. */
function isNeededNoMore({ vacancies }: Meeting, vacancyId: VacancyView['vacancyId']): boolean {
  const phase = vacancies.get(vacancyId)?.phase;
  return phase?.name === 'closed' && phase.because !== 'scopeBegan';
}

/** How often each key was found, those that were not found too. */
function countsOf(keys: readonly string[], found: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(keys.map((key) => [key, found.filter((one) => one === key).length]));
}

/** From the report until the answer that filled the seat. */
function minutesToFill({ absences, vacancies }: SeatView): readonly number[] {
  return vacancies.flatMap(({ absenceId, status, substitute, offers }) => {
    const reportedAt = absences.find((absence) => absence.absenceId === absenceId)?.reportedAt;
    const yes = offers.findLast((offer) => offer.status === 'yes' && offer.personId === substitute?.personId);
    if (status !== 'filled' || reportedAt === undefined || yes?.answeredAt === undefined) return [];
    return [Math.max(0, Math.round(minutesBetween(reportedAt, yes.answeredAt)))];
  });
}
