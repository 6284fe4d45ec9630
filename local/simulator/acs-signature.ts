import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Call } from '#local/http-server.ts';

/** Whether the request carries the signature of who holds the access key, as ACS checks it. @param accessKey base64 */
export function isSignedWith(accessKey: string, call: Call): boolean {
  const { authorization, host, 'x-ms-date': date } = call.headers;
  const hash = createHash('sha256').update(call.body).digest('base64');
  const signed = `${call.method}\n${call.url.pathname}${call.url.search}\n${date};${host};${hash}`;
  const signature = createHmac('sha256', Buffer.from(accessKey, 'base64')).update(signed).digest('base64');
  const expected = `HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=${signature}`;
  return isSame(expected, authorization ?? '');
}

function isSame(expected: string, sent: string): boolean {
  const digests = [expected, sent].map((text) => createHash('sha256').update(text).digest());
  const [first, second] = digests;
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
}
