import { tagOf } from '#functions/platform/index.ts';
import type { MeetingLog } from '#shared/contracts/meeting-log.ts';
import type { MeetingView } from '#shared/contracts/meeting-view.ts';

/**
 * What the tag of an overview says: the version alone as long as the overview is what that version made it, else also a
 * fingerprint. A time to undo that ends in the night, or a delivery report, changes what is shown though nobody wrote
 * to the meeting.
 *
 * @param original the overview at the moment of the last commit, where that is known
 */
export function viewTag(view: MeetingView, original: MeetingView | undefined): string {
  const shown = tagOf(view);
  if (original !== undefined && tagOf(original) === shown) return String(view.version);
  return `${view.version}-${shown}`;
}

/**
 * What the tag of a log says: everything it tells, in the language it tells it in, but for when it was checked. Pages ask
 * every other second, and a log may have thousands of entries.
 */
export function logTag({ entries, verified: { at: _, ...verified } }: MeetingLog): string {
  return tagOf({ entries, verified });
}
