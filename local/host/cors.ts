/** Cross-origin access as Azure grants it in front of the app, from a list of origins. `*` stands for all. */
export interface Cors {
  /** Headers for any answer to a caller of this origin. */
  readonly headersFor: (origin: string | undefined) => Readonly<Record<string, string>>;
  /** The whole answer to a preflight, or nothing when the request is none. It never reaches the app. */
  readonly preflight: (request: {
    readonly method: string;
    readonly origin: string | undefined;
    readonly requestedMethod: string | undefined;
    readonly requestedHeaders: string | undefined;
  }) => Readonly<Record<string, string>> | undefined;
}

const PREFLIGHT_SECONDS = '600';

export function createCors(allowedOrigins: readonly string[]): Cors {
  function headersFor(origin: string | undefined): Readonly<Record<string, string>> {
    if (allowedOrigins.includes('*')) return { 'access-control-allow-origin': '*' };
    if (origin === undefined || !allowedOrigins.includes(origin)) return { vary: 'Origin' };
    return { 'access-control-allow-origin': origin, vary: 'Origin' };
  }

  return {
    headersFor,
    preflight({ method, origin, requestedMethod, requestedHeaders }) {
      if (method !== 'OPTIONS' || origin === undefined || requestedMethod === undefined) return undefined;
      const granted = headersFor(origin);
      if (!('access-control-allow-origin' in granted)) return granted;
      return {
        ...granted,
        'access-control-allow-methods': requestedMethod,
        'access-control-max-age': PREFLIGHT_SECONDS,
        ...(requestedHeaders !== undefined && { 'access-control-allow-headers': requestedHeaders }),
      };
    },
  };
}
