import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absenceId,
  detail,
  type History,
  historyOf,
  ITEM_1,
  offerId,
  START,
  seatId,
  TURID,
  vacancyId,
} from '#functions/attendance/fixture.ts';
import { quorumForecast } from '#functions/summoning/core/cover.ts';
import { SummoningEvent } from '#functions/summoning/core/events.ts';
import { evolve } from '#functions/summoning/core/evolve.ts';
import { initialState } from '#functions/summoning/core/state.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { MeetingProjection, meetingSummary, projectMeeting } from './meeting-summary.ts';
import { meetingView } from './meeting-view.ts';

type Move = (history: History) => void;

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map(
    (seat): Move =>
      (history) => {
        history.tryToRun({ type: 'ReportAbsence', by: TURID, seatId: seatId(seat), kind: 'full' });
      },
  ),
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 })).map(
    ([seat, from, length]): Move =>
      (history) => {
        const interval = { from: plusMinutes(START, from * 60), to: plusMinutes(START, (from + length) * 60) };
        const report = { kind: 'partial' as const, intervals: [interval] };
        history.tryToRun({ type: 'ReportAbsence', by: TURID, seatId: seatId(seat), ...report });
      },
  ),
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('disqualified' as const, 'assessment' as const)).map(
    ([seat, kind]): Move =>
      (history) => {
        history.tryToRun({ type: 'ReportAbsence', by: TURID, seatId: seatId(seat), kind, items: [ITEM_1] });
      },
  ),
  fc.tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom('yes' as const, 'no' as const)).map(
    ([offer, answer]): Move =>
      (history) => {
        history.tryToRun({ type: 'RecordAnswer', by: TURID, offerId: offerId(offer), answer });
      },
  ),
  fc.integer({ min: 1, max: 4 }).map(
    (absence): Move =>
      (history) => {
        history.tryToRun({ type: 'WithdrawAbsence', by: TURID, absenceId: absenceId(absence) });
      },
  ),
  fc.integer({ min: 1, max: 6 }).map(
    (vacancy): Move =>
      (history) => {
        history.tryToRun({ type: 'AcceptEmpty', by: TURID, vacancyId: vacancyId(vacancy), why: detail('d1') });
      },
  ),
  fc.integer({ min: 1, max: 1_500 }).map(
    (minutes): Move =>
      (history) => {
        history.until(plusMinutes(history.now, minutes));
      },
  ),
);

describe('whatever happens', () => {
  test('the counts add up, the overview agrees with the fold, and the alarm with the overview', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 12 }), (moves) => {
        const history = historyOf();
        for (const move of moves) {
          move(history);
          history.send();
        }
        const folded = history.commits
          .flatMap(({ events }) => events)
          .map((event) => SummoningEvent.parse(event))
          .reduce(evolve, initialState);
        const view = meetingView(folded, history.version, history.now);
        const { seats } = meetingSummary(history.meeting, history.now);

        expect(view).toStrictEqual(meetingView(history.meeting, history.version, history.now));
        expect(seats.total).toBe(seats.covered + seats.open);
        expect(seats.total).toBe(seats.coming + seats.absent);
        expect(seats.asking + seats.waiting + seats.exhausted).toBeLessThanOrEqual(seats.open);
        expect(view.lists.reduce((sum, list) => sum + list.covered, 0)).toBe(seats.covered);
        const { needed, expected } = quorumForecast(history.meeting);
        expect(view.quorum).toMatchObject({ needed, expected });
        const projected = projectMeeting(history.meeting, history.version, history.now);
        expect(MeetingProjection.parse(projected)).toStrictEqual(projected);
      }),
      { numRuns: 80 },
    );
  });
});
