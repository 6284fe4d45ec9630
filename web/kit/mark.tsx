/** Six seats, the last one just filled. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 26 20" aria-hidden="true" focusable="false">
      {[0, 10, 20].map((x) => (
        <rect key={`top-${x}`} className="mark-seat" x={x} y={0} width={6} height={8} rx={1.5} />
      ))}
      {[0, 10].map((x) => (
        <rect key={`bottom-${x}`} className="mark-seat" x={x} y={12} width={6} height={8} rx={1.5} />
      ))}
      <rect className="mark-filled" x={20} y={12} width={6} height={8} rx={1.5} />
    </svg>
  );
}
