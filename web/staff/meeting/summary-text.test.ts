import { expect, test } from 'vitest';
import { SeatView } from '#shared/contracts/meeting-view.ts';
import { summaryOf } from '#web/staff/meeting/summary-text.ts';
import { nb } from '#web/texts/staff/nb.ts';

const absence = {
  absenceId: 'm1-a1',
  kind: 'full',
  scopes: [{ kind: 'meeting' }],
  status: 'reported',
  reportedAt: '2026-12-03T14:40:00.000Z',
  reportedBy: 'member',
};

/** Somebody who is away, and those who are being asked. */
function seatAsking(no: number, askedIds: readonly string[]): SeatView {
  const offers = askedIds.map((personId, index) => ({
    offerId: `m1-o${no}${index}`,
    personId,
    name: 'Siri Dahl',
    rank: index + 1,
    channel: 'sms',
    status: 'asked',
  }));
  return SeatView.parse({
    seatId: `s${no}`,
    personId: `p${no}`,
    name: 'Kari Nordmann',
    listId: 'A',
    role: 'member',
    attendance: 'absent',
    covered: false,
    absences: [absence],
    vacancies: [
      {
        vacancyId: `m1-v${no}`,
        absenceId: 'm1-a1',
        scope: { kind: 'meeting' },
        status: 'asking',
        substitute: null,
        upcoming: [],
        skipped: [],
        offers,
      },
    ],
  });
}

test('those who are asked are counted, not the seats they are asked about', () => {
  const seats = [seatAsking(1, ['a1', 'a2']), seatAsking(2, ['a3'])];
  expect(summaryOf({ seats }, nb, 'nb')).toStrictEqual({
    heading: '0 av 2 plasser er dekket',
    sentences: ['3 varamedlemmer er spurt.'],
  });
});

test('somebody who is asked about two seats is one', () => {
  const seats = [seatAsking(1, ['a1']), seatAsking(2, ['a1'])];
  expect(summaryOf({ seats }, nb, 'nb').sentences).toStrictEqual(['1 varamedlem er spurt.']);
});
