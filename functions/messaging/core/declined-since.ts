import type { InboxItem } from '#shared/contracts/inbox.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { InboxEntry } from './inbox.ts';

/** Whom a text may be from, and what they were asked in one meeting. */
export interface AskedPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly questions: readonly {
    readonly askedAt: Instant;
    readonly isOpen: boolean;
    readonly isDeclined: boolean;
    readonly answeredAt?: Instant;
  }[];
}

/**
 * R9: the later of two answers counts, so a no that came after a text which nobody could read leaves nothing to find out.
 * After a yes somebody must still read it: "if I catch the bus" may be what was said first.
 */
export function declinedSince(
  { why, receivedAt }: Pick<InboxEntry, 'why' | 'receivedAt'>,
  about: readonly AskedPerson[],
): InboxItem['handled'] {
  const [person, ...others] = about;
  if (why !== 'unclear' || others.some(({ personId }) => personId !== person?.personId)) return undefined;
  const meant = about
    .flatMap(({ questions }) => questions)
    .filter(({ askedAt }) => askedAt <= receivedAt)
    .filter(({ isOpen, answeredAt }) => isOpen || (answeredAt !== undefined && answeredAt > receivedAt));
  const at = meant
    .flatMap(({ answeredAt }) => answeredAt ?? [])
    .toSorted()
    .at(-1);
  if (person === undefined || at === undefined || meant.some(({ isDeclined }) => !isDeclined)) return undefined;
  return { at, by: person.name, as: 'declinedSince' };
}
