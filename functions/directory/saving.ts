import type { HttpRequest } from '@azure/functions';
import { etagOf, mayChange } from '#infra/http/headers.ts';
import type { Saved } from '#shared/contracts/saved.ts';
import type { Instant } from '#shared/kernel/instant.ts';

/** Who changes something, and whether they have seen the version that they change. */
export interface Saving {
  readonly by?: string | undefined;
  /** Asked again when somebody else was quicker. */
  readonly mayChange: (version: string) => boolean;
}

/** By whoever sends the request, over the version that its `If-Match` names; without one, over whatever stands. */
export function savingOf(request: Pick<HttpRequest, 'headers'>, by: string | undefined): Saving {
  return { by, mayChange: (version) => mayChange(request, etagOf(version)) };
}

export function savedBy({ by }: Pick<Saving, 'by'>, at: Instant): Saved {
  return { at, ...(by !== undefined && { by }) };
}
