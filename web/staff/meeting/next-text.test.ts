import { expect, test } from 'vitest';
import { NextStep } from '#shared/contracts/meeting-view.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { seatView, vacancyView } from '#test/kit/seat-views.ts';
import { aheadText } from '#web/staff/meeting/next-text.ts';
import { nb } from '#web/texts/staff/nb.ts';

const deadline = NextStep.parse({
  at: '2026-12-03T15:40:00.000Z',
  type: 'deadline',
  vacancyId: 'v1',
  name: 'Siri Dahl',
});

test.each([
  [
    'somebody stands next',
    [{ personId: 'p5', name: 'Tor Eide', rank: 5 }],
    'Svarer ikke Siri Dahl, går spørsmålet videre',
  ],
  ['nobody is left on the list', [], 'Svarer ikke Siri Dahl, er det ingen flere å spørre'],
])('when %s, the timeline says what follows from silence', (_, upcoming, words) => {
  const seats = [seatView({ vacancies: [vacancyView({ vacancyId: 'v1', upcoming })] })];
  expect(aheadText(seats, deadline, nb)).toBe(words);
});

test('when nobody is left but somebody asked beside may still answer, that is what the timeline says', () => {
  const offers = [
    { offerId: 'o4', personId: 'p4', name: 'Siri Dahl', rank: 4, deadline: '2026-12-03T15:40:00.000Z' },
    { offerId: 'o5', personId: 'p5', name: 'Tor Eide', rank: 5, deadline: '2026-12-03T15:45:00.000Z' },
  ].map((offer) => ({ ...offer, channel: 'sms', status: 'asked' }) as const);
  const seats = [seatView({ vacancies: [vacancyView({ vacancyId: 'v1', offers })] })];
  expect(aheadText(seats, deadline, nb)).toBe('Svarer ikke Siri Dahl, er andre spurt allerede');
  const last = { ...deadline, at: Instant.parse('2026-12-03T15:45:00.000Z'), name: 'Tor Eide' };
  expect(aheadText(seats, last, nb)).toBe('Svarer ikke Tor Eide, er det ingen flere å spørre');
});
