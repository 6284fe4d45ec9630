import * as z from 'zod/mini';
import type { SendOutcome } from '#functions/messaging/ports.ts';
import { brokenOff, networkWordOf } from '#infra/broken-off.ts';

const PROVIDER = 'smtp';

/** `response` holds an address, so it goes no further than this file. */
const Refused = z.object({
  responseCode: z.int(),
  command: z.optional(z.string()),
  response: z.optional(z.string()),
});
type Refused = z.output<typeof Refused>;

/** Under its own name for the cause the library keeps the network's. */
const Underlying = z.object({ originalCode: z.string() });

/** What the mail server's words for "no such mailbox here" are, with and without the longer code of RFC 3463. */
const NO_SUCH_MAILBOX = /^5\.(1\.\d+|2\.1)$/;
const NO_MAILBOX_CODES = [550, 551, 553];

const WORDS: Readonly<Record<string, string>> = { ETIMEDOUT: 'timed-out', ECONNECTION: 'ECONNRESET' };

export function accepted(providerId: string): SendOutcome {
  return { kind: 'accepted', provider: PROVIDER, providerId };
}

/** @param hasLeft whether the letter's first byte had left this machine when it failed */
export function outcomeOfFailure(error: unknown, hasLeft: boolean): SendOutcome {
  const refused = Refused.safeParse(error);
  if (refused.success) return outcomeOfRefusal(refused.data);
  const word = Underlying.safeParse(error).data?.originalCode ?? networkWordOf(error);
  const broken = brokenOff(PROVIDER, WORDS[word] ?? word);
  return { ...broken, kind: hasLeft ? 'unknown' : 'notNow' };
}

/** A server that answered has not taken the letter. Only a no to the address is about the one we write to. */
function outcomeOfRefusal({ responseCode, command, response = '' }: Refused): SendOutcome {
  if (command === 'RCPT TO' && isNoSuchMailbox(responseCode, response)) {
    return { kind: 'recipientUnusable', provider: PROVIDER, code: 'unusable' };
  }
  return { kind: 'notNow', provider: PROVIDER, code: `smtp-${responseCode}` };
}

function isNoSuchMailbox(responseCode: number, response: string): boolean {
  const [, longer] = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response) ?? [];
  return longer === undefined ? NO_MAILBOX_CODES.includes(responseCode) : NO_SUCH_MAILBOX.test(longer);
}
