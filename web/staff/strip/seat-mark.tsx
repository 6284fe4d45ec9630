import type { SeatState } from '#shared/texts/vocabulary.ts';

/** One seat. Drawn with strokes and marks as well as colour, so that it also holds where colours are replaced. */
export function SeatMark({ state }: { readonly state: SeatState }) {
  return (
    <svg className="seat-mark" viewBox="0 0 16 18" aria-hidden="true" focusable="false" data-state={state}>
      <rect className="seat-body" x="1" y="1" width="14" height="16" rx="3" />
      <Sign state={state} />
    </svg>
  );
}

function Sign({ state }: { readonly state: SeatState }) {
  switch (state) {
    case 'memberComes':
      return null;
    case 'covered':
      return <path className="seat-line" d="M4.5 9.5 7 12l4.5-5.5" />;
    case 'coveredPartOfTime':
      return <path className="seat-part" d="M1.5 15.5 14.5 3v11a3 3 0 0 1-3 3h-7a3 3 0 0 1-3-1.5Z" />;
    case 'coveredSomeItems':
      return <path className="seat-part" d="M8 10h7v4a3 3 0 0 1-3 3H8Z" />;
    case 'asked':
      return (
        <>
          <circle className="seat-line" cx="8" cy="9" r="4" />
          <path className="seat-line" d="M8 6.8V9l1.6 1" />
        </>
      );
    case 'waiting':
      return <path className="seat-line" d="M6 6v6M10 6v6" />;
    case 'nobody':
      return <path className="seat-line" d="M8 4.5v5.5M8 12.6v.8" />;
  }
}
