import type { HttpResponseInit } from '@azure/functions';

/** A table to be saved. The name of the file tells which meeting, and nothing about anybody. */
export function csvAnswer(fileName: string, csv: string): HttpResponseInit {
  return {
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}.csv"`,
      'cache-control': 'no-store',
    },
    body: csv,
  };
}
