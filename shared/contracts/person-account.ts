import * as z from 'zod/mini';
import { AbsenceId, BodyId, DetailId, MeetingId, OfferId } from '#shared/kernel/ids.ts';
import { Instant, LocalDate } from '#shared/kernel/instant.ts';
import { AbsenceKind } from './absence.ts';
import { Person } from './facts.ts';
import { AbsenceStatus, OfferChannel, OfferStatus } from './meeting-view.ts';
import { SeatRole } from './roster.ts';
import { Scope } from './scope.ts';

/** A seat or a place on a list. */
export const PersonOffice = z.readonly(
  z.object({
    bodyId: BodyId,
    bodyName: z.string(),
    listName: z.string(),
    termFrom: LocalDate,
    termTo: LocalDate,
    role: z.optional(SeatRole),
    /** Of a substitute; 0 is a personal one. */
    rank: z.optional(z.int()),
  }),
);
export type PersonOffice = z.output<typeof PersonOffice>;

/** Something the person wrote. Without `text` it was deleted, or is closed to whoever asks. */
export const PersonText = z.readonly(
  z.object({
    textId: DetailId,
    writtenAt: Instant,
    kind: z.string(),
    category: z.optional(z.string()),
    text: z.optional(z.string()),
  }),
);
export type PersonText = z.output<typeof PersonText>;

export const PersonMessage = z.readonly(
  z.object({
    at: Instant,
    channel: z.enum(['sms', 'email']),
    to: z.string(),
    subject: z.optional(z.string()),
    /** With the personal link as `{lenke}`. */
    text: z.string(),
  }),
);
export type PersonMessage = z.output<typeof PersonMessage>;

export const PersonMeeting = z.readonly(
  z.object({
    meetingId: MeetingId,
    title: z.string(),
    bodyName: z.string(),
    start: Instant,
    end: Instant,
    absences: z.readonly(
      z.array(
        z.readonly(
          z.object({
            absenceId: AbsenceId,
            kind: AbsenceKind,
            scopes: z.readonly(z.array(Scope)),
            status: AbsenceStatus,
            reportedAt: Instant,
          }),
        ),
      ),
    ),
    offers: z.readonly(
      z.array(
        z.readonly(
          z.object({
            offerId: OfferId,
            rank: z.int(),
            channel: OfferChannel,
            status: OfferStatus,
            askedAt: Instant,
            answer: z.optional(z.enum(['yes', 'no'])),
            answeredAt: z.optional(Instant),
          }),
        ),
      ),
    ),
    attendance: z.readonly(z.array(z.readonly(z.object({ from: z.optional(Instant), to: z.optional(Instant) })))),
    messages: z.readonly(z.array(PersonMessage)),
    texts: z.readonly(z.array(PersonText)),
  }),
);
export type PersonMeeting = z.output<typeof PersonMeeting>;

/** Everything that is known of one person, to be handed out to them (GDPR article 15). */
export const PersonAccount = z.object({
  madeAt: Instant,
  person: Person,
  offices: z.readonly(z.array(PersonOffice)),
  meetings: z.readonly(z.array(PersonMeeting)),
  /** Texts that nobody could make sense of, from the person's number. */
  inbox: z.readonly(
    z.array(z.readonly(z.object({ receivedAt: Instant, from: z.string(), text: z.optional(z.string()) }))),
  ),
  /** What whoever asked may not read is left out: a secretary of the whole municipality may. */
  isComplete: z.boolean(),
});
export type PersonAccount = z.output<typeof PersonAccount>;

export const Erasure = z.object({
  /** A sentence for each kind of thing that is gone. */
  erased: z.readonly(z.array(z.string())),
  /** What stays, until when, and by what right. */
  kept: z.readonly(z.array(z.readonly(z.object({ what: z.string(), until: Instant, basis: z.string() })))),
});
export type Erasure = z.output<typeof Erasure>;
