import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/contracts/settings.ts';
import { epochMsOf, type Instant, instantOf, minutesBetween, plusSeconds } from '#shared/kernel/instant.ts';
import { type AnsweringRules, type Ask, answeringMinutesOf, whenToAsk } from './answering-time.ts';
import { zoneOffsetMs } from './local-time.ts';
import { quietPeriodAt } from './quiet-hours.ts';

const clocks = fc.integer({ min: 0, max: 287 }).map((step) => {
  return `${String(Math.floor(step / 12)).padStart(2, '0')}:${String((step % 12) * 5).padStart(2, '0')}`;
});

const rules: fc.Arbitrary<AnsweringRules> = fc.oneof(
  fc.constant(DEFAULT_SETTINGS),
  fc.record({
    timeZone: fc.constantFrom('Europe/Oslo', 'UTC', 'America/New_York'),
    quietHours: fc.record({ from: clocks, to: clocks, sundayTo: clocks }),
    quietDays: fc.subarray([...DEFAULT_SETTINGS.quietDays]),
    answeringMinutes: fc.constant(DEFAULT_SETTINGS.answeringMinutes),
    mode: fc.constantFrom('strict' as const, 'staggered' as const),
    urgentHours: fc.integer({ min: 0, max: 48 }),
  }),
);

const october = Date.UTC(2026, 9, 1);
const asks: fc.Arbitrary<Ask> = fc
  .record({
    // Through both clock changes, Christmas and Easter, to the second.
    atSeconds: fc.integer({ min: 0, max: 210 * 86_400 }),
    leftMinutes: fc.oneof(fc.integer({ min: 0, max: 30 * 60 }), fc.integer({ min: 0, max: 20 * 24 * 60 })),
    askedMinutesAgo: fc.option(fc.integer({ min: 0, max: 24 * 60 }), { nil: undefined }),
    quietBinds: fc.boolean(),
  })
  .map(({ atSeconds, leftMinutes, askedMinutesAgo, quietBinds }) => {
    const atMs = october + atSeconds * 1_000;
    return {
      at: instantOf(atMs),
      scopeStart: instantOf(Math.ceil(atMs / 60_000) * 60_000 + leftMinutes * 60_000),
      ...(askedMinutesAgo !== undefined && { lastAskedAt: instantOf(atMs - askedMinutesAgo * 60_000) }),
      quietBinds,
    };
  });

/** Strictly inside: a time that ran out at the very minute the quiet hours begin is stated as that minute. */
function isDeepInQuiet(moment: Instant, given: AnsweringRules): boolean {
  const period = quietPeriodAt(moment, given);
  return period !== undefined && period.from < moment;
}

function isNearScope({ at, scopeStart }: Ask, deadline: Instant, given: AnsweringRules): boolean {
  const period = quietPeriodAt(deadline, given);
  const isLastHours = minutesBetween(at, scopeStart) <= 120;
  return isLastHours || (period !== undefined && minutesBetween(period.to, scopeStart) < 300);
}

test('whatever is asked and whenever, the terms keep their promises', () => {
  fc.assert(
    fc.property(asks, rules, (ask, given) => {
      const decision = whenToAsk(ask, given);
      if (decision.kind === 'wait') return;
      const { deadline, closesAt, remindAt, nextAt } = decision.terms;

      expect(deadline <= ask.scopeStart).toBe(true);
      expect(ask.at < deadline || ask.at === ask.scopeStart).toBe(true);
      expect(closesAt).toBe(plusSeconds(deadline, 90) < ask.scopeStart ? plusSeconds(deadline, 90) : ask.scopeStart);
      expect(ask.at <= nextAt && nextAt <= deadline).toBe(true);

      const localMinutes = (epochMsOf(deadline) + zoneOffsetMs(epochMsOf(deadline), given.timeZone)) / 60_000;
      const isQuietBoundary = quietPeriodAt(deadline, given)?.from === deadline;
      if (deadline !== ask.scopeStart && !isQuietBoundary && given === DEFAULT_SETTINGS)
        expect(localMinutes % 5).toBe(0);
      expect(Number.isInteger(localMinutes)).toBe(true);

      if (isDeepInQuiet(deadline, given) && deadline !== ask.scopeStart) {
        expect(isNearScope(ask, deadline, given)).toBe(true);
      }
      if (remindAt !== undefined) {
        expect(ask.at < remindAt && remindAt < deadline).toBe(true);
        expect(quietPeriodAt(remindAt, given)).toBeUndefined();
      }
    }),
    { numRuns: 1_000 },
  );
});

test('whoever waits is asked later, by day or for a near scope, and waits for nothing twice', () => {
  fc.assert(
    fc.property(asks, rules, (ask, given) => {
      const decision = whenToAsk(ask, given);
      if (decision.kind === 'now') return;
      expect(ask.quietBinds).toBe(true);
      expect(decision.until > ask.at).toBe(true);
      expect(decision.until <= ask.scopeStart).toBe(true);
      expect(whenToAsk({ ...ask, at: decision.until }, given).kind).toBe('now');
    }),
    { numRuns: 1_000 },
  );
});

test('what is planned by day has at least its answering time, unless the scope starts first', () => {
  fc.assert(
    fc.property(asks, rules, (ask, given) => {
      if (quietPeriodAt(ask.at, given) !== undefined) return;
      const decision = whenToAsk(ask, given);
      expect(decision.kind).toBe('now');
      if (decision.kind === 'wait' || decision.terms.deadline === ask.scopeStart) return;
      const minutes = answeringMinutesOf(epochMsOf(ask.scopeStart) - epochMsOf(ask.at), given);
      expect(minutesBetween(ask.at, decision.terms.deadline)).toBeGreaterThanOrEqual(minutes);
    }),
    { numRuns: 1_000 },
  );
});

test('by day, more time left never gives an earlier deadline', () => {
  const awake = { ...DEFAULT_SETTINGS, quietHours: { from: '00:00', to: '00:00', sundayTo: '00:00' } };
  fc.assert(
    fc.property(asks, fc.integer({ min: 1, max: 10_000 }), (ask, moreMinutes) => {
      const later = { ...ask, scopeStart: plusSeconds(ask.scopeStart, moreMinutes * 60) };
      const [first, second] = [ask, later].map((one) => whenToAsk(one, awake));
      if (first?.kind !== 'now' || second?.kind !== 'now') throw new Error('nobody waits without quiet hours');
      expect(first.terms.deadline <= second.terms.deadline).toBe(true);
    }),
  );
});
