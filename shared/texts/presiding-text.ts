import type { MeetingView, SeatView } from '#shared/contracts/meeting-view.ts';
import { roleWords, type Vocabulary } from './vocabulary-words.ts';

interface Led extends Pick<MeetingView, 'presiding' | 'bodyKind'> {
  readonly seats: readonly Pick<SeatView, 'role' | 'name'>[];
}

/** Who leads the meeting; or that somebody must be elected to, and why, which is not always that two are away. */
export function presidingText({ presiding, bodyKind, seats }: Led, words: Vocabulary): string {
  const holderOf = (role: SeatView['role']) => seats.find((seat) => seat.role === role);
  if (presiding !== 'toBeElected') {
    const role = roleWords(words, bodyKind)[presiding];
    const { name } = holderOf(presiding) ?? {};
    if (name === undefined) return `${words.presides}: ${role}`;
    return presiding === 'leader' ? `${words.presides}: ${name}` : `${words.presides}: ${name} (${role})`;
  }
  if (holderOf('leader') === undefined) return words.toBeElected.noLeader;
  return words.toBeElected[holderOf('deputyLeader') === undefined ? 'leaderAway' : 'bothAway'];
}
