import * as z from 'zod/mini';
import { EVERY_ARCHIVE, Name, Names } from '#infra/archive/settings-parts.ts';

const Path = z.string().check(z.regex(/^\/[A-Za-z0-9/_.-]{1,200}$/));
const Id = z.int().check(z.positive());

/** What a post is, by the code or the name of its function. Compared without regard to case. */
const Functions = z.strictObject({
  leader: z._default(Names, ['Leder', 'Ordfører']),
  deputyLeader: z._default(Names, ['Nestleder', 'Varaordfører']),
  substitute: z._default(Names, ['Varamedlem', 'Vara', 'Vararepresentant', 'Personlig varamedlem']),
  /** Neither members nor substitutes. */
  others: z._default(Names, ['Observatør', 'Sekretær', 'Utvalgssekretær', 'Møtesekretær', 'Saksbehandler']),
});

/** Codes of the customer's own table for who met. */
const Attendance = z.strictObject({ present: Name, partly: Name, absent: Name });

/** How a document is filed: the customer's own codes. */
const Filing = z.strictObject({
  caseId: Id,
  documentType: z._default(Name, 'X'),
  journalStatus: z._default(Name, 'J'),
  documentStatus: z._default(Name, 'F'),
  variant: z._default(Name, 'P'),
  storage: z._default(Name, 'ObjectModelService'),
  accessCode: z.optional(Name),
  /** Without a default: what is exempt from publicity must never be filed as public. */
  restrictedAccessCode: Name,
  restrictedParagraph: z.optional(Name),
  /** A field of the record that nobody else uses; our key is kept there. */
  keyField: z._default(z.string().check(z.regex(/^Tilleggsattributt([1-9]|10)$/)), 'Tilleggsattributt10'),
});

/** `ARCHIVE_<code>` for Elements and ePhorte: the object model with Norwegian names. */
export const ElementsSettings = z.strictObject({
  kind: z.literal('elements'),
  ...EVERY_ARCHIVE,
  objectModelPath: z._default(Path, '/services/objectmodel/v3/no/ObjectModelService.svc'),
  documentsPath: z._default(Path, '/services/documents/v3/DocumentService.svc'),
  soap: z._default(z.enum(['1.1', '1.2']), '1.2'),
  credentials: z.strictObject({
    /** Answers from another database are refused. */
    database: Name,
    userName: Name,
    password: Name,
    role: z.optional(Name),
    externalSystemName: z._default(Name, 'Fulltallig'),
  }),
  pageSize: z._default(z.int().check(z.minimum(1), z.maximum(1_000)), 200),
  functions: z.prefault(Functions, {}),
  /** A meeting is cancelled when its remark begins with one of these. */
  cancelledRemarks: z._default(Names, ['Avlyst']),
  /** Access codes of an item that everybody may read about. */
  publicAccessCodes: z._default(z.readonly(z.array(Name)), []),
  attendance: z.optional(Attendance),
  filing: z.optional(Filing),
});
export type ElementsSettings = z.output<typeof ElementsSettings>;
