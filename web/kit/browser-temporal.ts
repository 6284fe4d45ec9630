import type { Temporal as TemporalNamespace } from 'temporal-polyfill';

type TemporalApi = typeof TemporalNamespace;

function isTemporal(value: unknown): value is TemporalApi {
  return typeof value === 'object' && value !== null && 'ZonedDateTime' in value;
}

async function browserTemporal(): Promise<TemporalApi> {
  const native: unknown = Reflect.get(globalThis, 'Temporal');
  if (isTemporal(native)) return native;
  return (await import('temporal-polyfill/implementation')).Temporal;
}

/** Stands in for `temporal-polyfill` in the pages: a sixth of a page's script, which newer browsers bring themselves. */
export const Temporal = await browserTemporal();
