import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { answering } from '#infra/archive/fixture.ts';
import { elementsClient } from './client.ts';
import { OBJECT_MODEL } from './envelope.ts';
import { ElementsSettings } from './settings.ts';

const SETTINGS = ElementsSettings.parse({
  kind: 'elements',
  baseUrl: 'https://arkiv.example',
  credentials: { database: 'EPHORTE', userName: 'u', password: 'p<&>' },
  pageSize: 2,
});

function enveloped(result: string): string {
  return `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><FilteredQueryResponse xmlns="${OBJECT_MODEL}" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:b="${OBJECT_MODEL}"><FilteredQueryResult>${result}</FilteredQueryResult></FilteredQueryResponse></s:Body></s:Envelope>`;
}

function row(type: string, id: number, database = 'EPHORTE'): string {
  return `<DataObject i:type="${type}"><SourceDatabase>${database}</SourceDatabase><Id>${id}</Id></DataObject>`;
}

async function read(...pages: readonly string[]) {
  const { calling, asked } = answering((_, calls) => enveloped(pages[calls - 1] ?? ''));
  const query = { object: 'Utvalg', filter: '', sortBy: 'Id', row: z.object({ Id: z.string() }) };
  const result = await elementsClient(SETTINGS, calling).rows(query);
  return { ids: result.ok ? result.value.map(({ Id }) => Id) : result.error, asked };
}

test('rows come page by page, whatever prefix their type has', async () => {
  const first = `<DataObjects>${row('b:Utvalg', 1)}${row('Utvalg', 2)}</DataObjects><TotalCount>3</TotalCount>`;
  const second = `<DataObjects>${row('Utvalg', 3)}</DataObjects><TotalCount>3</TotalCount>`;
  const { ids, asked } = await read(first, second);
  expect(ids).toStrictEqual(['1', '2', '3']);
  expect(asked.map((body) => /<SkipCount>(\d+)</.exec(body)?.[1])).toStrictEqual(['0', '2']);
});

test('none is an answer too', async () => {
  expect((await read('<DataObjects/><TotalCount>0</TotalCount>')).ids).toStrictEqual([]);
});

test('rows of another object are garbage', async () => {
  const answer = `<DataObjects>${row('Sak', 1)}</DataObjects><TotalCount>1</TotalCount>`;
  expect((await read(answer)).ids).toStrictEqual({ kind: 'garbage', where: 'Utvalg' });
});

test('an answer that does not say how many there are is garbage', async () => {
  expect((await read(`<DataObjects>${row('Utvalg', 1)}</DataObjects>`)).ids).toMatchObject({ kind: 'garbage' });
});

test('one row of another database makes all of it foreign', async () => {
  const answer = `<DataObjects>${row('Utvalg', 1)}${row('Utvalg', 2, 'ANOTHER')}</DataObjects><TotalCount>2</TotalCount>`;
  expect((await read(answer)).ids).toStrictEqual({ kind: 'foreignData', where: 'Utvalg.SourceDatabase' });
});

test('a document type in the answer is garbage, and nothing of it is fetched', async () => {
  const { calling, asked } = answering(
    () => `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${enveloped('&x;')}`,
  );
  const query = { object: 'Utvalg', filter: '', sortBy: 'Id', row: z.object({}) };
  expect(await elementsClient(SETTINGS, calling).rows(query)).toMatchObject({ error: { kind: 'garbage' } });
  expect(asked).toHaveLength(1);
});

test('a password with signs of its own stays a password', async () => {
  const { asked } = await read('<DataObjects/><TotalCount>0</TotalCount>');
  expect(asked[0]).toContain('<Password>p&lt;&amp;&gt;</Password>');
});
