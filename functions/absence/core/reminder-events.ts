import * as z from 'zod/mini';
import { SendingMode } from '#shared/contracts/settings.ts';
import { EmailAddress, MessageId, PersonId, SeatId } from '#shared/kernel/ids.ts';
import { Instant, LocalDate } from '#shared/kernel/instant.ts';

const at = Instant;
const ofMessage = { messageId: MessageId, attempt: z.int().check(z.minimum(1)) };

/** What a notice is about; together with the person it makes the notice one of a kind. */
export const NoticeAbout = z.discriminatedUnion('kind', [
  /** While sending is redirected the link goes to the office: the member's own is still to come. */
  z.readonly(z.object({ kind: z.literal('link'), mode: z.enum(['redirect', 'live']) })),
  z.readonly(z.object({ kind: z.literal('reminder'), startDate: LocalDate, daysBefore: z.int() })),
]);
export type NoticeAbout = z.output<typeof NoticeAbout>;

/** Everything that can happen to the links and reminders of one meeting. A stored name is never changed. */
export const ReminderEvent = z.discriminatedUnion('type', [
  /** Whether members are written to from now on, and which day and reminders count (R18, R20, R25). */
  z.object({
    type: z.literal('CourseSet'),
    at,
    mode: SendingMode,
    startDate: LocalDate,
    reminderDays: z.readonly(z.array(z.int())),
  }),
  z.object({
    type: z.literal('NoticeWanted'),
    at,
    messageId: MessageId,
    personId: PersonId,
    seatId: SeatId,
    about: NoticeAbout,
  }),
  z.object({
    type: z.literal('NoticeClaimed'),
    at,
    ...ofMessage,
    claimedBy: z.string(),
    until: Instant,
    to: EmailAddress,
    subject: z.string(),
    /** The exact words, with the personal link as `{lenke}`. */
    text: z.string(),
    /** When the words were made; earlier than the claim where an attempt is repeated to the letter. */
    writtenAt: Instant,
  }),
  z.object({
    type: z.literal('NoticeAccepted'),
    at,
    ...ofMessage,
    provider: z.string(),
    providerId: z.string(),
  }),
  z.object({ type: z.literal('NoticeRefused'), at, ...ofMessage, provider: z.string(), code: z.string() }),
  z.object({
    type: z.literal('NoticeDelayed'),
    at,
    ...ofMessage,
    provider: z.string(),
    code: z.string(),
    retryAt: Instant,
  }),
  z.object({ type: z.literal('NoticeUncertain'), at, ...ofMessage, provider: z.string(), code: z.string() }),
  z.object({ type: z.literal('NoticeDropped'), at, messageId: MessageId, because: z.enum(['notWanted', 'noChannel']) }),
  /** The provider says that an accepted letter never arrived. */
  z.object({ type: z.literal('NoticeUndelivered'), at, messageId: MessageId, code: z.string() }),
]);
export type ReminderEvent = Readonly<z.output<typeof ReminderEvent>>;
export type ReminderEventOf<Type extends ReminderEvent['type']> = Extract<ReminderEvent, { type: Type }>;
