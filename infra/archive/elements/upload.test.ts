import { expect, test } from 'vitest';
import { answering } from '#infra/archive/fixture.ts';
import { ElementsSettings } from './settings.ts';
import { uploadFile } from './upload.ts';

const SETTINGS = ElementsSettings.parse({
  kind: 'elements',
  baseUrl: 'https://arkiv.example',
  credentials: { database: 'd', userName: 'u', password: 'p' },
});
const GARBAGE = { ok: false, error: { kind: 'garbage', where: 'UploadFile' } };

function upload(answer: string) {
  const { calling } = answering(() => answer);
  return uploadFile({ settings: SETTINGS, calling }, 'rapport.pdf', new Uint8Array([37]));
}

function envelope(header: string): string {
  return `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>${header}</s:Header><s:Body/></s:Envelope>`;
}

test('the file is known by its identifier, else by its name, alone or in a message of several parts', async () => {
  const both = envelope('<FileName>a.pdf</FileName><Identifier>fil-1</Identifier>');
  expect(await upload(both)).toStrictEqual({ ok: true, value: 'fil-1' });
  const parts = `--part\r\nContent-Type: application/xop+xml\r\n\r\n${both}\r\n--part--`;
  expect(await upload(parts)).toStrictEqual({ ok: true, value: 'fil-1' });
  expect(await upload(envelope('<FileName>a.pdf</FileName>'))).toStrictEqual({ ok: true, value: 'a.pdf' });
});

test.each([
  ['no envelope', '<html><body>Logg inn</body></html>'],
  ['an envelope that names no file', envelope('')],
  [
    'a document type',
    `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${envelope('<Identifier>&x;</Identifier>')}`,
  ],
  ['half an envelope', '<s:Envelope><s:Header>'],
  ['a million beginnings and no end', '<Envelope '.repeat(1_000_000)],
])('%s is garbage', async (_, answer) => {
  expect(await upload(answer)).toStrictEqual(GARBAGE);
});
