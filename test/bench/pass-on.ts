import { request } from 'node:http';
import type { Answer, Call } from '#local/http-server.ts';

/** Hands a call on to whom it was meant for, as it came and by the same words: its sender may have signed them. */
export function passOn(toUrl: string, { method, url, headers, body }: Call): Promise<Answer> {
  const { hostname, port } = new URL(toUrl);
  return new Promise((resolve, reject) => {
    const passed = request({ hostname, port, method, path: `${url.pathname}${url.search}`, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const kept = Object.entries(answer.headers).flatMap(([name, value]) =>
          value === undefined || name === 'transfer-encoding' || name === 'connection' ? [] : [[name, value] as const],
        );
        resolve({ status: answer.statusCode ?? 500, headers: Object.fromEntries(kept), body: Buffer.concat(chunks) });
      });
    });
    passed.on('error', reject);
    passed.end(body);
  });
}
