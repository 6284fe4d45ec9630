import { Buffer } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import type { Answer, Answered, Call } from '#local/http-server.ts';
import { json } from '#local/web-call.ts';
import { parsedJson } from '#shared/kernel/json.ts';
import type { ArchiveFault } from './archive-faults.ts';
import type { ArchiveDesk } from './desk.ts';
import { contactPersonRows, enterpriseRows, eventRows, meetingRows, organizationNumber } from './public360-rows.ts';

const CALL_PATH = /^\/Biz\/v2\/api\/call\/SI\.Data\.RPC\/SI\.Data\.RPC\/([A-Za-z]+\/[A-Za-z]+)$/;
const ROWS_MAX = 100;
const EVENTS_MAX = 100;

const Call360 = z.object({ parameter: z.looseObject({}) });

const Paged = z.object({
  Page: z._default(z.int(), 0),
  MaxRows: z._default(z.int(), ROWS_MAX),
  Recno: z.optional(z.int()),
  Categories: z.optional(z.array(z.string())),
  EnterpriseNumber: z.optional(z.string()),
  CommitteeRecno: z.optional(z.int()),
});

const EventsAsked = z.object({
  Recno: z._default(z.int(), 0),
  LogCount: z._default(z.int(), EVENTS_MAX),
  FromDate: z.optional(z.iso.datetime()),
});

const DocumentsAsked = z.object({ CaseNumber: z.string(), Title: z.optional(z.string()) });

const DocumentSent = z.object({
  CaseNumber: z.string(),
  Title: z.string().check(z.minLength(1)),
  AccessCode: z.optional(z.string()),
  Files: z.array(z.object({ Title: z.string(), Format: z.string(), Base64Data: z.base64() })),
});

/** Public 360's RPC interface over HTTP. `path` is what follows the address that the customer was given. */
export function answerAsPublic360(desk: ArchiveDesk, call: Call, path: string): Answered {
  const [, name] = CALL_PATH.exec(path) ?? [];
  if (call.method !== 'POST' || name === undefined) return { status: 404 };
  if (!isKnown(desk, call)) return { status: 401, body: 'Unauthorized' };
  const fault = desk.faults.take(name);
  if (fault?.kind === 'cut') return 'cut';
  if (fault?.kind === 'status') return { status: fault.status, body: 'Refused on request.' };
  if (fault?.kind === 'garbage') return { status: 200, body: '<html><body>Logg inn</body></html>' };
  if (fault?.kind === 'unsuccessful') return refusal('Object reference not set to an instance of an object.');
  const asked = Call360.safeParse(parsedJson(call.body.toString()));
  if (!asked.success) return refusal('Parameter is missing.');
  const seen = fault?.kind === 'otherMunicipality' ? desk.anotherMunicipality() : desk;
  const answer = answered(seen, name, asked.data.parameter, fault);
  return fault?.kind === 'lost' ? 'cut' : answer;
}

/** Both ways of saying who calls: the key in the query, or key and client in headers. */
function isKnown({ credentials }: ArchiveDesk, { url, headers }: Call): boolean {
  const inHeader = /^authkey (.+)$/.exec(headers.authorization ?? '')?.[1];
  const key = url.searchParams.get('authkey') ?? (headers['clientid'] === undefined ? undefined : inHeader);
  return key !== undefined && isSame(key, credentials.password);
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function answered(desk: ArchiveDesk, name: string, asked: object, fault: ArchiveFault | undefined): Answer {
  const records = desk.store.records();
  switch (name) {
    case 'ContactService/GetEnterprises': {
      const owner = organizationNumber(records.municipality);
      const self = {
        Recno: 1,
        Name: `${records.municipality} kommune`,
        EnterpriseNumber: owner,
        Categories: ['Kommune'],
        Active: true,
      };
      return page('Enterprises', [self, ...enterpriseRows(records)], asked, fault);
    }
    case 'ContactService/GetContactPersons':
      return page('ContactPersons', contactPersonRows(records), asked, fault);
    case 'MeetingService/GetMeetings':
      return page('Meetings', meetingRows(records), asked, fault);
    case 'SupportService/GetEvents':
      return events(desk, asked);
    case 'DocumentService/GetDocuments':
      return documents(desk, asked);
    case 'DocumentService/CreateDocument':
      return createDocument(desk, asked);
    default:
      return refusal(`Method ${name} was not found.`);
  }
}

interface Row {
  readonly Recno: number;
  readonly Categories?: readonly string[];
  readonly EnterpriseNumber?: string;
  readonly CommitteeRecno?: number;
}

function page(rowsName: string, all: readonly Row[], asked: object, fault: ArchiveFault | undefined): Answer {
  const read = Paged.safeParse(asked);
  if (!read.success) return refusal('The arguments could not be read.');
  const { Page, MaxRows, Recno, Categories, EnterpriseNumber, CommitteeRecno } = read.data;
  const found = all.filter(
    (row) =>
      (Recno === undefined || row.Recno === Recno) &&
      (Categories === undefined || Categories.some((category) => row.Categories?.includes(category))) &&
      (EnterpriseNumber === undefined || row.EnterpriseNumber === EnterpriseNumber) &&
      (CommitteeRecno === undefined || row.CommitteeRecno === CommitteeRecno),
  );
  const size = Math.min(MaxRows, ROWS_MAX);
  const whole = found.slice(Page * size, (Page + 1) * size);
  const rows = fault?.kind === 'halfPage' ? whole.slice(0, Math.floor(whole.length / 2)) : whole;
  return success({ [rowsName]: rows, TotalPageCount: Math.ceil(found.length / size), TotalCount: found.length });
}

function events({ store }: ArchiveDesk, asked: object): Answer {
  const read = EventsAsked.safeParse(asked);
  if (!read.success) return refusal('The arguments could not be read.');
  const { Recno, LogCount, FromDate = '' } = read.data;
  const later = eventRows(store.records()).filter((event) => event.Recno > Recno && event.InsertedDate >= FromDate);
  const told = later.slice(0, Math.min(LogCount, EVENTS_MAX));
  return success({ Events: told, SkippedLogs: 0, IsEndOfLog: told.length === later.length });
}

function documents({ store }: ArchiveDesk, asked: object): Answer {
  const read = DocumentsAsked.safeParse(asked);
  if (!read.success) return refusal('The arguments could not be read.');
  const { CaseNumber, Title } = read.data;
  const found = store
    .records()
    .documents.filter(({ caseNumber, title }) => caseNumber === CaseNumber && (Title === undefined || title === Title));
  const rows = found.map(({ id, title }) => ({ Recno: id, DocumentNumber: `${CaseNumber}-${id}`, Title: title }));
  return success({ Documents: rows, TotalPageCount: 1, TotalCount: rows.length });
}

function createDocument({ store }: ArchiveDesk, asked: object): Answer {
  const sent = DocumentSent.safeParse(asked);
  if (!sent.success) return refusal('Required fields are missing.');
  const { CaseNumber, Title, AccessCode, Files } = sent.data;
  store.change({
    type: 'fileDocument',
    title: Title,
    caseNumber: CaseNumber,
    ...(AccessCode !== undefined && { accessCode: AccessCode }),
    files: Files.map(({ Title: title, Format, Base64Data }) => ({
      title,
      format: Format,
      bytes: Buffer.from(Base64Data, 'base64').length,
    })),
  });
  const id = store.records().documents.length;
  return success({ Recno: id, DocumentNumber: `${CaseNumber}-${id}` });
}

function success(body: object): Answer {
  return json(200, { ...body, Successful: true, ErrorMessage: null, ErrorDetails: null });
}

/** A refusal comes with 200: whoever looks at the status alone takes it for an answer. */
function refusal(message: string): Answer {
  return json(200, { Successful: false, ErrorMessage: message, ErrorDetails: 'at SI.Data.RPC' });
}
