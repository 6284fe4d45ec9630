import { useMemo } from 'react';
import { isOfKind, LOG_KINDS, type LogKind } from '#web/staff/log/log-filter.ts';
import type { LogSearchBarProps } from '#web/staff/log/log-search-bar.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** On a phone the kinds are one field to choose from: five buttons would fill half the screen. */
export function LogKindChoice({ entries, search, onChange }: LogSearchBarProps) {
  const { texts } = useStaff();
  const words = texts.log;
  const kinds = useMemo(
    () => LOG_KINDS.map((kind) => ({ kind, count: entries.filter((entry) => isOfKind(entry, kind)).length })),
    [entries],
  );
  return (
    <>
      <div className="toggle log-kinds" role="group" aria-label={words.filter}>
        {kinds.map(({ kind, count }) => (
          <button
            key={kind}
            type="button"
            aria-pressed={search.kind === kind}
            onClick={() => onChange({ ...search, kind })}
          >
            {words[kind]} ({count})
          </button>
        ))}
      </div>
      <label className="log-kind">
        <span>{words.filter}</span>
        <select
          className="ds-input"
          value={search.kind}
          onChange={(event) => onChange({ ...search, kind: kindCalled(event.target.value) })}
        >
          {kinds.map(({ kind, count }) => (
            <option key={kind} value={kind}>
              {words[kind]} ({count})
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function kindCalled(name: string): LogKind {
  return LOG_KINDS.find((kind) => kind === name) ?? 'all';
}
