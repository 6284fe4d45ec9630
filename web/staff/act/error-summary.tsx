import { useEffect, useRef } from 'react';
import { type Fault, fieldId } from '#web/staff/act/faults.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

interface ErrorSummaryProps {
  readonly faults: readonly Fault[];
  /** Below the title of a dialog, or below that of a page. */
  readonly heading?: 'h2' | 'h3';
}

/** Stands on top of a form that was sent with faults and takes the focus; each line leads to its field. */
export function ErrorSummary({ faults, heading: Heading = 'h3' }: ErrorSummaryProps) {
  const { texts } = useStaff();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={summary} className="ds-error-summary" tabIndex={-1} data-color="danger">
      <Heading className="ds-heading">{texts.act.faultsTitle}</Heading>
      <ul>
        {faults.map(({ field, text }) => (
          <li key={field + text}>
            <button type="button" className="link-button" onClick={() => focusField(field)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A group of choices is no field itself: its first choice is. */
function focusField(field: string): void {
  const element = document.getElementById(fieldId(field));
  const isGroup = element?.tagName === 'FIELDSET';
  (isGroup ? element?.querySelector<HTMLElement>('input') : element)?.focus();
}
