import { createHash } from 'node:crypto';
import type { MeetingView } from '#shared/contracts/meeting-view.ts';

const FINGERPRINT_LENGTH = 16;

/**
 * What the tag of an overview says: the version alone as long as the overview is what that version made it, else also a
 * fingerprint. A time to undo that ends in the night, or a delivery report, changes what is shown though nobody wrote
 * to the meeting.
 *
 * @param original the overview at the moment of the last commit, where that is known
 */
export function viewTag(view: MeetingView, original: MeetingView | undefined): string {
  const shown = JSON.stringify(view);
  if (original !== undefined && JSON.stringify(original) === shown) return String(view.version);
  return `${view.version}-${createHash('sha256').update(shown).digest('hex').slice(0, FINGERPRINT_LENGTH)}`;
}
