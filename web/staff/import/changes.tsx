import { useState } from 'react';
import type { RosterChange } from '#shared/contracts/roster.ts';
import { valueText } from '#web/staff/import/value-text.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useWhen } from '#web/staff/session/use-when.ts';
import type { ImportTexts } from '#web/texts/staff/import.nb.ts';

interface ChangesProps {
  readonly title: string;
  readonly changes: readonly RosterChange[];
}

const SHOWN_AT_ONCE = 30;

/** What changes of one kind, field by field. */
export function Changes({ title, changes }: ChangesProps) {
  const { texts } = useStaff();
  const [shownMax, setShownMax] = useState(SHOWN_AT_ONCE);
  if (changes.length === 0) return null;
  return (
    <section className="panel people-panel">
      <h3 className="ds-heading" data-size="2xs">
        {title} ({changes.length})
      </h3>
      {changes.slice(0, shownMax).map((change) => (
        <OneChange key={change.id} change={change} />
      ))}
      {changes.length > shownMax && (
        <button type="button" className="link-button" onClick={() => setShownMax((max) => max + SHOWN_AT_ONCE)}>
          {texts.import.showMore(Math.min(SHOWN_AT_ONCE, changes.length - shownMax))}
        </button>
      )}
    </section>
  );
}

function OneChange({ change: { name, change, fields } }: { readonly change: RosterChange }) {
  const { texts, words: vocabulary } = useStaff();
  const reading = { texts, words: vocabulary, when: useWhen() };
  const words = texts.import;
  return (
    <article className="one-change">
      <h4 className="with-mark">
        {name}
        <span className="ds-tag" data-color={change === 'created' ? 'success' : 'info'} data-size="sm">
          {words[change]}
        </span>
      </h4>
      <ul className="plain-list">
        {fields.map(({ field, of, before, after }) => (
          <li key={field + (of ?? '')}>
            <span className="quiet">{fieldText(field, of, words)}:</span>{' '}
            {before !== undefined && (
              <>
                <span className="ds-sr-only">{words.before} </span>
                <s>{valueText(field, before, reading)}</s>
              </>
            )}{' '}
            {after === undefined ? (
              words.ended
            ) : (
              <>
                <span className="ds-sr-only">{words.after} </span>
                <b>{valueText(field, after, reading)}</b>
              </>
            )}
          </li>
        ))}
      </ul>
    </article>
  );
}

function fieldText(field: string, of: string | undefined, words: ImportTexts): string {
  const { rank, seat, list, ...plain } = words.fields;
  if (field === 'rank') return rank(of ?? '');
  if (field === 'seat') return seat(of ?? '');
  if (field.startsWith('list ')) return list;
  const known: Readonly<Record<string, string>> = plain;
  return known[field] ?? field;
}
