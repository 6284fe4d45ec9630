import { earliest, type Instant, latest } from '#shared/kernel/instant.ts';
import { questionIn } from './messages.ts';
import { type Meeting, type Message, type Offer, offersFor, type Vacancy } from './state.ts';

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
  const [first, ...others] = inTurn.flatMap((offer) => momentsOf(meeting, offer));
  return first && latest(first, ...others);
}

/** When the question first left for its reader, or may have; nothing as long as nobody can know of it (R9). */
export function questionLeftAt({ messages }: Meeting, { id, channel, mode, askedAt }: Offer): Instant | undefined {
  if (channel === 'call' || mode === 'direct') return askedAt;
  const questions = [...messages.values()].filter(({ topic }) => questionIn(topic).includes(id));
  return earliest(
    ...questions.map(({ leftAt, phase }) => leftAt ?? (phase.name === 'claimed' ? phase.claim.at : undefined)),
  );
}

function momentsOf({ messages }: Meeting, { id, channel, askedAt }: Offer): readonly Instant[] {
  // A person rings whenever they find the time.
  if (channel === 'call') return [askedAt];
  return [...messages.values()].flatMap((message) =>
    questionIn(message.topic).includes(id) ? reachedAt(message) : [],
  );
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
