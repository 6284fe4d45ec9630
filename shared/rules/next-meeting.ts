import type { Instant } from '#shared/kernel/instant.ts';
import { byText } from '#shared/kernel/order.ts';

/**
 * R20: of the meetings that are not over, the one that a member most likely asks about: the next to begin, and with none ahead
 * the last that has begun.
 */
export function nextMeeting<Held>(
  held: readonly Held[],
  startOf: (one: Held) => Instant,
  now: Instant,
): Held | undefined {
  const inOrder = held.toSorted(byText(startOf));
  return inOrder.find((one) => startOf(one) > now) ?? inOrder.at(-1);
}
