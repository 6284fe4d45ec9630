import type { SeatCounts } from '#shared/contracts/meeting-list.ts';

/** Its text is the number beside it. */
export function SeatsBar({ seats }: { readonly seats: SeatCounts }) {
  const { total, open, asking, waiting } = seats;
  const seated = Math.max(0, total - open);
  const members = Math.min(seats.coming, seated);
  const parts = [
    { state: 'memberComes', count: members },
    { state: 'covered', count: seated - members },
    { state: 'asked', count: asking },
    { state: 'waiting', count: waiting },
    { state: 'nobody', count: Math.max(0, open - asking - waiting) },
  ];
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { count }) => sum + count, 0));
  return (
    <svg className="seats-bar" viewBox={`0 0 ${Math.max(1, total)} 1`} preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ state, count }, index) => (
        <rect key={state} data-state={state} x={starts[index]} y="0" width={count} height="1" />
      ))}
    </svg>
  );
}
