import * as z from 'zod/mini';
import {
  AbsenceId,
  EmailAddress,
  ListId,
  MessageId,
  OfferId,
  PersonId,
  PhoneNumber,
  SeatId,
  VacancyId,
} from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';

/** Who is written to. Addresses are looked up when the message is claimed, so that a corrected number counts. */
export const Recipient = z.discriminatedUnion('kind', [
  z.readonly(z.object({ kind: z.literal('person'), personId: PersonId })),
  z.readonly(
    z.object({
      kind: z.literal('staff'),
      name: z.string(),
      email: z.optional(EmailAddress),
      mobile: z.optional(PhoneNumber),
    }),
  ),
]);
export type Recipient = z.output<typeof Recipient>;

export const MessageChannel = z.enum(['sms', 'email']);
export type MessageChannel = z.output<typeof MessageChannel>;

const offerIds = z.readonly(z.array(OfferId).check(z.minLength(1), z.maxLength(20)));
/** One offer, and further ones to the same person that the same act is about: one text tells of them all (R15). */
const together = { offerId: OfferId, alsoOfferIds: z.optional(offerIds) };

/** What a message is about; its words are made from it and the state when it is claimed. */
export const Topic = z.discriminatedUnion('about', [
  z.readonly(z.object({ about: z.literal('offer'), offerIds })),
  z.readonly(z.object({ about: z.literal('offerReminder'), offerIds })),
  z.readonly(z.object({ about: z.literal('confirmed'), ...together, vacancyId: VacancyId })),
  z.readonly(z.object({ about: z.literal('seatedDirectly'), offerId: OfferId, vacancyId: VacancyId })),
  z.readonly(z.object({ about: z.literal('seatedFromStandby'), offerId: OfferId, vacancyId: VacancyId })),
  z.readonly(z.object({ about: z.literal('standby'), offerId: OfferId })),
  z.readonly(z.object({ about: z.literal('standbyUntil'), offerId: OfferId, until: Instant })),
  z.readonly(z.object({ about: z.literal('unclear'), offerId: OfferId })),
  z.readonly(z.object({ about: z.literal('notNeeded'), ...together })),
  z.readonly(z.object({ about: z.literal('taken'), offerId: OfferId })),
  z.readonly(z.object({ about: z.literal('stoodDown'), ...together })),
  z.readonly(z.object({ about: z.literal('cannotAck'), ...together })),
  z.readonly(z.object({ about: z.literal('moved'), offerId: OfferId, oldStart: Instant })),
  z.readonly(z.object({ about: z.literal('changed'), offerId: OfferId })),
  z.readonly(z.object({ about: z.literal('deadlineChanged'), offerId: OfferId })),
  z.readonly(z.object({ about: z.literal('cancelled'), personId: PersonId })),
  z.readonly(z.object({ about: z.literal('formLink'), seatId: SeatId })),
  z.readonly(z.object({ about: z.literal('absenceReceipt'), absenceId: AbsenceId })),
  z.readonly(z.object({ about: z.literal('seatFilled'), vacancyId: VacancyId, offerId: OfferId })),
  z.readonly(z.object({ about: z.literal('filledNotice'), vacancyId: VacancyId, offerId: OfferId })),
  z.readonly(z.object({ about: z.literal('movedMember'), absenceId: AbsenceId, oldStart: Instant })),
  z.readonly(z.object({ about: z.literal('changedMember'), absenceId: AbsenceId })),
  z.readonly(z.object({ about: z.literal('withdrawalAsked'), absenceId: AbsenceId })),
  z.readonly(
    z.object({
      about: z.literal('withdrawalDecided'),
      absenceId: AbsenceId,
      outcome: z.enum(['member', 'substitute']),
    }),
  ),
  z.readonly(z.object({ about: z.literal('approvalWanted'), absenceId: AbsenceId, escalation: z.int() })),
  z.readonly(z.object({ about: z.literal('exhausted'), vacancyId: VacancyId })),
  z.readonly(z.object({ about: z.literal('unclearTwice'), offerId: OfferId })),
  z.readonly(z.object({ about: z.literal('callNeeded'), ...together })),
  z.readonly(z.object({ about: z.literal('optedOut'), personId: PersonId })),
  z.readonly(
    z.object({
      about: z.literal('providerDown'),
      channel: MessageChannel,
      since: Instant,
      code: z.string(),
      retryAt: Instant,
    }),
  ),
  z.readonly(z.object({ about: z.literal('providerUp'), channel: MessageChannel, sent: z.int() })),
  z.readonly(z.object({ about: z.literal('noPresiding') })),
  z.readonly(z.object({ about: z.literal('ranksWanted'), listId: ListId })),
]);
export type Topic = z.output<typeof Topic>;

/** The offers that a message is about; those that it tells of beside the first one are left out. */
export function offersIn(topic: Topic): readonly OfferId[] {
  if ('offerIds' in topic) return topic.offerIds;
  return 'offerId' in topic ? [topic.offerId] : [];
}

/** The offers that a message puts the question about; every other message only tells something. */
export function questionIn(topic: Topic): readonly OfferId[] {
  if (topic.about === 'offer') return topic.offerIds;
  return topic.about === 'moved' ? [topic.offerId] : [];
}

/** What an offer promises about answering, stated in the message (R4). */
export const StatedTerms = z.readonly(
  z.object({
    deadline: Instant,
    closesAt: Instant,
    remindAt: z.optional(Instant),
    nextAt: Instant,
  }),
);
export type StatedTerms = z.output<typeof StatedTerms>;

export const MessageEventFields = { messageId: MessageId, attempt: z.int().check(z.minimum(1)) };
