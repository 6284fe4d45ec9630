import { InformationSquareIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** Who is told what, and who is passed over. Follows the meeting while the dialog is open, and marks what changed. */
export function Consequences({ lines }: { readonly lines: readonly string[] }) {
  const { texts } = useStaff();
  const [atFirst] = useState(lines);
  return (
    <ul className="plain-list consequences" aria-live="polite" aria-relevant="additions">
      {lines.map((line) => (
        <li key={line} className="with-icon">
          <InformationSquareIcon aria-hidden="true" />
          <span>
            {!atFirst.includes(line) && (
              <span className="ds-tag" data-color="warning">
                {texts.act.changed}
              </span>
            )}{' '}
            {line}
          </span>
        </li>
      ))}
    </ul>
  );
}
