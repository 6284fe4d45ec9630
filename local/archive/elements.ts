import { childOf, readXml, type XmlElement, xmlText } from '#infra/archive/elements/xml.ts';
import type { Answer, Answered, Call } from '#local/http-server.ts';
import type { ArchiveFault } from './archive-faults.ts';
import type { ArchiveDesk } from './desk.ts';
import { type ElementsRow, elementsRows } from './elements-rows.ts';
import { answerUpload, DOCUMENTS_PATH } from './elements-upload.ts';
import { filterOf } from './filter-expression.ts';
import { STORED_OBJECTS } from './records.ts';

const OBJECT_MODEL_PATH = '/services/objectmodel/v3/no/ObjectModelService.svc';
const NAMESPACE = 'http://www.gecko.no/ephorte/services/objectmodel/v3/no';
const ENVELOPES = ['http://www.w3.org/2003/05/soap-envelope', 'http://schemas.xmlsoap.org/soap/envelope/'];
const ROWS_MAX = 500;

/** The object model of ePhorte and Elements over SOAP. `path` is what follows the address that the customer was given. */
export function answerAsElements(desk: ArchiveDesk, call: Call, path: string): Answered {
  if (call.method === 'POST' && path === DOCUMENTS_PATH) return answerUpload(desk, call);
  if (call.method !== 'POST' || path !== OBJECT_MODEL_PATH) return { status: 404 };
  const envelope = readXml(call.body.toString());
  if (!envelope.ok || !ENVELOPES.includes(envelope.value.namespace)) return { status: 400 };
  const soap = envelope.value.namespace;
  const operation = childOf(envelope.value, 'Body')?.children[0];
  if (operation?.namespace !== NAMESPACE) return faulted(soap, 'The message could not be read.');

  const fault = desk.faults.take(faultNameOf(operation));
  if (fault?.kind === 'cut') return 'cut';
  if (fault?.kind === 'status') return { status: fault.status, body: 'Refused on request.' };
  if (fault?.kind === 'garbage') return { status: 200, body: '<html><body>Logg inn<br></body></html>' };
  if (fault?.kind === 'unsuccessful') return faulted(soap, 'Ugyldig rolle for bruker Ola Nordmann.');
  if (!isKnown(desk, childOf(operation, 'identity'))) return faulted(soap, 'Feil brukernavn eller passord.');
  const seen = fault?.kind === 'otherMunicipality' ? desk.anotherMunicipality() : desk;
  const answer = answered(seen, operation, soap, fault);
  return fault?.kind === 'lost' ? 'cut' : answer;
}

/** Operation and object, so that a fault can meet one object only. */
function faultNameOf(operation: XmlElement): string {
  const asked = childOf(childOf(operation, 'arguments'), 'DataObjectName')?.text;
  const written = childOf(operation, 'dataObjects')?.children[0]?.attributes.get('type');
  return [operation.name, asked ?? written ?? ''].join(' ');
}

function isKnown({ credentials }: ArchiveDesk, identity: XmlElement | undefined): boolean {
  const isUser = childOf(identity, 'UserName')?.text === credentials.userName;
  return isUser && childOf(identity, 'Password')?.text === credentials.password;
}

function answered(desk: ArchiveDesk, operation: XmlElement, soap: string, fault: ArchiveFault | undefined): Answer {
  switch (operation.name) {
    case 'FilteredQuery':
      return query(desk, childOf(operation, 'arguments'), soap, fault);
    case 'Insert':
    case 'Update':
      return write(desk, operation, soap);
    default:
      return faulted(soap, `Operasjonen ${operation.name} finnes ikke.`);
  }
}

/** The system's reader goes forward through the alphabet, and takes a field that comes too late for one that is not there. */
function isInOrder(element: XmlElement | undefined): boolean {
  const names = element?.children.map(({ name }) => name) ?? [];
  return names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name);
}

function query(
  { store }: ArchiveDesk,
  asked: XmlElement | undefined,
  soap: string,
  fault: ArchiveFault | undefined,
): Answer {
  const records = store.records();
  const name = childOf(asked, 'DataObjectName')?.text ?? '';
  const rows = elementsRows(records)[name];
  const filter = filterOf(childOf(asked, 'FilterExpression')?.text ?? '');
  if (rows === undefined || filter === undefined || !isInOrder(asked))
    return faulted(soap, `Ukjent objekt eller filter: ${name}.`);
  const found = rows.filter(filter);
  const skip = Number(childOf(asked, 'SkipCount')?.text ?? 0);
  const take = Math.min(Number(childOf(asked, 'TakeCount')?.text ?? ROWS_MAX), ROWS_MAX);
  const whole = found.slice(skip, skip + take);
  const page = fault?.kind === 'halfPage' ? whole.slice(0, Math.floor(whole.length / 2)) : whole;
  const database = `EPHORTE_${records.municipality}`;
  const content = page.map((row) => rowXml(name, row, database)).join('');
  const total = childOf(asked, 'ReturnTotalCount')?.text === 'true' ? `<TotalCount>${found.length}</TotalCount>` : '';
  return enveloped(soap, 'FilteredQuery', `<DataObjects>${content}</DataObjects>${total}`);
}

function write(desk: ArchiveDesk, operation: XmlElement, soap: string): Answer {
  const objects = childOf(operation, 'dataObjects')?.children ?? [];
  const written = objects.map((object) => (isInOrder(object) ? writeOne(desk, object) : undefined));
  if (written.includes(undefined)) return faulted(soap, 'Objektet kan ikke lagres.');
  return enveloped(soap, operation.name, written.join(''));
}

/** The row as it is stored, with its id. */
function writeOne({ store }: ArchiveDesk, element: XmlElement): string | undefined {
  const name = element.attributes.get('type')?.replace(/^.*:/, '') ?? '';
  const fields = Object.fromEntries(element.children.map((child) => [child.name, child.text]));
  const database = `EPHORTE_${store.records().municipality}`;
  if (name === 'Frammoete') return noteAttendance(store, fields) ? rowXml(name, fields, database) : undefined;
  const object = STORED_OBJECTS.find((known) => known === name);
  if (object === undefined || !store.change({ type: 'storeObject', object, fields })) return undefined;
  return rowXml(name, { ...fields, Id: store.records().stored.length }, database);
}

function noteAttendance(store: ArchiveDesk['store'], fields: Readonly<Record<string, string>>): boolean {
  const { UtvalgsmoeteId, DeltagerId, VararepresentantForId, FrammoetekodeId = '', Sortering, Merknad } = fields;
  return store.change({
    type: 'noteAttendance',
    sitting: Number(UtvalgsmoeteId),
    nameId: Number(DeltagerId),
    ...(VararepresentantForId !== undefined && { forNameId: Number(VararepresentantForId) }),
    code: FrammoetekodeId,
    order: Number(Sortering),
    ...(Merknad !== undefined && { remark: Merknad }),
  });
}

function rowXml(name: string, row: ElementsRow, database: string): string {
  const fields = Object.entries(row).map(([field, value]) =>
    value === undefined ? `<${field} i:nil="true"/>` : `<${field}>${xmlText(String(value))}</${field}>`,
  );
  return `<DataObject i:type="${name}"><SourceDatabase>${database}</SourceDatabase>${fields.join('')}</DataObject>`;
}

function enveloped(soap: string, operation: string, result: string): Answer {
  const body = `<${operation}Response xmlns="${NAMESPACE}" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><${operation}Result>${result}</${operation}Result></${operation}Response>`;
  return soapAnswer(200, soap, body);
}

/** A refusal comes as a fault with status 500, as if the machine were down. */
function faulted(soap: string, reason: string): Answer {
  const isNew = soap === ENVELOPES[0];
  const body = isNew
    ? `<s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text xml:lang="nb-NO">${xmlText(reason)}</s:Text></s:Reason></s:Fault>`
    : `<s:Fault><faultcode>s:Client</faultcode><faultstring>${xmlText(reason)}</faultstring></s:Fault>`;
  return soapAnswer(500, soap, body);
}

function soapAnswer(status: number, soap: string, body: string): Answer {
  return {
    status,
    headers: {
      'content-type': soap === ENVELOPES[0] ? 'application/soap+xml; charset=utf-8' : 'text/xml; charset=utf-8',
    },
    body: `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="${soap}"><s:Body>${body}</s:Body></s:Envelope>`,
  };
}
