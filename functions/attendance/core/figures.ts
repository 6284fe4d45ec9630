import type { AbsenceStatus, MeetingView, OfferStatus, SeatView } from '#shared/contracts/meeting-view.ts';
import { ANSWER_KINDS, ANSWER_WAYS, MeetingFigures, VACANCY_ENDS } from '#shared/contracts/statistics.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import { minutesBetween } from '#shared/kernel/instant.ts';

const NO_LONGER_NEEDED: ReadonlySet<AbsenceStatus> = new Set(['withdrawn', 'replaced', 'decidedNotDisqualified']);

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
export function figuresOf({ seats }: Pick<MeetingView, 'seats'>): MeetingFigures {
  const vacancies = seats.flatMap((seat) => seat.vacancies);
  const offers = vacancies.flatMap((vacancy) => vacancy.offers);
  return MeetingFigures.parse({
    vacancies: countsOf(VACANCY_ENDS, seats.flatMap(endsOf)),
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

function endsOf({ absences, vacancies }: SeatView): readonly (typeof VACANCY_ENDS)[number][] {
  return vacancies.map(({ absenceId, status }) => {
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
      case 'closed': {
        const absence = absences.find((one) => one.absenceId === absenceId);
        // Where the absence still stands, the vacancy closed because the meeting began before anybody was found.
        return absence === undefined || NO_LONGER_NEEDED.has(absence.status) ? 'closed' : 'exhausted';
      }
      default:
        return unreachable(status, 'status of a vacancy');
    }
  });
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
