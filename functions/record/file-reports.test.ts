import { describe, expect, test } from 'vitest';
import { historyOf, instant, memberReports } from '#functions/attendance/fixture.ts';
import { factsOf } from '#functions/summoning/index.ts';
import type { MeetingStatus } from '#shared/contracts/roster.ts';
import { fileReports } from './file-reports.timer.ts';
import { filingWorld, REF } from './filing-fixture.ts';

const DAY_AFTER = instant('2026-12-04T21:00:00.000Z');

interface Evening {
  readonly status: MeetingStatus;
  readonly isSomebodyAbsent?: boolean;
  readonly until?: typeof DAY_AFTER;
  readonly hasStream?: boolean;
}

/** One round of the timer. */
async function afterRound({ status, isSomebodyAbsent = false, until = DAY_AFTER, hasStream = true }: Evening) {
  const history = historyOf();
  if (isSomebodyAbsent) memberReports(history, 3);
  history.until(until);
  const world = filingWorld(history);
  const { id, bodyId, start, end } = factsOf(history.meeting).meeting;
  const given = world.needs();
  const warnings: string[] = [];
  await fileReports({
    ...given,
    meetings: hasStream ? given.meetings : { load: async () => undefined },
    municipalities: [REF.code],
    meetingHeadsOf: async () => [{ id, bodyId, start, end, status }],
    warn: (sentence) => void warnings.push(sentence),
  })();
  expect(warnings).toStrictEqual([]);
  return { filed: world.filed.length, noted: world.index.get(REF.meetingId) };
}

describe('the report of a meeting', () => {
  test('is filed a day after it', async () => {
    expect(await afterRound({ status: 'published' })).toStrictEqual({ filed: 1, noted: 'done' });
  });

  test('is left alone for a day, so that a secretary can note who was there', async () => {
    const until = instant('2026-12-03T23:00:00.000Z');
    expect(await afterRound({ status: 'published', until })).toStrictEqual({ filed: 0, noted: undefined });
  });

  test.each(['cancelled', 'planned'] as const)(
    'that was %s is filed when somebody had reported absence',
    async (status) => {
      expect(await afterRound({ status, isSomebodyAbsent: true })).toStrictEqual({ filed: 1, noted: 'done' });
    },
  );

  test.each(['cancelled', 'planned'] as const)('that was %s, and concerned nobody, is never made', async (status) => {
    expect(await afterRound({ status })).toStrictEqual({ filed: 0, noted: 'done' });
  });

  test('of which nothing is known is not come back to for ever', async () => {
    expect(await afterRound({ status: 'cancelled', hasStream: false })).toStrictEqual({ filed: 0, noted: 'done' });
  });
});
