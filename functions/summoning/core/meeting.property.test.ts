import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEvening, playAny } from '#test/kit/any-evening.ts';
import { isAtRest, keepPromises } from '#test/kit/promises.ts';
import type { Stream } from '#test/kit/stream.ts';
import { evolve } from './evolve.ts';
import { initialState, isOpen } from './state.ts';

const EVENINGS = 120;

/** Every vacancy is filled, closed or left empty by a person, no question is open, nothing waits to be sent and no alarm is set. */
function hasEnded({ meeting, wakeAt }: Stream): void {
  const phases = [...meeting.vacancies.values()].map(({ phase }) => phase.name);
  expect(phases.filter((name) => name === 'open' || name === 'exhausted')).toStrictEqual([]);
  expect([...meeting.offers.values()].filter(isOpen)).toStrictEqual([]);
  const waiting = ['wanted', 'claimed', 'uncertain', 'delayed'];
  expect([...meeting.messages.values()].filter(({ phase }) => waiting.includes(phase.name))).toStrictEqual([]);
  expect(wakeAt).toBeUndefined();
}

test('whatever happens, in whatever order, the meeting keeps its promises and every chain ends', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyEvening, (evening) => {
      const played = playAny(evening, ({ meeting, now, wakeAt, events }) => {
        expect(events.reduce(evolve, initialState)).toStrictEqual(meeting);
        const isLookedAt = events.at(-1)?.at === now; // Else time has passed since anybody looked.
        if (isLookedAt) isAtRest(meeting, now, wakeAt);
      });
      keepPromises(played.events);
      hasEnded(played);
    }),
    { numRuns: EVENINGS },
  );
});
