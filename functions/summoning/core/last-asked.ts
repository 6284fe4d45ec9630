import { earliest, type Instant } from '#shared/kernel/instant.ts';
import { type Meeting, type Message, type Offer, offersFor, questionsAbout, type Vacancy } from './state.ts';

/**
 * When somebody was last disturbed for the vacancy in turn (R5). A question may go out long after it was planned, if the
 * provider was down; what never reached anybody disturbed nobody.
 *
 * @param except offers that do not count, because they are the ones about to be asked
 */
export function lastAskedAt(
  meeting: Meeting,
  vacancy: Vacancy,
  except: readonly Offer['id'][] = [],
): Instant | undefined {
  const inTurn = offersFor(meeting, vacancy.id).filter(
    ({ id, mode }) => mode !== 'outOfOrder' && mode !== 'direct' && !except.includes(id),
  );
  return inTurn
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
  const earlier = mayHaveLeft === undefined ? [] : [mayHaveLeft.at];
  switch (phase.name) {
    case 'claimed':
    case 'uncertain':
      return [phase.claim.at];
    case 'accepted':
      return [phase.at];
    case 'wanted':
    case 'delayed':
    case 'refused':
    case 'dropped':
      return earlier;
  }
}
