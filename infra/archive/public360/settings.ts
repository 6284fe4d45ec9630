import * as z from 'zod/mini';
import { EVERY_ARCHIVE, Name, Names } from '#infra/archive/settings-parts.ts';

const Call = z.string().check(z.regex(/^[A-Za-z]+\/[A-Za-z]+$/));

/** `call` as the customer's own description of the interface writes it; `rows` is where in the answer they are. */
function method(call: string, rows: string) {
  return z.prefault(z.strictObject({ call: z._default(Call, call), rows: z._default(Name, rows) }), {});
}

const Methods = z.strictObject({
  enterprises: method('ContactService/GetEnterprises', 'Enterprises'),
  persons: method('ContactService/GetContactPersons', 'ContactPersons'),
  meetings: method('MeetingService/GetMeetings', 'Meetings'),
  documents: z._default(Call, 'DocumentService/GetDocuments'),
  createDocument: z._default(Call, 'DocumentService/CreateDocument'),
  /** The change feed; `null` where the customer has none. */
  events: z._default(z.nullable(Call), 'SupportService/GetEvents'),
});

/** Names of the fields in the customer's answers; those with `null` are not there unless somebody says so. */
const Fields = z.strictObject({
  relations: z._default(Name, 'ContactRelations'),
  relationTo: z._default(Name, 'Recno'),
  relationRole: z._default(Name, 'Role'),
  relationFirstDay: z._default(Name, 'FromDate'),
  relationLastDay: z._default(Name, 'ToDate'),
  /** Record number of the list that the member was elected from, where it is not the party. */
  relationList: z._default(z.nullable(Name), null),
  /** The substitute's number on the list. 360 itself has no such field. */
  relationRank: z._default(z.nullable(Name), null),
  /** Record number of the member whose personal substitute this is. */
  relationPersonalFor: z._default(z.nullable(Name), null),
  /** Organization number of whoever the committee belongs to. */
  committeeOwner: z._default(Name, 'ParentEnterpriseNumber'),
  meetingCommittee: z._default(Name, 'CommitteeRecno'),
  meetingTitle: z._default(Name, 'Title'),
  meetingStart: z._default(Name, 'StartDate'),
  meetingEnd: z._default(Name, 'EndDate'),
  meetingPlace: z._default(Name, 'Location'),
  meetingStatus: z._default(Name, 'Status'),
  meetingItems: z._default(z.nullable(Name), 'Items'),
  itemNumber: z._default(Name, 'Number'),
  itemTitle: z._default(Name, 'Title'),
  itemAccessCode: z._default(Name, 'AccessCode'),
});

/** What a connection's role says, in the customer's own words. */
const Roles = z.strictObject({
  leader: z._default(Names, ['Leder i']),
  deputyLeader: z._default(Names, ['Nestleder i']),
  member: z._default(Names, ['Medlem i']),
  substitute: z._default(Names, ['Varamedlem i']),
  party: z._default(Names, ['Parti']),
});

const Words = z.strictObject({
  /** Categories of the contacts to be read. */
  committees: z._default(Names, ['Politisk utvalg']),
  parties: z._default(Names, ['Parti']),
  persons: z._default(Names, ['Folkevalgt']),
  published: z._default(Names, ['Innkalt', 'Publisert']),
  cancelled: z._default(Names, ['Avlyst']),
  /** Access codes of an item that everybody may read about. */
  publicItem: z._default(Names, ['U']),
  /** Kinds of things in the change feed that say nothing of committees, people or meetings. */
  otherEntities: z._default(Names, ['Document', 'File', 'Case', 'Activity', 'Estate', 'Project']),
  contactEntities: z._default(Names, ['Contact', 'ContactPerson', 'Enterprise', 'PrivatePerson']),
  meetingEntities: z._default(Names, ['Meeting']),
});

/** How a document is filed: the customer's own codes. */
const Filing = z.strictObject({
  caseNumber: z.string().check(z.regex(/^\d{2,4}\/\d{1,9}$/)),
  archive: z.optional(Name),
  category: z._default(Name, 'Internt notat uten oppfølging'),
  status: z._default(Name, 'J'),
  accessCode: z._default(Name, 'U'),
  /** Without a default: what is exempt from publicity must never be filed as public. */
  restrictedAccessCode: Name,
  restrictedParagraph: z.optional(Name),
  accessGroup: z.optional(Name),
  fileCategory: z.optional(Name),
  fileStatus: z._default(Name, 'F'),
  versionFormat: z._default(Name, 'A'),
});

/** `ARCHIVE_<code>` for Public 360. What the vendor does not document has a default and can be named otherwise. */
export const Public360Settings = z.strictObject({
  kind: z.literal('public360'),
  ...EVERY_ARCHIVE,
  /** With `clientId` both go as headers; without, the key goes in the query. */
  credentials: z.strictObject({ authKey: Name, clientId: z.optional(Name) }),
  /** The municipality's own: committees of another are refused. */
  organizationNumber: z.optional(z.string().check(z.regex(/^\d{9}$/))),
  firstPage: z._default(z.int().check(z.minimum(0), z.maximum(1)), 0),
  pageSize: z._default(z.int().check(z.minimum(1), z.maximum(1_000)), 100),
  methods: z.prefault(Methods, {}),
  fields: z.prefault(Fields, {}),
  roles: z.prefault(Roles, {}),
  words: z.prefault(Words, {}),
  filing: z.optional(Filing),
});
export type Public360Settings = z.output<typeof Public360Settings>;
