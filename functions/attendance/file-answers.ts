import type { HttpResponseInit } from '@azure/functions';

/** A file to be saved. Its name tells which meeting, and nothing about anybody. */
export function fileAnswer(fileName: string, mediaType: string, body: string | Uint8Array): HttpResponseInit {
  return {
    status: 200,
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
    body,
  };
}

export function csvAnswer(name: string, csv: string): HttpResponseInit {
  return fileAnswer(`${name}.csv`, 'text/csv; charset=utf-8', csv);
}
