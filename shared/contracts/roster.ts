import * as z from 'zod/mini';
import { BodyId, EmailAddress, ItemNo, ListId, MeetingId, PersonId, SeatId } from '#shared/kernel/ids.ts';
import { AnyInstant, LocalDate } from '#shared/kernel/instant.ts';
import { Language } from '#shared/kernel/language.ts';
import { ITEMS_MAX, whenReadable } from './scope.ts';

export const NAME_MAX = 120;
export const PERSONS_MAX = 5_000;
export const BODIES_MAX = 200;
export const MEETINGS_MAX = 2_000;
export const PLACE_MAX = 200;
/** A number as somebody wrote it. */
export const PHONE_TEXT_MAX = 40;
export const LISTS_MAX = 50;
export const SEATS_MAX = 200;
export const SUBSTITUTES_MAX = 100;

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_MAX));
const days = z
  .readonly(z.object({ from: LocalDate, to: LocalDate }))
  .check(z.refine(({ from, to }) => from <= to, { error: 'to-before-from', path: ['to'], when: whenReadable }));

/** Days on which a person cannot be asked, both included. */
export const Unavailable = z.readonly(z.array(days).check(z.maxLength(50)));

/** `mobile` is the number as somebody wrote it; the import turns it into E.164 or refuses it. */
export const RosterPerson = z.readonly(
  z.object({
    id: PersonId,
    name,
    mobile: z.optional(z.nullable(z.string().check(z.maxLength(PHONE_TEXT_MAX)))),
    email: z.optional(z.nullable(EmailAddress)),
    language: z.optional(Language),
    unavailable: z.optional(Unavailable),
  }),
);
export type RosterPerson = z.output<typeof RosterPerson>;

export const CallingSource = z.union([
  z.readonly(z.object({ personal: z.literal(true) })),
  z.readonly(z.object({ own: z.literal(true) })),
  z.readonly(z.object({ list: ListId })),
]);
export type CallingSource = z.output<typeof CallingSource>;

/** Who stands on a list, each by a rank that a source or a person has said. */
export const Substitutes = z.readonly(
  z
    .array(z.readonly(z.object({ rank: z.int().check(z.minimum(1), z.maximum(999)), personId: PersonId })))
    .check(z.maxLength(SUBSTITUTES_MAX)),
);
export type Substitutes = z.output<typeof Substitutes>;

export const listName = name;
export const listShortName = z.string().check(z.minLength(1), z.maxLength(20));

export const RosterList = z.readonly(
  z.object({
    id: ListId,
    name,
    shortName: z.optional(listShortName),
    contactPersonId: z.optional(PersonId),
    substitutes: Substitutes,
  }),
);
export type RosterList = z.output<typeof RosterList>;

export const SeatRole = z.enum(['leader', 'deputyLeader', 'member']);
export type SeatRole = z.output<typeof SeatRole>;

export const RosterSeat = z.readonly(
  z.object({
    id: SeatId,
    personId: PersonId,
    listId: ListId,
    role: z._default(SeatRole, 'member'),
    personalSubstituteId: z.optional(PersonId),
    /** The seat is held for somebody on leave. */
    heldFor: z.optional(z.readonly(z.object({ personId: PersonId, from: LocalDate, to: LocalDate }))),
  }),
);
export type RosterSeat = z.output<typeof RosterSeat>;

export const BodyKind = z.enum(['council', 'executive', 'committee', 'other']);
export type BodyKind = z.output<typeof BodyKind>;

export const RosterBody = z.readonly(
  z
    .object({
      id: BodyId,
      name,
      kind: z._default(BodyKind, 'other'),
      termFrom: LocalDate,
      termTo: LocalDate,
      lists: z.readonly(z.array(RosterList).check(z.maxLength(LISTS_MAX))),
      seats: z.readonly(z.array(RosterSeat).check(z.maxLength(SEATS_MAX))),
      callingOrder: z._default(z.readonly(z.array(CallingSource).check(z.maxLength(20))), [{ own: true }]),
    })
    .check(
      z.refine(({ termFrom, termTo }) => termFrom <= termTo, {
        error: 'to-before-from',
        path: ['termTo'],
        when: whenReadable,
      }),
    ),
);
export type RosterBody = z.output<typeof RosterBody>;

export const AgendaItem = z.readonly(
  z.object({
    no: ItemNo,
    title: z.string().check(z.maxLength(300)),
    /** Exempt from publicity: outside the staff app only its number is shown. */
    restricted: z._default(z.boolean(), false),
  }),
);
export type AgendaItem = z.output<typeof AgendaItem>;

export const MeetingMode = z.enum(['inPerson', 'remote']);
export type MeetingMode = z.output<typeof MeetingMode>;

export const MeetingStatus = z.enum(['planned', 'published', 'cancelled']);
export type MeetingStatus = z.output<typeof MeetingStatus>;

export const RosterMeeting = z.readonly(
  z
    .object({
      id: MeetingId,
      bodyId: BodyId,
      title: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
      start: AnyInstant,
      end: AnyInstant,
      place: z._default(z.string().check(z.maxLength(PLACE_MAX)), ''),
      mode: z._default(MeetingMode, 'inPerson'),
      status: z._default(MeetingStatus, 'planned'),
      papersUrl: z.optional(z.httpUrl().check(z.maxLength(500))),
      items: z._default(z.readonly(z.array(AgendaItem).check(z.maxLength(ITEMS_MAX))), []),
    })
    .check(
      z.refine(({ start, end }) => start < end, { error: 'end-not-after-start', path: ['end'], when: whenReadable }),
    ),
);
export type RosterMeeting = z.output<typeof RosterMeeting>;

/** Merged by id: what it leaves out is untouched, but a body's seats and each list's substitutes are complete. */
export const Roster = z.object({
  persons: z._default(z.readonly(z.array(RosterPerson).check(z.maxLength(PERSONS_MAX))), []),
  bodies: z._default(z.readonly(z.array(RosterBody).check(z.maxLength(BODIES_MAX))), []),
  meetings: z._default(z.readonly(z.array(RosterMeeting).check(z.maxLength(MEETINGS_MAX))), []),
});
export type Roster = z.output<typeof Roster>;

/** Counts over persons, bodies and meetings together. */
export const RosterOutcome = z.object({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  conflicts: z.array(
    z.object({
      kind: z.enum(['person', 'body', 'meeting']),
      id: z.string(),
      field: z.string(),
      kept: z.string(),
      offered: z.string(),
    }),
  ),
});
export type RosterOutcome = z.output<typeof RosterOutcome>;

/** One row that an import would create or change. A field without `before` begins, one without `after` ends. */
const RosterChange = z.readonly(
  z.object({
    kind: z.enum(['person', 'body', 'meeting']),
    id: z.string(),
    name: z.string(),
    change: z.enum(['created', 'updated']),
    fields: z.readonly(
      z.array(
        z.readonly(
          z.object({
            field: z.string(),
            /** Whose rank or seat it is, and on which list. */
            of: z.optional(z.string()),
            before: z.optional(z.string()),
            after: z.optional(z.string()),
          }),
        ),
      ),
    ),
  }),
);
export type RosterChange = z.output<typeof RosterChange>;

/** What an import would do; nothing has been stored. */
export const RosterPreview = z.extend(RosterOutcome, { changes: z.readonly(z.array(RosterChange)) });
export type RosterPreview = z.output<typeof RosterPreview>;

/** Staff's correction of one person; `null` empties a field. */
export const PersonPatch = z.strictObject({
  mobile: z.optional(z.nullable(z.string().check(z.maxLength(PHONE_TEXT_MAX)))),
  email: z.optional(z.nullable(EmailAddress)),
  language: z.optional(Language),
  unavailable: z.optional(Unavailable),
  smsOptOut: z.optional(z.boolean()),
});
export type PersonPatch = z.output<typeof PersonPatch>;
