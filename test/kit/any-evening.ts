import fc from 'fast-check';
import { factsOf } from '#functions/summoning/core/state.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { commandOf, STAFF_ACTS, START, type Step } from './any-commands.ts';
import { changesOf, type Fact } from './any-facts.ts';
import { type MeetingChanges, meetingFacts } from './meeting.ts';
import { type Provider, type Stream, streamOf } from './stream.ts';

export interface AnyEvening {
  readonly mode: Settings['mode'];
  readonly approval: Settings['approval'];
  readonly graceMinutes: number;
  readonly hoursAhead: number;
  readonly steps: readonly Step[];
}

const number = fc.nat({ max: 11 });
const minutes = fc.integer({ min: 0, max: 40 }).map((n) => n * n);
const items = fc.array(fc.nat({ max: 2 }), { maxLength: 2 });
const yesOrNo = fc.constantFrom('yes' as const, 'no' as const);
const kind = <K extends string>(name: K) => fc.constant(name);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 7, arbitrary: fc.record({ kind: kind('wait'), minutes }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('sleep'), minutes }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: kind('report'),
      who: number,
      as: fc.constantFrom(
        'full' as const,
        'full' as const,
        'partial' as const,
        'disqualified' as const,
        'assessment' as const,
      ),
      from: fc.integer({ min: -2, max: 11 }).map((n) => n * 15),
      minutes: fc.integer({ min: 1, max: 12 }).map((n) => n * 15),
      items: fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 2 }),
      byStaff: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: kind('text'),
      who: number,
      answer: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const, 'unclear' as const),
      ago: fc.constantFrom(0, 0, 0, 5, 90),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: kind('link'), target: number, answer: yesOrNo, items }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('undelivered'), target: number }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: kind('staff'),
      act: fc.constantFrom(...STAFF_ACTS),
      target: number,
      who: number,
      minutes,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind('facts'),
      fact: fc.constantFrom<Fact>(
        'sending',
        'order',
        'mobile',
        'email',
        'optOut',
        'moved',
        'cancelled',
        'seat',
        'place',
        'unavailable',
      ),
      who: number,
      minutes,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind('provider'), moods: fc.array(fc.nat({ max: 9 }), { maxLength: 8 }) }),
  },
);

/** Whatever may happen before and during one meeting, in whatever order. */
export const anyEvening: fc.Arbitrary<AnyEvening> = fc.record({
  mode: fc.constantFrom('strict' as const, 'staggered' as const),
  approval: fc.constantFrom('automatic' as const, 'automatic' as const, 'approveFirst' as const),
  graceMinutes: fc.constantFrom(0, 3),
  hoursAhead: fc.constantFrom(1, 5, 8, 19, 30, 60, 200),
  steps: fc.array(anyStep, { minLength: 1, maxLength: 30 }),
});

/** Plays it to the end of the meeting and looks after every step. Refusals are answers like any other. */
export function playAny({ steps, hoursAhead, ...settings }: AnyEvening, look: (stream: Stream) => void): Stream {
  const moods: number[] = [];
  const provider: Provider = () => outcomeOf(moods.shift() ?? 0);
  let changes: MeetingChanges = { settings };
  const stream = streamOf(meetingFacts(changes), plusMinutes(START, -60 * hoursAhead), provider);
  for (const step of steps) {
    if (step.kind === 'wait' || step.kind === 'sleep') {
      const until = plusMinutes(stream.now, step.minutes);
      if (step.kind === 'wait') stream.windTo(until);
      else stream.sleepTo(until);
    } else if (step.kind === 'provider') moods.push(...step.moods);
    else if (step.kind === 'facts') {
      changes = changesOf(changes, step, factsOf(stream.meeting).factsVersion + 1);
      stream.run({ type: 'TakeFacts', by: { kind: 'archive' }, facts: meetingFacts(changes) });
    } else {
      const command = commandOf(step, stream);
      if (command !== undefined) stream.run(command);
    }
    look(stream);
  }
  stream.run({ type: 'Advance', by: { kind: 'system' } });
  stream.windTo(plusMinutes(factsOf(stream.meeting).meeting.end, 24 * 60));
  look(stream);
  return stream;
}

function outcomeOf(mood: number): ReturnType<Provider> {
  const provider = 'acs';
  if (mood === 5) return { kind: 'recipientUnusable', provider, code: '400' };
  if (mood === 6 || mood === 7) return { kind: 'notNow', provider, code: '503' };
  if (mood === 8) return { kind: 'unknown', provider, code: 'time-out' };
  if (mood === 9) return undefined;
  return { kind: 'accepted', provider, providerId: 'p1' };
}
