import { expect, test } from 'vitest';
import { VOCABULARY } from '#shared/texts/vocabulary.ts';
import { seatView, vacancyView } from '#test/kit/seat-views.ts';
import { whyEmpty } from '#web/staff/meeting/why-empty.ts';

const seatOf = (name: string, status: 'exhausted' | 'stopped') =>
  seatView({ name, vacancies: [vacancyView({ status })] });

test('of two seats with nobody left to ask and one that is stopped, the notice tells which is which', () => {
  const seats = [
    seatOf('Ingrid Moe', 'exhausted'),
    seatOf('Per Johansen', 'stopped'),
    seatOf('Mina Solberg', 'exhausted'),
  ];
  expect(whyEmpty(seats, VOCABULARY.nb, 'nb')).toBe(
    'Ingen flere å spørre: Ingrid Moe og Mina Solberg. Stoppet: Per Johansen.',
  );
});

test('where all are open for the same reason it stands once', () => {
  const seats = [seatOf('Ingrid Moe', 'stopped'), seatOf('Per Johansen', 'stopped')];
  expect(whyEmpty(seats, VOCABULARY.en, 'en')).toBe('Stopped: Ingrid Moe and Per Johansen.');
});
