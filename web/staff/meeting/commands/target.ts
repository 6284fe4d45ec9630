import * as z from 'zod/mini';
import type { AbsenceView, MeetingView, OfferView, SeatView, VacancyView } from '#shared/contracts/meeting-view.ts';
import { AbsenceId, OfferId, PersonId, SeatId, VacancyId } from '#shared/kernel/ids.ts';

/** Which question is open, and about what. Ids only, so that it can be kept while somebody logs in again. */
export const CommandChoice = z.readonly(
  z.object({
    type: z.enum(['RecordAnswer']),
    seatId: z.optional(SeatId),
    absenceId: z.optional(AbsenceId),
    vacancyId: z.optional(VacancyId),
    offerId: z.optional(OfferId),
    personId: z.optional(PersonId),
  }),
);
export type CommandChoice = z.output<typeof CommandChoice>;

/** What a choice is about, as the meeting now stands. Each part is missing where the choice does not name it. */
export interface CommandTarget {
  readonly seat: SeatView | undefined;
  readonly absence: AbsenceView | undefined;
  readonly vacancy: VacancyView | undefined;
  readonly offer: OfferView | undefined;
  readonly personId: PersonId | undefined;
}

export function targetOf(view: MeetingView, choice: CommandChoice): CommandTarget {
  const { seatId, absenceId, vacancyId, offerId, personId } = choice;
  const seat = view.seats.find(
    ({ absences, vacancies, ...one }) =>
      one.seatId === seatId ||
      absences.some((absence) => absence.absenceId === absenceId) ||
      vacancies.some((vacancy) => vacancy.vacancyId === vacancyId || isOfferOf(vacancy)),
  );
  const vacancy = seat?.vacancies.find((one) => one.vacancyId === vacancyId || isOfferOf(one));
  return {
    seat,
    absence: seat?.absences.find((one) => one.absenceId === (absenceId ?? vacancy?.absenceId)),
    vacancy,
    offer: vacancy?.offers.find((one) => one.offerId === offerId),
    personId,
  };

  function isOfferOf({ offers }: VacancyView): boolean {
    return offers.some((offer) => offer.offerId === offerId);
  }
}
