import type { SendOutcome } from '#functions/messaging/ports.ts';
import { type Line, PROVIDER } from './access.ts';

/** Refusals of one text, by the provider's own name for them. Each other refusal is `refused`, and nobody's fault. */
const REFUSALS: Readonly<Record<string, Exclude<SendOutcome, { kind: 'accepted' }>>> = {
  REJECTED_DESTINATION: unusable('opted-out'), // On the list of those who want no texts from us.
  REJECTED_INVALID_DESTINATION: unusable('unusable'),
  REJECTED_PREFIX_MISSING: unusable('unusable'),
  MISSING_TO: unusable('unusable'),
  REJECTED_NOT_ENOUGH_CREDITS: notNow('refused-no-credit'),
  REJECTED_PREPAID_PACKAGE_EXPIRED: notNow('refused-no-credit'),
  REJECTED_SENDER: notNow('refused-sender'),
  REJECTED_DESTINATION_NOT_REGISTERED: notNow('refused-trial'), // A trial account writes to its owner only.
};

/** They have had a text under this id, and say nothing about what became of it. */
const ALREADY_THERE = 'REJECTED_DUPLICATE_MESSAGE_ID';

/** What the line about our text means for the person we write to (R13c). */
export function outcomeOf({ messageId, status }: Line): SendOutcome | 'already-there' {
  if (status.name === ALREADY_THERE) return 'already-there';
  // What is undeliverable or expired was taken first; its report says the rest.
  if (status.groupName !== 'REJECTED') return { kind: 'accepted', provider: PROVIDER, providerId: messageId };
  return REFUSALS[status.name] ?? notNow('refused');
}

/** A refusal of the whole request says something about our key or our sender, never about the recipient. */
export function refusedRequest(status: number): SendOutcome {
  return notNow(`http-${status}`);
}

function unusable(code: string) {
  return { kind: 'recipientUnusable' as const, provider: PROVIDER, code };
}

function notNow(code: string) {
  return { kind: 'notNow' as const, provider: PROVIDER, code };
}
