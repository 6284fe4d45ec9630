import * as z from 'zod/mini';
import { AbsenceId, ItemNo, ListId, MessageId, OfferId, PersonId, SeatId, VacancyId } from '#shared/kernel/ids.ts';
import { AnyInstant } from '#shared/kernel/instant.ts';
import { AssessmentAbsence, DisqualifiedAbsence, FullAbsence, PartialAbsence } from './absence.ts';
import { AgendaItem, MeetingMode, PLACE_MAX } from './roster.ts';
import { ITEMS_MAX } from './scope.ts';

export const WHY_MAX = 300;
export const NOTE_MAX = 1_000;

/** Why a person overruled the system: one sentence for the log, 1–300 characters. */
const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(WHY_MAX));
const items = z.readonly(z.array(ItemNo).check(z.maxLength(ITEMS_MAX)));
const seatId = SeatId;

/** Everything staff can do to one meeting (R21), as sent to `POST /meetings/{id}/commands`. */
export const StaffCommand = z.discriminatedUnion('type', [
  z.discriminatedUnion('kind', [
    z.extend(FullAbsence, { type: z.literal('ReportAbsence'), seatId }),
    z.extend(PartialAbsence, { type: z.literal('ReportAbsence'), seatId }),
    z.extend(DisqualifiedAbsence, { type: z.literal('ReportAbsence'), seatId }),
    z.extend(AssessmentAbsence, { type: z.literal('ReportAbsence'), seatId }),
  ]),
  z.object({ type: z.literal('WithdrawAbsence'), absenceId: AbsenceId }),
  z.object({ type: z.literal('DecideWithdrawal'), absenceId: AbsenceId, outcome: z.enum(['member', 'substitute']) }),
  z.object({ type: z.literal('ConfirmComing'), seatId }),
  z.object({ type: z.literal('ApproveAbsence'), absenceId: AbsenceId }),
  z.object({ type: z.literal('RejectAbsence'), absenceId: AbsenceId, reason }),
  z.object({ type: z.literal('CallInAdvance'), absenceId: AbsenceId }),
  z.object({
    type: z.literal('DecideDisqualification'),
    absenceId: AbsenceId,
    outcome: z.enum(['disqualified', 'notDisqualified']),
    items: z.optional(items),
  }),
  z.object({ type: z.literal('RecordAnswer'), offerId: OfferId, answer: z.enum(['yes', 'no']) }),
  z.object({ type: z.literal('SkipCandidate'), vacancyId: VacancyId, personId: PersonId, reason }),
  z.object({ type: z.literal('AskOutOfOrder'), vacancyId: VacancyId, personId: PersonId, reason }),
  z.object({ type: z.literal('SeatDirectly'), vacancyId: VacancyId, personId: PersonId, reason }),
  z.object({ type: z.literal('ChangeDeadline'), offerId: OfferId, deadline: AnyInstant }),
  z.object({ type: z.literal('StopChain'), vacancyId: VacancyId, reason }),
  z.object({ type: z.literal('ResumeChain'), vacancyId: VacancyId }),
  z.object({ type: z.literal('ReopenVacancy'), vacancyId: VacancyId, reason }),
  z.object({ type: z.literal('SubstituteCannot'), vacancyId: VacancyId, reason }),
  z.object({ type: z.literal('Resend'), offerId: OfferId }),
  /** With `replace` the links before it stop working. */
  z.object({ type: z.literal('SendFormLink'), seatId, replace: z.optional(z.boolean()) }),
  z.object({ type: z.literal('SendFormLinks') }),
  z.object({ type: z.literal('AskOtherList'), vacancyId: VacancyId, listId: ListId, reason }),
  z.object({ type: z.literal('ReplaceSubstitute'), vacancyId: VacancyId, personId: PersonId, reason }),
  z.object({ type: z.literal('AcceptEmpty'), vacancyId: VacancyId, reason }),
  z.object({
    type: z.literal('ChangeMeeting'),
    start: z.optional(AnyInstant),
    end: z.optional(AnyInstant),
    place: z.optional(z.string().check(z.maxLength(PLACE_MAX))),
    mode: z.optional(MeetingMode),
    items: z.optional(z.readonly(z.array(AgendaItem).check(z.maxLength(ITEMS_MAX)))),
  }),
  z.object({ type: z.literal('CancelMeeting'), reason }),
  z.object({
    type: z.literal('RecordAttendance'),
    seatId,
    personId: PersonId,
    from: z.optional(AnyInstant),
    to: z.optional(AnyInstant),
    outOfItems: z.optional(items),
  }),
  z.object({ type: z.literal('AddNote'), text: z.string().check(z.trim(), z.minLength(1), z.maxLength(NOTE_MAX)) }),
]);
export type StaffCommand = z.output<typeof StaffCommand>;

/** What came of it: the events by name, with the ids of what they are about. The view and the log tell the rest. */
export const CommandOutcome = z.object({
  version: z.int(),
  events: z.array(
    z.object({
      type: z.string(),
      seatId: z.optional(SeatId),
      absenceId: z.optional(AbsenceId),
      vacancyId: z.optional(VacancyId),
      offerId: z.optional(OfferId),
      personId: z.optional(PersonId),
      messageId: z.optional(MessageId),
    }),
  ),
});
export type CommandOutcome = z.output<typeof CommandOutcome>;
