import type { MeetingView, SeatView } from '#shared/contracts/meeting-view.ts';
import type { Vocabulary } from './vocabulary-words.ts';

interface Led extends Pick<MeetingView, 'presiding' | 'bodyKind'> {
  readonly seats: readonly Pick<SeatView, 'role' | 'name'>[];
}

/** Who leads the meeting; or that somebody must be elected to, and why, which is not always that two are away. */
export function presidingText({ presiding, bodyKind, seats }: Led, words: Vocabulary): string {
  const holderOf = (role: SeatView['role']) => seats.find((seat) => seat.role === role);
  if (presiding !== 'toBeElected') return words.presiding(presiding, bodyKind, holderOf(presiding)?.name);
  if (holderOf('leader') === undefined) return words.toBeElected.noLeader;
  return words.toBeElected[holderOf('deputyLeader') === undefined ? 'leaderAway' : 'bothAway'];
}
