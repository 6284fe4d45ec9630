import { TrashIcon } from '@navikt/aksel-icons';
import { type ReactNode, useEffect, useRef } from 'react';

export interface RowsFieldProps<Row> {
  readonly rows: readonly Row[];
  /** What a row is called in its group and on the button that takes it away, such as `sak 84/26`. */
  readonly nameOf: (row: Row, at: number) => string;
  readonly addLabel: string;
  readonly removeLabel: (name: string) => string;
  /** As an added row begins. */
  readonly added: Row;
  readonly min: number;
  readonly max: number;
  readonly onChange: (rows: readonly Row[]) => void;
  /** The fields of one row. */
  readonly children: (row: Row, at: number, change: (changed: Partial<Row>) => void) => ReactNode;
}

/** Several of one kind, each in a group of its own. Whoever adds one goes on in it; whoever takes one away, after them. */
export function RowsField<Row>(props: RowsFieldProps<Row>) {
  const { rows, nameOf, addLabel, removeLabel, added, min, max, onChange, children } = props;
  const { list, adds } = useFocusAfter(rows.length);
  return (
    <div className="rows-field" ref={list}>
      {rows.map((row, at) => (
        // The rows have no identity but their place, and none is ever moved.
        <fieldset key={`row-${at}`} className="ds-fieldset row-fields">
          <legend className="ds-sr-only">{nameOf(row, at)}</legend>
          {children(row, at, (changed) => onChange(rows.map((one) => (one === row ? { ...one, ...changed } : one))))}
          {rows.length > min && (
            <button
              type="button"
              className="link-button with-icon"
              onClick={() => onChange(rows.filter((one) => one !== row))}
            >
              <TrashIcon aria-hidden="true" />
              <span>{removeLabel(nameOf(row, at))}</span>
            </button>
          )}
        </fieldset>
      ))}
      {rows.length < max && (
        <button
          ref={adds}
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => onChange([...rows, { ...added }])}
        >
          {addLabel}
        </button>
      )}
    </div>
  );
}

/** What was pressed may be gone, and what it made stands before it: the focus goes where the writing goes on. */
function useFocusAfter(count: number) {
  const list = useRef<HTMLDivElement>(null);
  const adds = useRef<HTMLButtonElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) list.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus();
    if (count < before.current) adds.current?.focus();
    before.current = count;
  }, [count]);
  return { list, adds };
}
