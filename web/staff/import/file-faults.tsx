import { useEffect, useRef } from 'react';
import type { Problem } from '#shared/contracts/problem.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import type { ImportTexts } from '#web/texts/staff/import.nb.ts';

interface FileFaultsProps {
  readonly title: string;
  readonly hint: string;
  readonly faults: readonly Readonly<NonNullable<Problem['fields']>[number]>[];
}

/** Enough to mend a file by; whoever has more will have them again. */
const SHOWN_MAX = 50;
const IN_TABLE = /^lines\[(\d+)\]\.(.*)$/;

/** What is wrong with a file, by line and column or by where it stands in it. */
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
        {faults.slice(0, SHOWN_MAX).map(({ path, detail }) => (
          <li key={path + detail}>
            {path !== '' && <b>{placeText(path, words)}:</b>} {detail}
          </li>
        ))}
      </ul>
      {faults.length > SHOWN_MAX && <p>{words.moreFaults(faults.length - SHOWN_MAX)}</p>}
    </div>
  );
}

function placeText(path: string, words: ImportTexts): string {
  const [, line, column = ''] = IN_TABLE.exec(path) ?? [];
  return line === undefined ? path : words.line(line, column);
}
