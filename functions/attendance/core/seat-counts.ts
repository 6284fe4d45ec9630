import type { SeatCounts } from '#shared/contracts/meeting-list.ts';
import type { SeatView, VacancyStatus } from '#shared/contracts/meeting-view.ts';

type Trouble = 'exhausted' | 'waiting' | 'asking';

/** What an open seat counts as, the worst first. A seat left empty by choice, or without a vacancy, is only open. */
const TROUBLES: readonly (readonly [Trouble, readonly VacancyStatus[]])[] = [
  ['exhausted', ['exhausted', 'stopped']],
  ['waiting', ['waiting']],
  ['asking', ['asking']],
];

/** Seats, not messages: everyone is covered or open, and coming or absent. */
export function countSeats(seats: readonly SeatView[]): SeatCounts {
  const open = seats.filter(({ covered }) => !covered);
  const troubles = open.map(troubleOf);
  const count = (trouble: Trouble) => troubles.filter((one) => one === trouble).length;
  const coming = seats.filter(({ attendance }) => attendance === 'unknown' || attendance === 'coming').length;
  return {
    total: seats.length,
    coming,
    absent: seats.length - coming,
    covered: seats.length - open.length,
    asking: count('asking'),
    waiting: count('waiting'),
    exhausted: count('exhausted'),
    open: open.length,
  };
}

function troubleOf({ vacancies }: SeatView): Trouble | undefined {
  return TROUBLES.find(([, statuses]) => vacancies.some(({ status }) => statuses.includes(status)))?.[0];
}
