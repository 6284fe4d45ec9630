import * as z from 'zod/mini';
import { Day, namedFields, PlainText, Rank, Time } from '#infra/archive/named-fields.ts';
import { Recno } from './client.ts';
import type { Public360Settings } from './settings.ts';

const Flag = z.pipe(
  z.nullish(z.boolean()),
  z.transform((flag) => flag ?? true),
);

/** Record number 0 is 360's way of saying that there is none. */
const MaybeRecno = z.pipe(
  z.nullish(z.union([Recno, z.literal(0), z.literal('')])),
  z.transform((recno) => (typeof recno === 'string' && recno !== '' ? recno : undefined)),
);

const Categories = z.pipe(
  z.nullish(z.array(z.string())),
  z.transform((categories) => categories ?? []),
);

/** A committee, a party, or the municipality itself. */
export function enterpriseRow({ fields }: Public360Settings) {
  return namedFields(
    {
      recno: 'Recno',
      name: 'Name',
      initials: 'Initials',
      isActive: 'Active',
      categories: 'Categories',
      owner: fields.committeeOwner,
    },
    z.object({
      recno: Recno,
      name: z.string().check(z.trim(), z.minLength(1)),
      initials: PlainText,
      isActive: Flag,
      categories: Categories,
      owner: PlainText,
    }),
  );
}
export type Enterprise = z.output<ReturnType<typeof enterpriseRow>>;

function relation({ fields }: Public360Settings) {
  return namedFields(
    {
      to: fields.relationTo,
      role: fields.relationRole,
      from: fields.relationFirstDay,
      last: fields.relationLastDay,
      list: fields.relationList,
      rank: fields.relationRank,
      personalFor: fields.relationPersonalFor,
    },
    z.object({
      to: MaybeRecno,
      role: PlainText,
      from: Day,
      last: Day,
      list: MaybeRecno,
      rank: Rank,
      personalFor: MaybeRecno,
    }),
  );
}
export type Relation = z.output<ReturnType<typeof relation>>;

/** An address field that is not there says nothing; one that is empty says that there is no address. */
const Address = z.pipe(
  z.optional(z.nullable(z.string())),
  z.transform((address) => (address === undefined ? undefined : address?.trim() || null)),
);

export function contactRow(settings: Public360Settings) {
  const relations = z.pipe(
    z.nullish(z.array(relation(settings))),
    z.transform((rows) => rows ?? []),
  );
  return namedFields(
    {
      recno: 'Recno',
      first: 'FirstName',
      middle: 'MiddleName',
      last: 'LastName',
      mobile: 'MobilePhone',
      email: 'Email',
      isActive: 'Active',
      relations: settings.fields.relations,
    },
    z.object({
      recno: Recno,
      first: PlainText,
      middle: PlainText,
      last: z.string().check(z.trim(), z.minLength(1)),
      mobile: Address,
      email: Address,
      isActive: Flag,
      relations,
    }),
  );
}
export type Contact = z.output<ReturnType<typeof contactRow>>;

export function meetingRow({ fields }: Public360Settings) {
  const item = namedFields(
    { no: fields.itemNumber, title: fields.itemTitle, accessCode: fields.itemAccessCode },
    z.object({ no: PlainText, title: PlainText, accessCode: PlainText }),
  );
  return namedFields(
    {
      recno: 'Recno',
      committee: fields.meetingCommittee,
      title: fields.meetingTitle,
      start: fields.meetingStart,
      end: fields.meetingEnd,
      place: fields.meetingPlace,
      status: fields.meetingStatus,
      items: fields.meetingItems,
    },
    z.object({
      recno: Recno,
      committee: Recno,
      title: PlainText,
      start: Time,
      end: Time,
      place: PlainText,
      status: PlainText,
      items: z.nullish(z.array(item)),
    }),
  );
}
export type Meeting = z.output<ReturnType<typeof meetingRow>>;

export const EventsAnswer = z.object({
  Events: z.nullish(
    z.array(z.object({ Recno: z.union([z.int(), z.string()]), EntityName: z.string(), EntityRecno: MaybeRecno })),
  ),
  IsEndOfLog: z.boolean(),
});
export type EventsAnswer = z.output<typeof EventsAnswer>;

export const FiledAnswer = z.object({ Recno, DocumentNumber: PlainText });

export const DocumentsAnswer = z.object({
  Documents: z.nullish(z.array(z.object({ Recno, DocumentNumber: PlainText, Title: PlainText }))),
});
