import { useEffect, useRef } from 'react';
import type { Problem } from '#shared/contracts/problem.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import type { ImportTexts } from '#web/texts/staff/import.nb.ts';

interface FileFaultsProps {
  readonly problem: Problem;
  readonly fileName: string;
}

/** Enough to mend a file by; whoever has more will have them again. */
const SHOWN_MAX = 50;
const IN_TABLE = /^lines\[(\d+)\]\.(.*)$/;

/** Everything that is wrong with a file, by line and column. */
export function FileFaults({ problem, fileName }: FileFaultsProps) {
  const { texts } = useStaff();
  const words = texts.import;
  const summary = useRef<HTMLDivElement>(null);
  const faults = problem.fields ?? [];
  useEffect(() => summary.current?.focus(), [problem]);
  return (
    <div ref={summary} className="ds-error-summary file-faults" tabIndex={-1} data-color="danger">
      <h2 className="ds-heading" data-size="2xs">
        {faults.length === 0 ? problem.title : words.faultsTitle(fileName, faults.length)}
      </h2>
      <p>{faults.length === 0 ? problem.detail : words.faultsHint}</p>
      <ul>
        {faults.slice(0, SHOWN_MAX).map(({ path, detail }) => (
          <li key={path + detail}>
            <b>{placeText(path, words)}:</b> {detail}
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
