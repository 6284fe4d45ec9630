import type { AbsenceId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Subject } from '#web/forfall/about.ts';

/** What came of the last act, shown until the reader goes on. */
export type Outcome =
  | { readonly kind: 'reported'; readonly absenceId: AbsenceId; readonly alsoMeetings: number; readonly at: Instant }
  | { readonly kind: 'withdrawn'; readonly subject: Subject }
  /** The secretary decides whether the member gets the seat back. */
  | { readonly kind: 'asked' };
