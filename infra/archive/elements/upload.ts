import { Buffer } from 'node:buffer';
import type { ArchiveTrouble } from '#functions/directory/archive-ports.ts';
import { ask, type Calling } from '#infra/archive/calling.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { identityXml } from './envelope.ts';
import type { ElementsSettings } from './settings.ts';
import { childOf, readXml, xmlText } from './xml.ts';

const DOCUMENTS = 'http://www.gecko.no/ephorte/services/documents/v3';
const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const WHERE = 'UploadFile';

/**
 * Puts the bytes of a file where a version of a document can point at them. Done twice, one of the two is pointed at by
 * nobody, and the system clears it away.
 *
 * @returns what the version calls the file
 */
export async function uploadFile(
  { settings, calling }: { readonly settings: ElementsSettings; readonly calling: Calling },
  name: string,
  bytes: Uint8Array,
): Promise<Result<string, ArchiveTrouble>> {
  const storage = settings.filing?.storage ?? '';
  const header = `${identityXml(settings, 'd:EphorteIdentity', 'd:')}<d:FileName>${xmlText(name)}</d:FileName><d:StorageIdentifier>${xmlText(storage)}</d:StorageIdentifier>`;
  const content = `<d:UploadMessage><d:Content>${Buffer.from(bytes).toString('base64')}</d:Content></d:UploadMessage>`;
  const asked = await ask(calling, {
    where: WHERE,
    url: `${settings.baseUrl}${settings.documentsPath}`,
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '"UploadFile"' },
    body: `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="${SOAP}" xmlns:d="${DOCUMENTS}"><s:Header>${header}</s:Header><s:Body>${content}</s:Body></s:Envelope>`,
    mayRepeat: true,
  });
  if (!asked.ok) return asked;
  const envelope = readXml(envelopeIn(asked.value.text));
  const told = envelope.ok ? childOf(envelope.value, 'Header') : undefined;
  const stored = childOf(told, 'Identifier')?.text.trim() || childOf(told, 'FileName')?.text.trim();
  return stored ? ok(stored) : err({ kind: 'garbage', where: WHERE });
}

const LAST_WORD = 'Envelope>';

/**
 * The answer comes as a message of several parts, of which the first is the envelope. Its ends are looked for one by
 * one: a single pattern for both would go through all of a long answer for every beginning in it.
 */
function envelopeIn(text: string): string {
  const start = text.search(/<(\w+:)?Envelope[\s>]/);
  const end = text.lastIndexOf(LAST_WORD);
  return start < 0 || end < start ? text : text.slice(start, end + LAST_WORD.length);
}
