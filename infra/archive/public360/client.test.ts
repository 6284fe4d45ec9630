import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { answering } from '#infra/archive/fixture.ts';
import { public360Client, Recno } from './client.ts';
import { Public360Settings } from './settings.ts';

const SETTINGS = Public360Settings.parse({
  kind: 'public360',
  baseUrl: 'https://arkiv.example',
  credentials: { authKey: 'k' },
  pageSize: 2,
});
const ROW = z.pipe(
  z.object({ Recno }),
  z.transform((row) => ({ recno: row.Recno })),
);
const QUESTION = { call: 'ContactService/GetContactPersons', rows: 'ContactPersons', filter: {}, row: ROW };

/** One page after the other; `total` as the system counts. */
async function read(total: number | undefined, ...pages: readonly (readonly (number | string)[])[]) {
  const { calling, asked } = answering((_, calls) =>
    JSON.stringify({
      Successful: true,
      ContactPersons: pages[calls - 1]?.map((recno) => ({ Recno: recno })) ?? null,
      ...(total !== undefined && { TotalCount: total }),
    }),
  );
  const result = await public360Client(SETTINGS, calling).rows(QUESTION);
  return { recnos: result.ok ? result.value.map(({ recno }) => recno) : result.error.kind, calls: asked.length };
}

describe('pages', () => {
  test('are turned until all rows are there', async () => {
    expect(await read(3, [1, 2], [3])).toStrictEqual({ recnos: ['1', '2', '3'], calls: 2 });
    expect(await read(2, [1, 2])).toStrictEqual({ recnos: ['1', '2'], calls: 1 });
    expect(await read(0)).toStrictEqual({ recnos: [], calls: 1 });
  });

  test('end with a short one where the system does not count', async () => {
    expect(await read(undefined, [1, 2], [3])).toStrictEqual({ recnos: ['1', '2', '3'], calls: 2 });
    expect(await read(undefined, [1, 2], [])).toStrictEqual({ recnos: ['1', '2'], calls: 2 });
  });

  test('that hold a row twice have lost another', async () => {
    expect(await read(4, [1, 2], [2, 3])).toMatchObject({ recnos: 'garbage' });
  });

  test('that come short are not asked for again and again', async () => {
    expect(await read(5, [1])).toStrictEqual({ recnos: 'garbage', calls: 1 });
  });

  test('that hold more than there is are garbage', async () => {
    expect(await read(1, [1, 2])).toMatchObject({ recnos: 'garbage' });
  });

  test('that never end are garbage', async () => {
    const endless = Array.from({ length: 300 }, (_, page) => [2 * page + 1, 2 * page + 2]);
    expect(await read(undefined, ...endless)).toStrictEqual({ recnos: 'garbage', calls: 200 });
  });
});

test('record numbers may be written as text, and nothing else is one', async () => {
  expect(await read(1, ['17'])).toMatchObject({ recnos: ['17'] });
  expect(await read(1, ['17; drop'])).toMatchObject({ recnos: 'garbage' });
  expect(await read(1, [0])).toMatchObject({ recnos: 'garbage' });
});
