import { earliest, type Instant } from '#shared/kernel/instant.ts';
import { type Meeting, type Message, type Offer, questionsAbout } from './state.ts';

/**
 * When somebody was last disturbed by one of these offers in turn (R5). A question may go out long after it was planned,
 * if the provider was down; what never reached anybody disturbed nobody.
 */
export function lastAskedAt(meeting: Meeting, offers: readonly Offer[]): Instant | undefined {
  return offers
    .filter(({ mode }) => mode !== 'outOfOrder' && mode !== 'direct')
    .flatMap((offer) => momentsOf(meeting, offer))
    .toSorted()
    .at(-1);
}

/** When the question first left for its reader, or may have; nothing as long as nobody can know of it (R9). */
export function questionLeftAt(meeting: Meeting, { id, channel, mode, askedAt }: Offer): Instant | undefined {
  if (channel === 'call' || mode === 'direct') return askedAt;
  return earliest(
    ...questionsAbout(meeting, id).map(
      ({ leftAt, phase }) => leftAt ?? (phase.name === 'claimed' ? phase.claim.at : undefined),
    ),
  );
}

function momentsOf(meeting: Meeting, { id, channel, askedAt }: Offer): readonly Instant[] {
  // A person rings whenever they find the time.
  if (channel === 'call') return [askedAt];
  return questionsAbout(meeting, id).flatMap(reachedAt);
}

function reachedAt({ phase, mayHaveLeft, undelivered }: Message): readonly Instant[] {
  if (undelivered !== undefined) return [];
  if (phase.name === 'accepted') return [phase.at];
  if (phase.name === 'claimed') return [phase.claim.at];
  return mayHaveLeft === undefined ? [] : [mayHaveLeft.at];
}
