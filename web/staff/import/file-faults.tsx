import { useEffect, useRef } from 'react';
import type { FieldFault } from '#shared/contracts/field-fault.ts';
import { placeText } from '#web/staff/import/place-text.ts';
import { inOrderOfLines, lineText } from '#web/staff/import/table-faults.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

interface FileFaultsProps {
  readonly title: string;
  readonly hint: string;
  readonly faults: readonly FieldFault[];
}

/** Enough to mend a file by; whoever has more will have them again. */
const SHOWN_MAX = 50;

/** What is wrong with a file, by line and column of a table, else by body, list and person. */
export function FileFaults({ title, hint, faults }: FileFaultsProps) {
  const { texts } = useStaff();
  const words = texts.import;
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), [faults]);
  return (
    <div ref={summary} className="ds-error-summary file-faults" tabIndex={-1} data-color="danger">
      <h2 className="ds-heading" data-size="2xs">
        {title}
      </h2>
      <p>{hint}</p>
      <ul>
        {inOrderOfLines(faults)
          .slice(0, SHOWN_MAX)
          .map(({ path, detail, place }) => (
            <li key={path + detail}>
              {path !== '' && <b>{place === undefined ? lineText(path, words) : placeText(place, words)}:</b>} {detail}
            </li>
          ))}
      </ul>
      {faults.length > SHOWN_MAX && <p>{words.moreFaults(faults.length - SHOWN_MAX)}</p>}
    </div>
  );
}
