import { randomUUID } from 'node:crypto';
import { byText } from '#shared/kernel/order.ts';
import type { ElementsSettings } from './settings.ts';
import { childOf, type XmlElement, xmlText } from './xml.ts';

export const OBJECT_MODEL = 'http://www.gecko.no/ephorte/services/objectmodel/v3/no';

const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const ADDRESSING = 'http://www.w3.org/2005/08/addressing';
const SOAP = {
  '1.1': { namespace: 'http://schemas.xmlsoap.org/soap/envelope/', contentType: 'text/xml; charset=utf-8' },
  '1.2': { namespace: 'http://www.w3.org/2003/05/soap-envelope', contentType: 'application/soap+xml; charset=utf-8' },
} as const;

/** Fields in the order of the alphabet: the system's reader passes over an element that comes later than its place. */
export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** @param url also inside the message, where the newer version expects it */
export function messageOf(settings: ElementsSettings, url: string, operation: string, content: string): Message {
  const { namespace, contentType } = SOAP[settings.soap];
  const action = `${OBJECT_MODEL}/ObjectModelService/${operation}`;
  const addressing =
    settings.soap === '1.1'
      ? ''
      : `<s:Header xmlns:a="${ADDRESSING}"><a:Action s:mustUnderstand="1">${action}</a:Action><a:MessageID>urn:uuid:${randomUUID()}</a:MessageID><a:ReplyTo><a:Address>${ADDRESSING}/anonymous</a:Address></a:ReplyTo><a:To s:mustUnderstand="1">${xmlText(url)}</a:To></s:Header>`;
  const call = `<${operation} xmlns="${OBJECT_MODEL}" xmlns:i="${INSTANCE}">${identityXml(settings, 'identity')}${content}</${operation}>`;
  return {
    headers:
      settings.soap === '1.1'
        ? { 'content-type': contentType, soapaction: `"${action}"` }
        : { 'content-type': `${contentType}; action="${action}"` },
    body: `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="${namespace}">${addressing}<s:Body>${call}</s:Body></s:Envelope>`,
  };
}

/** In the order that the interface's description gives. */
export function identityXml({ credentials }: ElementsSettings, element: string, prefix = ''): string {
  const { database, password, role, userName, externalSystemName } = credentials;
  const content = fieldsXml(
    {
      Database: database,
      Password: password,
      Role: role,
      UserName: userName,
      ExternalSystemName: externalSystemName,
    },
    prefix,
  );
  return `<${element}>${content}</${element}>`;
}

/** @param prefix of the fields' namespace, with its colon */
export function fieldsXml(fields: Fields, prefix = ''): string {
  return Object.entries(fields)
    .map(([name, value]) =>
      value === undefined ? '' : `<${prefix}${name}>${xmlText(String(value))}</${prefix}${name}>`,
    )
    .join('');
}

export function objectXml(type: string, fields: Fields): string {
  const inOrder = Object.entries(fields).toSorted(byText(([name]) => name));
  return `<DataObject i:type="${type}">${fieldsXml(Object.fromEntries(inOrder))}</DataObject>`;
}

/** The only element of the body, whichever version the answer is written in. */
export function contentOf(envelope: XmlElement): XmlElement | undefined {
  const isSoap = Object.values(SOAP).some(({ namespace }) => namespace === envelope.namespace);
  return isSoap && envelope.name === 'Envelope' ? childOf(envelope, 'Body')?.children[0] : undefined;
}

/** Whether the fault says that the caller is at fault: then trying again helps nobody. */
export function blamesCaller(fault: XmlElement): boolean {
  const code = childOf(childOf(fault, 'Code'), 'Value')?.text ?? childOf(fault, 'faultcode')?.text ?? '';
  return /(^|:)(Sender|Client)$/.test(code.trim());
}
