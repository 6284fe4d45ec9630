import { expect, test } from 'vitest';
import { absenceView, seatView, vacancyView } from '#test/kit/seat-views.ts';
import { summaryOf } from '#web/staff/meeting/summary-text.ts';
import { nb } from '#web/texts/staff/nb.ts';

/** Somebody who is away, and those who are being asked. */
function seatAsking(...askedIds: readonly string[]) {
  const offers = askedIds.map((personId) => ({
    offerId: `o-${personId}`,
    personId,
    name: 'Siri Dahl',
    rank: 1,
    channel: 'sms' as const,
    status: 'asked' as const,
  }));
  return seatView({
    attendance: 'absent',
    covered: false,
    absences: [absenceView()],
    vacancies: [vacancyView({ offers })],
  });
}

test('those who are asked are counted, not the seats they are asked about', () => {
  const seats = [seatAsking('a1', 'a2'), seatAsking('a3')];
  expect(summaryOf({ seats }, nb, 'nb')).toStrictEqual({
    heading: '0 av 2 plasser er dekket',
    sentences: ['3 varamedlemmer er spurt.'],
  });
});

test('somebody who is asked about two seats is one', () => {
  const seats = [seatAsking('a1'), seatAsking('a1')];
  expect(summaryOf({ seats }, nb, 'nb').sentences).toStrictEqual(['1 varamedlem er spurt.']);
});
