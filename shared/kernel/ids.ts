import * as z from 'zod/mini';

/**
 * An id that came from outside. Eleven digits are refused, because that is how a Norwegian birth number looks,
 * and ids stand in places that are not encrypted under the municipality's own key.
 */
function outsideId() {
  return z.string().check(
    z.regex(/^[A-Za-z0-9_-]{1,40}$/),
    z.refine((id) => !/^\d{11}$/.test(id), { error: 'looks-like-a-birth-number' }),
  );
}

/** An id that our own code made from an outside id and a counter, such as `m1-o3`. */
function ownId() {
  return z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
}

/** The municipality's official number, such as `4601`. */
export const MunicipalityCode = z
  .string()
  .check(z.regex(/^\d{4}$/))
  .brand<'MunicipalityCode'>();
export type MunicipalityCode = z.infer<typeof MunicipalityCode>;

export const PersonId = outsideId().brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

export const BodyId = outsideId().brand<'BodyId'>();
export type BodyId = z.infer<typeof BodyId>;

export const ListId = outsideId().brand<'ListId'>();
export type ListId = z.infer<typeof ListId>;

export const SeatId = outsideId().brand<'SeatId'>();
export type SeatId = z.infer<typeof SeatId>;

export const MeetingId = outsideId().brand<'MeetingId'>();
export type MeetingId = z.infer<typeof MeetingId>;

/** `<meeting>-a<n>` */
export const AbsenceId = ownId().brand<'AbsenceId'>();
export type AbsenceId = z.infer<typeof AbsenceId>;

/** `<meeting>-v<n>` */
export const VacancyId = ownId().brand<'VacancyId'>();
export type VacancyId = z.infer<typeof VacancyId>;

/** `<meeting>-o<n>` */
export const OfferId = ownId().brand<'OfferId'>();
export type OfferId = z.infer<typeof OfferId>;

/** `<meeting>-s<n>`: one text or letter from us, whatever the number of attempts. */
export const MessageId = ownId().brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;

/** Random, made where free text enters; names the sealed document that holds it. */
export const DetailId = ownId().brand<'DetailId'>();
export type DetailId = z.infer<typeof DetailId>;

/** What makes a repeated command the same command: an `Idempotency-Key`, an inbound message, an alarm. */
export const CommandId = z.string().check(z.minLength(1), z.maxLength(200)).brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;

/** An agenda item's number, such as `12/26`. */
export const ItemNo = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9/_.\- ]{0,19}$/))
  .brand<'ItemNo'>();
export type ItemNo = z.infer<typeof ItemNo>;

/** E.164, such as `+4790000011`. */
export const PhoneNumber = z.e164().brand<'PhoneNumber'>();
export type PhoneNumber = z.infer<typeof PhoneNumber>;

export const EmailAddress = z.email().check(z.maxLength(254)).brand<'EmailAddress'>();
export type EmailAddress = z.infer<typeof EmailAddress>;
