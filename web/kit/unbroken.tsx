/** A range such as `kl. 18.00–21.00`. Ordinary spaces end it, no-break spaces belong to it. */
const RANGE = /([^ ]*\d–\d[^ ]*)/;

/** Text whose ranges are never broken over two lines, which browsers do after a dash. */
export function Unbroken({ text }: { readonly text: string }) {
  return text.split(RANGE).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // The parts have no identity but their place.
      <span key={`range-${index}`} className="nowrap">
        {part}
      </span>
    ),
  );
}
