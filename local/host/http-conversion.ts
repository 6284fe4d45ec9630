import * as z from 'zod/mini';
import type { TypedValue } from '#local/host/core-shim.ts';
import type { Answer, Call } from '#local/http-server.ts';

/** The library wraps every value that may be missing. */
function wrapped<T>(schema: z.ZodMiniType<T>) {
  return z.optional(
    z.pipe(
      z.object({ value: schema }),
      z.transform(({ value }) => value),
    ),
  );
}

const Cookie = z.object({
  name: z.string(),
  value: z.string(),
  domain: wrapped(z.string()),
  path: wrapped(z.string()),
  expires: wrapped(z.object({ seconds: z.number() })),
  secure: wrapped(z.boolean()),
  httpOnly: wrapped(z.boolean()),
  sameSite: z.enum(['none', 'lax', 'strict', 'explicitNone']),
  maxAge: wrapped(z.number()),
});

const Response = z.object({
  statusCode: z.string(),
  headers: z.record(z.string(), z.string()),
  cookies: z.array(Cookie),
  body: z.nullish(z.object({ bytes: z.nullish(z.instanceof(Uint8Array)), string: z.nullish(z.string()) })),
});

/** A request in the shape in which the library expects it from the host. */
export function toTypedRequest(
  { method, url, headers, body }: Omit<Call, 'hungUp'>,
  params: Readonly<Record<string, string>>,
): TypedValue {
  const flat = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'string' ? value : value.join(', ')]],
  );
  return { http: { method, url: url.href, headers: Object.fromEntries(flat), params, body: { bytes: body } } };
}

/** What the library made of the function's answer. A function that answers nothing is a 204, as in Azure. */
export function fromTypedResponse(value: TypedValue | undefined): Answer {
  if (value === undefined) return { status: 204, headers: {}, body: '' };
  const { statusCode, headers, cookies, body } = Response.parse(value.http);
  return {
    status: Number(statusCode),
    headers: cookies.length === 0 ? headers : { ...headers, 'set-cookie': cookies.map(cookieLine) },
    body: body?.bytes ?? body?.string ?? '',
  };
}

const SAME_SITE = { none: undefined, lax: 'Lax', strict: 'Strict', explicitNone: 'None' } as const;

function cookieLine(cookie: z.infer<typeof Cookie>): string {
  const expires = cookie.expires === undefined ? undefined : new Date(cookie.expires.seconds * 1_000).toUTCString();
  const attributes = {
    Domain: cookie.domain,
    Path: cookie.path,
    Expires: expires,
    'Max-Age': cookie.maxAge,
    SameSite: SAME_SITE[cookie.sameSite],
  };
  return [
    `${cookie.name}=${encodeURIComponent(cookie.value)}`,
    ...Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])),
    ...(cookie.secure === true ? ['Secure'] : []),
    ...(cookie.httpOnly === true ? ['HttpOnly'] : []),
  ].join('; ');
}
