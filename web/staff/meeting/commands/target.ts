import * as z from 'zod/mini';
import type { AbsenceView, MeetingView, OfferView, SeatView, VacancyView } from '#shared/contracts/meeting-view.ts';
import { AbsenceId, OfferId, PersonId, SeatId, VacancyId } from '#shared/kernel/ids.ts';
import { type RankRow, rankRows } from '#web/staff/seat/rank-rows.ts';

/** Questions that are one sentence and one answer, with or without why. */
export const SIMPLE_QUESTIONS = [
  'SkipCandidate',
  'StopChain',
  'ResumeChain',
  'ReopenVacancy',
  'AcceptEmpty',
  'SubstituteCannot',
  'ReplaceSubstitute',
  'Resend',
  'SendFormLink',
  'SendFormLinks',
  'WithdrawAbsence',
  'ConfirmComing',
  'CallInAdvance',
  'CancelMeeting',
] as const;
export type SimpleQuestionType = (typeof SIMPLE_QUESTIONS)[number];

/** Which question is open, and about what. Ids only, so that it can be kept while somebody logs in again. */
export const CommandChoice = z.readonly(
  z.object({
    type: z.enum([
      ...SIMPLE_QUESTIONS,
      'RecordAnswer',
      'SeatDirectly',
      'AskOutOfOrder',
      'ChangeDeadline',
      'AskOtherList',
      'ApproveAbsence',
      'DecideDisqualification',
      'DecideWithdrawal',
      'ReportAbsence',
      'ReadReason',
      'ChangeMeeting',
      'AddNote',
    ]),
    seatId: z.optional(SeatId),
    absenceId: z.optional(AbsenceId),
    vacancyId: z.optional(VacancyId),
    offerId: z.optional(OfferId),
    personId: z.optional(PersonId),
    /** Already written for another question, when somebody else was first. */
    why: z.optional(z.string()),
  }),
);
export type CommandChoice = z.output<typeof CommandChoice>;

/** What a choice is about, as the meeting now stands. Each part is missing where the choice does not name it. */
export interface CommandTarget {
  readonly seat: SeatView | undefined;
  readonly absence: AbsenceView | undefined;
  readonly vacancy: VacancyView | undefined;
  readonly offer: OfferView | undefined;
  /** The candidate of the vacancy that the choice names. */
  readonly candidate: RankRow | undefined;
}

export function targetOf(view: MeetingView, choice: CommandChoice): CommandTarget {
  const { seatId, absenceId, vacancyId, offerId, personId } = choice;
  const seat = view.seats.find(
    (one) =>
      one.seatId === seatId ||
      one.absences.some((absence) => absence.absenceId === absenceId) ||
      one.vacancies.some(isMeant),
  );
  const vacancy = seat?.vacancies.find(isMeant);
  return {
    seat,
    absence: seat?.absences.find((one) => one.absenceId === (absenceId ?? vacancy?.absenceId)),
    vacancy,
    offer: vacancy?.offers.find((one) => one.offerId === offerId),
    candidate: vacancy === undefined ? undefined : rankRows(vacancy).find((row) => row.person.personId === personId),
  };

  function isMeant(one: VacancyView): boolean {
    return one.vacancyId === vacancyId || one.offers.some((offer) => offer.offerId === offerId);
  }
}

/** Those who have an open offer for a vacancy. */
export function askedOf({ offers }: VacancyView): readonly OfferView[] {
  return offers.filter(({ status }) => status === 'asked' || status === 'sending');
}
