import type { SendOutcome } from '#functions/messaging/ports.ts';
import { brokenOff } from '#infra/broken-off.ts';
import { PROVIDER } from './access.ts';

/**
 * What the provider's answers mean for the person we write to (R13c). `http` is the answer to the whole request,
 * `recipient` the line about the recipient inside an accepted request.
 *
 * A refusal of the whole request says something about us, our key or our sender, never about the recipient: nobody loses
 * their turn because of it. What is missing here is `notNow`.
 */
const OUTCOMES: Readonly<Record<string, Exclude<SendOutcome['kind'], 'accepted'>>> = {
  'recipient-400': 'recipientUnusable', // Not a number that gets texts, or its owner has opted out.
  'recipient-404': 'recipientUnusable',
  'recipient-401': 'notNow',
  'recipient-403': 'notNow',
  'recipient-408': 'notNow',
  'recipient-429': 'notNow',
  'http-400-EmailDroppedAllRecipientsSuppressed': 'recipientUnusable', // The address bounced before.
  'http-400': 'notNow',
  'http-401': 'notNow',
  'http-403': 'notNow',
  'http-404': 'notNow',
  'http-408': 'notNow',
  'http-429': 'notNow',
};

export function accepted(providerId: string): SendOutcome {
  return { kind: 'accepted', provider: PROVIDER, providerId };
}

/** @param status of the line about the recipient */
export function refusedRecipient(status: number): SendOutcome {
  const code = `recipient-${status}`;
  return { kind: OUTCOMES[code] ?? 'notNow', provider: PROVIDER, code };
}

/** @param word the provider's own name for the error, where a status alone says too little */
export function refusedRequest(status: number, word?: string): SendOutcome {
  const code = `http-${status}`;
  const exact = word === undefined ? undefined : OUTCOMES[`${code}-${word}`];
  // Accepted with an answer we cannot read is not a refusal.
  if (status < 300) return brokenOff(PROVIDER, 'answer-not-understood');
  return { kind: exact ?? OUTCOMES[code] ?? 'notNow', provider: PROVIDER, code };
}
