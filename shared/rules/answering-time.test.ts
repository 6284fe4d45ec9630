import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/contracts/settings.ts';
import { plusSeconds } from '#shared/kernel/instant.ts';
import { type AnsweringRules, type OfferTerms, whenToAsk } from './answering-time.ts';
import { instantAt, localClockOf, localDateOf } from './local-time.ts';

const oslo = 'Europe/Oslo';
const rules: AnsweringRules = DEFAULT_SETTINGS;
const neverQuiet: Partial<AnsweringRules> = { quietHours: { from: '00:00', to: '00:00', sundayTo: '00:00' } };

/** A moment in local words: `2026-12-03 18:00`. */
const at = (local: string) => instantAt(local.slice(0, 10), local.slice(11), oslo);
const local = (moment: Parameters<typeof localDateOf>[0]) =>
  `${localDateOf(moment, oslo)} ${localClockOf(moment, oslo)}`;

interface Given extends Partial<AnsweringRules> {
  readonly at: string;
  readonly scopeStart: string;
  readonly lastAskedAt?: string;
  readonly byEmail?: boolean;
}

function ask({ at: asked, scopeStart, lastAskedAt, byEmail = false, ...changed }: Given) {
  const question = {
    at: at(asked),
    scopeStart: at(scopeStart),
    quietBinds: !byEmail,
    ...(lastAskedAt !== undefined && { lastAskedAt: at(lastAskedAt) }),
  };
  return whenToAsk(question, { ...rules, ...changed });
}

function termsOf(given: Given): OfferTerms {
  const decision = ask(given);
  if (decision.kind === 'wait') throw new Error(`waits until ${local(decision.until)}`);
  return decision.terms;
}

/** What is stated to the person asked, or `waits until …`. */
function deadlineOf(given: Given): string {
  const decision = ask(given);
  return decision.kind === 'wait' ? `waits until ${local(decision.until)}` : local(decision.terms.deadline);
}

function reminderOf(given: Given): string {
  const { remindAt } = termsOf(given);
  return remindAt === undefined ? 'no reminder' : local(remindAt);
}

describe('an offer by day', () => {
  test('the deadline is rounded up to the next quarter when the time is an hour or more', () => {
    expect(deadlineOf({ at: '2026-12-01 12:57', scopeStart: '2026-12-03 12:00' })).toBe('2026-12-01 17:00');
    expect(deadlineOf({ at: '2026-12-01 13:00', scopeStart: '2026-12-03 12:00' })).toBe('2026-12-01 17:00');
    expect(deadlineOf({ at: '2026-12-03 09:01', scopeStart: '2026-12-03 18:00' })).toBe('2026-12-03 10:15');
  });

  test('the deadline is rounded up to the next five minutes when the time is shorter', () => {
    expect(deadlineOf({ at: '2026-12-03 14:01', scopeStart: '2026-12-03 18:00' })).toBe('2026-12-03 14:25');
    expect(deadlineOf({ at: '2026-12-03 14:05', scopeStart: '2026-12-03 18:00' })).toBe('2026-12-03 14:25');
    expect(deadlineOf({ at: '2026-12-03 16:59', scopeStart: '2026-12-03 18:00' })).toBe('2026-12-03 17:10');
  });

  test('the deadline is never past the scope’s start, and neither is the closing', () => {
    const { deadline, closesAt } = termsOf({ at: '2026-12-03 17:56', scopeStart: '2026-12-03 18:00' });
    expect([deadline, closesAt].map(local)).toStrictEqual(['2026-12-03 18:00', '2026-12-03 18:00']);
    expect(deadlineOf({ at: '2026-12-03 18:00', scopeStart: '2026-12-03 18:00' })).toBe('2026-12-03 18:00');
  });

  test('it closes 90 seconds after the stated minute', () => {
    const { deadline, closesAt } = termsOf({ at: '2026-12-01 13:00', scopeStart: '2026-12-03 12:00' });
    expect(closesAt).toBe(plusSeconds(deadline, 90));
    const late = termsOf({ at: '2026-12-03 17:48', scopeStart: '2026-12-03 17:56' });
    expect(late).toMatchObject({ deadline: at('2026-12-03 17:55'), closesAt: at('2026-12-03 17:56') });
  });

  test('nobody is asked after the scope began', () => {
    expect(() => ask({ at: '2026-12-03 18:01', scopeStart: '2026-12-03 18:00' })).toThrow('scope began');
  });
});

describe('time stands still', () => {
  test('in the quiet hours, also when they are several', () => {
    expect(deadlineOf({ at: '2026-12-01 19:00', scopeStart: '2026-12-03 18:00' })).toBe('2026-12-02 10:00');
    // 24 hours: 3 on Friday evening, 13 on Saturday, 8 on Sunday.
    expect(deadlineOf({ at: '2026-11-27 18:00', scopeStart: '2026-12-17 18:00' })).toBe('2026-11-29 18:00');
  });

  test('but runs out at the very minute they begin', () => {
    const given = { at: '2026-12-01 17:00', scopeStart: '2026-12-03 10:00' };
    expect(deadlineOf(given)).toBe('2026-12-01 21:00');
    expect(deadlineOf({ ...given, at: '2026-12-01 17:01' })).toBe('2026-12-02 08:15');
  });

  test('rounding does not carry a deadline into the quiet hours', () => {
    const oddHours = { quietHours: { from: '21:10', to: '08:00', sundayTo: '10:00' } };
    expect(deadlineOf({ ...oddHours, at: '2026-12-01 17:05', scopeStart: '2026-12-03 10:00' })).toBe(
      '2026-12-01 21:10',
    );
    expect(deadlineOf({ ...oddHours, at: '2026-12-01 17:10', scopeStart: '2026-12-03 10:00' })).toBe(
      '2026-12-01 21:10',
    );
  });

  test('by e-mail as well, though an e-mail is sent at night', () => {
    expect(deadlineOf({ at: '2026-12-02 23:00', scopeStart: '2026-12-03 18:00', byEmail: true })).toBe(
      '2026-12-03 09:00',
    );
  });

  test('but not where that would leave nobody else to ask before an early meeting', () => {
    const given = { at: '2026-12-02 20:50', scopeStart: '2026-12-03 09:00' };
    expect(deadlineOf(given)).toBe('2026-12-03 07:30');
    expect(termsOf(given)).toMatchObject({ mode: 'strict', nextAt: at('2026-12-03 07:30') });
    expect(deadlineOf({ ...given, scopeStart: '2026-12-03 12:00' })).toBe('2026-12-03 09:00');
  });

  test('and not where the scope itself starts in the night', () => {
    expect(deadlineOf({ at: '2026-12-02 20:50', scopeStart: '2026-12-02 23:30' })).toBe('2026-12-02 21:30');
    expect(deadlineOf({ at: '2026-12-02 21:10', scopeStart: '2026-12-02 23:30' })).toBe('2026-12-02 21:30');
    expect(
      deadlineOf({ at: '2026-12-02 21:20', scopeStart: '2026-12-02 23:30', lastAskedAt: '2026-12-02 21:10' }),
    ).toBe('waits until 2026-12-02 21:30');
  });
});

describe('W13: an absence in the night', () => {
  test('for a meeting in five days waits until 8', () => {
    expect(deadlineOf({ at: '2026-11-30 23:00', scopeStart: '2026-12-05 12:00' })).toBe('waits until 2026-12-01 08:00');
  });

  test('for 17.00 the next day waits until 8', () => {
    expect(deadlineOf({ at: '2026-12-02 23:00', scopeStart: '2026-12-03 17:00' })).toBe('waits until 2026-12-03 08:00');
  });

  test('for 12.00 the next day asks one at once, who has until 7.30', () => {
    const given = { at: '2026-12-02 23:00', scopeStart: '2026-12-03 12:00' };
    expect(deadlineOf(given)).toBe('2026-12-03 07:30');
    expect(termsOf(given)).toMatchObject({ mode: 'strict', closesAt: plusSeconds(at('2026-12-03 07:30'), 90) });
    expect(reminderOf(given)).toBe('no reminder');
  });

  test('asks nobody further before 7.30, whoever says no', () => {
    const given = { scopeStart: '2026-12-03 12:00', lastAskedAt: '2026-12-02 23:00' };
    expect(deadlineOf({ ...given, at: '2026-12-02 23:20' })).toBe('waits until 2026-12-03 07:30');
    expect(deadlineOf({ ...given, at: '2026-12-03 07:29' })).toBe('waits until 2026-12-03 07:30');
  });

  test('seven silent candidates overnight get one SMS before 7.30 between them', () => {
    const scopeStart = '2026-12-03 12:00';
    const sent: string[] = [];
    let now = '2026-12-02 23:00';
    let lastAskedAt: string | undefined;
    for (let step = 0; step < 20 && sent.length < 7; step += 1) {
      const decision = ask({ at: now, scopeStart, ...(lastAskedAt !== undefined && { lastAskedAt }) });
      if (decision.kind === 'now') {
        sent.push(now);
        lastAskedAt = now;
        now = local(decision.terms.deadline);
      } else {
        now = local(decision.until);
      }
    }
    expect(sent.filter((moment) => moment < '2026-12-03 07:30')).toStrictEqual(['2026-12-02 23:00']);
    expect(sent.slice(0, 4)).toStrictEqual([
      '2026-12-02 23:00',
      '2026-12-03 07:30',
      '2026-12-03 07:50',
      '2026-12-03 08:10',
    ]);
  });

  test('one who was asked before the quiet hours does not keep the next from being asked', () => {
    const given = { at: '2026-12-02 22:00', scopeStart: '2026-12-03 12:00', lastAskedAt: '2026-12-02 20:30' };
    expect(deadlineOf(given)).toBe('2026-12-03 07:30');
  });

  test('from 7.30 on time runs as by day, and through the rest of the quiet hours', () => {
    const given = { at: '2026-12-03 07:30', scopeStart: '2026-12-03 12:00', lastAskedAt: '2026-12-02 23:00' };
    expect(deadlineOf(given)).toBe('2026-12-03 07:50');
    expect(termsOf(given).mode).toBe('staggered');
  });

  test('shortly before 7.30 the answering time is given in full', () => {
    expect(deadlineOf({ at: '2026-12-03 07:21', scopeStart: '2026-12-03 12:00' })).toBe('2026-12-03 07:45');
  });

  test('exactly five hours after the quiet hours is not near', () => {
    expect(deadlineOf({ at: '2026-12-02 23:00', scopeStart: '2026-12-03 13:00' })).toBe('waits until 2026-12-03 08:00');
    expect(deadlineOf({ at: '2026-12-02 23:00', scopeStart: '2026-12-03 12:59' })).toBe('2026-12-03 07:30');
  });

  test('with less than two hours left asks at once, and time does not stand still', () => {
    const given = { at: '2026-12-03 06:30', scopeStart: '2026-12-03 08:15', lastAskedAt: '2026-12-02 23:00' };
    expect(deadlineOf(given)).toBe('2026-12-03 06:40');
    expect(termsOf(given).mode).toBe('staggered');
    expect(deadlineOf({ at: '2026-12-02 20:58', scopeStart: '2026-12-02 22:30' })).toBe('2026-12-02 21:05');
  });

  test('waits no longer than until two hours are left', () => {
    const given = { at: '2026-12-03 01:00', scopeStart: '2026-12-03 08:15', lastAskedAt: '2026-12-02 23:00' };
    expect(deadlineOf(given)).toBe('waits until 2026-12-03 06:15');
    expect(deadlineOf({ ...given, at: '2026-12-03 06:15' })).toBe('2026-12-03 06:25');
  });

  test('on a Sunday the night ends at 10', () => {
    expect(deadlineOf({ at: '2026-11-29 08:30', scopeStart: '2026-11-29 18:00' })).toBe('waits until 2026-11-29 10:00');
    expect(deadlineOf({ at: '2026-11-29 08:30', scopeStart: '2026-11-29 14:00' })).toBe('2026-11-29 09:30');
  });

  test('an e-mail wakes nobody, so the next is asked at once too', () => {
    const given = { scopeStart: '2026-12-03 12:00', lastAskedAt: '2026-12-02 23:00', byEmail: true };
    expect(deadlineOf({ ...given, at: '2026-12-02 23:20' })).toBe('2026-12-03 07:30');
  });
});

describe('W14: the nights when the clocks change', () => {
  test('four hours are four hours of running time in spring', () => {
    const given = { ...neverQuiet, at: '2027-03-28 00:30', scopeStart: '2027-03-29 18:00' };
    expect(deadlineOf(given)).toBe('2027-03-28 05:30');
  });

  test('four hours are four hours of running time in autumn', () => {
    const given = { ...neverQuiet, at: '2026-10-25 00:30', scopeStart: '2026-10-26 18:00' };
    expect(deadlineOf(given)).toBe('2026-10-25 03:30');
  });

  test('the quiet hours end at 10 by the new time, and the rest of the four hours runs from there', () => {
    expect(deadlineOf({ at: '2026-10-24 19:00', scopeStart: '2026-10-26 18:00' })).toBe('2026-10-25 12:00');
    // The night in spring is Easter Saturday's as well, and ends at 10 like any Sunday's.
    expect(deadlineOf({ at: '2027-03-27 19:00', scopeStart: '2027-03-29 18:00' })).toBe('2027-03-28 12:00');
  });

  test('the rounding is by the local clock on both sides of the change', () => {
    const given = { ...neverQuiet, at: '2027-03-27 23:01', scopeStart: '2027-03-29 12:00' };
    expect(deadlineOf(given)).toBe('2027-03-28 04:15');
  });
});

describe('the reminder', () => {
  test('comes when two thirds of the time have run', () => {
    expect(reminderOf({ at: '2026-12-01 09:00', scopeStart: '2026-12-03 12:00' })).toBe('2026-12-01 11:40');
    expect(reminderOf({ at: '2026-12-03 09:00', scopeStart: '2026-12-03 18:00' })).toBe('2026-12-03 09:40');
  });

  test('does not come when the time is under an hour', () => {
    expect(reminderOf({ at: '2026-12-03 14:00', scopeStart: '2026-12-03 18:00' })).toBe('no reminder');
  });

  test('never comes in the quiet hours, because they do not count', () => {
    expect(reminderOf({ at: '2026-12-01 19:00', scopeStart: '2026-12-03 18:00' })).toBe('2026-12-02 08:40');
    expect(reminderOf({ at: '2026-12-02 20:20', scopeStart: '2026-12-03 18:00' })).toBe('2026-12-03 08:00');
  });

  test('does not come when the scope starts first', () => {
    const long = { answeringMinutes: [{ moreThanHours: 0, minutes: 240 }] };
    expect(reminderOf({ ...long, at: '2026-12-03 14:00', scopeStart: '2026-12-03 16:30' })).toBe('no reminder');
  });
});

describe('one at a time, or staggered', () => {
  test('one at a time while there is time enough', () => {
    expect(termsOf({ at: '2026-12-03 09:00', scopeStart: '2026-12-03 15:00' }).mode).toBe('strict');
  });

  test('staggered under six hours before the scope', () => {
    expect(termsOf({ at: '2026-12-03 09:01', scopeStart: '2026-12-03 15:00' }).mode).toBe('staggered');
    expect(termsOf({ at: '2026-12-03 09:01', scopeStart: '2026-12-03 15:00', urgentHours: 2 }).mode).toBe('strict');
  });

  test('staggered always where the municipality says so, but not in the night', () => {
    const mode = 'staggered';
    expect(termsOf({ mode, at: '2026-12-01 09:00', scopeStart: '2026-12-17 15:00' }).mode).toBe('staggered');
    expect(termsOf({ mode, at: '2026-12-02 23:00', scopeStart: '2026-12-03 12:00' }).mode).toBe('strict');
  });

  test('the next may be asked when half of the time has run, quiet hours not counted', () => {
    const nextAt = (given: Given) => local(termsOf(given).nextAt);
    expect(nextAt({ at: '2026-12-03 14:01', scopeStart: '2026-12-03 18:00' })).toBe('2026-12-03 14:11');
    expect(nextAt({ at: '2026-12-01 20:00', scopeStart: '2026-12-03 18:00' })).toBe('2026-12-02 09:00');
    expect(nextAt({ at: '2026-12-03 17:58', scopeStart: '2026-12-03 18:00' })).toBe('2026-12-03 18:00');
  });
});
