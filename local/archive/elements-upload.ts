import { Buffer } from 'node:buffer';
import { childOf, readXml, xmlText } from '#infra/archive/elements/xml.ts';
import type { Answered, Call } from '#local/http-server.ts';
import type { ArchiveDesk } from './desk.ts';

export const DOCUMENTS_PATH = '/services/documents/v3/DocumentService.svc';

const NAMESPACE = 'http://www.gecko.no/ephorte/services/documents/v3';
const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const BOUNDARY = 'uuid:0f2c-part';

/** `UploadFile`: takes the bytes of a file and says what it calls them, in a message of several parts. */
export function answerUpload({ store, faults, credentials }: ArchiveDesk, call: Call): Answered {
  const fault = faults.take('UploadFile');
  if (fault?.kind === 'cut') return 'cut';
  if (fault !== undefined) return { status: fault.kind === 'status' ? fault.status : 500, body: 'Refused on request.' };
  const envelope = readXml(call.body.toString());
  if (!envelope.ok || envelope.value.namespace !== SOAP || call.headers['soapaction'] !== '"UploadFile"')
    return { status: 400 };
  const header = childOf(envelope.value, 'Header');
  const identity = childOf(header, 'EphorteIdentity');
  const message = childOf(childOf(envelope.value, 'Body'), 'UploadMessage');
  const isKnown = childOf(identity, 'Password')?.text === credentials.password && message?.namespace === NAMESPACE;
  const name = childOf(header, 'FileName')?.text;
  if (!isKnown || name === undefined) return { status: 500, body: 'Refused.' };

  const bytes = Buffer.from(childOf(message, 'Content')?.text ?? '', 'base64').length;
  store.change({ type: 'storeObject', object: 'Fil', fields: { Navn: name, Byte: String(bytes) } });
  return partsOf(name, `fil-${store.records().stored.length}`);
}

function partsOf(name: string, identifier: string): Answered {
  const header = `<h:FileName xmlns:h="${NAMESPACE}">${xmlText(name)}</h:FileName><h:Identifier xmlns:h="${NAMESPACE}">${identifier}</h:Identifier>`;
  const body = `<UploadReturnMessage xmlns="${NAMESPACE}"/>`;
  const envelope = `<s:Envelope xmlns:s="${SOAP}"><s:Header>${header}</s:Header><s:Body>${body}</s:Body></s:Envelope>`;
  const head = 'Content-ID: <http://tempuri.org/0>\r\nContent-Type: application/xop+xml;charset=utf-8;type="text/xml"';
  return {
    status: 200,
    headers: {
      'content-type': `multipart/related; type="application/xop+xml"; boundary="${BOUNDARY}"; start-info="text/xml"`,
    },
    body: `\r\n--${BOUNDARY}\r\n${head}\r\n\r\n${envelope}\r\n--${BOUNDARY}--\r\n`,
  };
}
