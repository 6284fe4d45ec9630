import type { Instant } from '#shared/kernel/instant.ts';
import type { StoredPerson } from './stored.ts';

/** In place of the name of somebody who holds no office. A source that still knows the person gives it back. */
const NAMELESS = '–';

/**
 * How to reach the person goes at once and stays away until staff write it anew (R24). The name stays as long as the
 * person holds an office: who sits where, and who is next, is public and must be known.
 */
export function erasePerson({ id, source, erasedAt }: StoredPerson, isInOffice: boolean, now: Instant): StoredPerson {
  return {
    id,
    source: { name: isInOffice ? source.name : NAMELESS },
    corrected: {},
    smsOptOut: false,
    sharesNumber: false,
    erasedAt: erasedAt ?? now,
  };
}
