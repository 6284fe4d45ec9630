import * as z from 'zod/mini';
import { WhyInInbox } from '#shared/contracts/inbox.ts';
import { MeetingId, MunicipalityCode, OfferId, PersonId, SeatId } from '#shared/kernel/ids.ts';
import { Language } from '#shared/kernel/language.ts';
import { Choice, InboxRef, PersonEntry } from './phone-entries.ts';

const Substitute = z.readonly(
  z.object({ code: MunicipalityCode, meetingId: MeetingId, personId: PersonId, name: z.string() }),
);
export type Substitute = z.output<typeof Substitute>;

/** Whom a reply of ours goes to, as far as we know them, and which municipality writes it. */
const Correspondent = z.readonly(
  z.object({ code: MunicipalityCode, name: z.optional(z.string()), language: z.optional(Language) }),
);
export type Correspondent = z.output<typeof Correspondent>;

const answer = z.enum(['yes', 'no']);

/** What one text leads to. Decided once and stored: a text that is delivered again follows it. */
export const Route = z.discriminatedUnion('kind', [
  /** Without `offerIds` the meeting finds which of the person's offers are meant. */
  z.readonly(
    z.object({
      kind: z.literal('answer'),
      to: Substitute,
      answer,
      offerIds: z.optional(z.readonly(z.array(OfferId))),
      /** The text in the inbox that this one explains: it answers our question "which?". */
      settles: z.optional(InboxRef),
    }),
  ),
  z.readonly(
    z.object({
      kind: z.literal('which'),
      answer,
      choices: z.readonly(z.array(Choice)),
      correspondent: Correspondent,
    }),
  ),
  z.readonly(
    z.object({
      kind: z.literal('unclear'),
      why: z.enum(['unclear', 'sharedNumber']),
      to: z.readonly(z.array(Substitute)),
    }),
  ),
  z.readonly(
    z.object({
      kind: z.literal('optOut'),
      /** False: wants texts again. */
      optOut: z.boolean(),
      persons: z.readonly(z.array(PersonEntry)),
      meetings: z.readonly(z.array(z.readonly(z.object({ code: MunicipalityCode, meetingId: MeetingId })))),
      correspondent: Correspondent,
    }),
  ),
  z.readonly(
    z.object({
      kind: z.literal('form'),
      seats: z.readonly(
        z.array(
          z.readonly(z.object({ code: MunicipalityCode, meetingId: MeetingId, seatId: SeatId, personId: PersonId })),
        ),
      ),
    }),
  ),
  /** Says what was said already. */
  z.readonly(z.object({ kind: z.literal('repeat') })),
  z.readonly(
    z.object({
      kind: z.literal('none'),
      why: WhyInInbox,
      meetingId: z.optional(MeetingId),
      /** Who may have meant what. */
      about: z.readonly(z.array(Substitute)),
      correspondent: Correspondent,
      isAnswered: z.boolean(),
      /** Words from somebody with a question or a seat, who must not be told that we have nothing for them. */
      isForStaffToRead: z.optional(z.boolean()),
    }),
  ),
  /** To a number that is nobody's of ours. */
  z.readonly(z.object({ kind: z.literal('dropped') })),
]);
export type Route = z.output<typeof Route>;
export type RouteOf<Kind extends Route['kind']> = Extract<Route, { kind: Kind }>;
