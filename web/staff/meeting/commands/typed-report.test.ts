import { expect, test } from 'vitest';
import { SeatId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import type { TypedInterval } from '#web/kit/meeting-times.ts';
import { whenIn } from '#web/kit/when.ts';
import { nb } from '#web/texts/staff/nb.ts';
import { reportCommand } from './typed-report.ts';

/** A Thursday in winter, 18.00-21.00 in Oslo. */
const view = {
  start: Instant.parse('2026-12-03T17:00:00.000Z'),
  end: Instant.parse('2026-12-03T20:00:00.000Z'),
  timeZone: 'Europe/Oslo',
};

function reported(intervals: readonly TypedInterval[]) {
  const seatId = SeatId.parse('kst-1');
  const typed = { seatId, kind: 'partial', intervals, items: [], category: 'work', text: ' ', grounds: '' } as const;
  return reportCommand(typed, { view, when: whenIn(view.timeZone, 'nb'), texts: nb });
}

const day = '2026-12-03';

test('who comes late and goes early is away twice, in one report', () => {
  const twice = [
    { day, from: '18:00', to: '18:30' },
    { day, from: '20:00', to: '21:00' },
  ];
  expect(reported(twice)).toStrictEqual({
    ok: true,
    value: {
      type: 'ReportAbsence',
      seatId: 'kst-1',
      kind: 'partial',
      intervals: [
        { from: '2026-12-03T17:00:00.000Z', to: '2026-12-03T17:30:00.000Z' },
        { from: '2026-12-03T19:00:00.000Z', to: '2026-12-03T20:00:00.000Z' },
      ],
      reason: { category: 'work' },
    },
  });
});

test('whoever leaves nothing of the meeting is away from all of it', () => {
  const [all, halves] = [
    [{ day, from: '18:00', to: '21:00' }],
    [
      { day, from: '18:00', to: '19:30' },
      { day, from: '19:30', to: '21:00' },
    ],
  ];
  for (const intervals of [all, halves]) {
    expect(reported(intervals)).toStrictEqual({
      ok: true,
      value: { type: 'ReportAbsence', seatId: 'kst-1', kind: 'full', reason: { category: 'work' } },
    });
  }
});

test('a reason is chosen by whoever reports, never beforehand', () => {
  const typed = {
    seatId: SeatId.parse('kst-1'),
    kind: 'full',
    intervals: [],
    items: [],
    text: '',
    grounds: '',
  } as const;
  const words = { view, when: whenIn(view.timeZone, 'nb'), texts: nb };
  expect(reportCommand({ ...typed, category: undefined }, words)).toStrictEqual({
    ok: false,
    error: [{ field: 'category', text: nb.report.noReason }],
  });
});

test('each interval says what is wrong with it', () => {
  const wrong = [
    { day, from: '18:00', to: '19:00' },
    { day, from: '18:30', to: '20:00' },
    { day, from: '20:30', to: '20:00' },
    { day, from: '17:00', to: '18:00' },
    { day, from: '', to: '' },
  ];
  expect(reported(wrong)).toMatchObject({
    ok: false,
    error: [
      { field: 'intervals[1].from', text: nb.report.overlap },
      { field: 'intervals[2].from', text: nb.report.toAfterFrom },
      { field: 'intervals[3].from' },
      { field: 'intervals[4].from', text: nb.report.noTime },
    ],
  });
});
