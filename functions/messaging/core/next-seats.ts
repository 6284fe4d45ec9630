import type { Instant } from '#shared/kernel/instant.ts';
import { nextMeeting } from '#shared/rules/next-meeting.ts';
import type { RouteOf } from './routes.ts';

type FormSeat = RouteOf<'form'>['seats'][number];

export interface HeldSeat {
  readonly seat: FormSeat;
  /** When its meeting begins. */
  readonly start: Instant;
}

interface Asked {
  readonly seats: readonly HeldSeat[];
  readonly receivedAt: Instant;
}

/** One for each municipality, in the next meeting: its page shows the others, and the text with the link names none (R20). */
export function nextSeats({ seats: held, receivedAt }: Asked): readonly FormSeat[] {
  const own = Map.groupBy(held, ({ seat }) => `${seat.code}/${seat.personId}`);
  return [...own.values()].flatMap((seats) => nextMeeting(seats, ({ start }) => start, receivedAt)?.seat ?? []);
}
