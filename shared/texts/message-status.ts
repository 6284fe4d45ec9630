import type { LogMessage } from '#shared/contracts/meeting-log.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { failureText } from './failures.ts';
import { VOCABULARY } from './vocabulary.ts';

/** What became of a message, with when it arrived, when it is tried again, or why it did not arrive. */
export function messageStatusText(
  message: Pick<LogMessage, 'status' | 'deliveredAt' | 'retryAt' | 'failure'>,
  language: Language,
  spelled: (at: Instant) => string,
): string {
  return VOCABULARY[language].message[message.status](detail());

  function detail(): string | undefined {
    const { status, deliveredAt, retryAt, failure } = message;
    if (status === 'delivered') return deliveredAt && spelled(deliveredAt);
    if (status === 'retrying') return retryAt && spelled(retryAt);
    return status === 'failed' && failure !== undefined ? failureText(failure, language) : undefined;
  }
}
