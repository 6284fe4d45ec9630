import { useMemo } from 'react';
import type { LogEntry } from '#shared/contracts/meeting-log.ts';
import { isOfKind, LOG_KINDS, type LogKind, type LogSearch } from '#web/staff/log/log-filter.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface LogSearchBarProps {
  readonly entries: readonly LogEntry[];
  readonly search: LogSearch;
  readonly onChange: (search: LogSearch) => void;
}

/** On a phone the kinds are one field to choose from: five buttons would fill half the screen. */
export function LogSearchBar({ entries, search, onChange }: LogSearchBarProps) {
  const { texts } = useStaff();
  const { view } = useMeeting();
  const kinds = useMemo(() => LOG_KINDS.map((kind) => ({ kind, count: countOf(entries, kind) })), [entries]);
  const known = useMemo(() => new Set(entries.map(({ seatId }) => seatId)), [entries]);
  const seats = view.seats.filter(({ seatId }) => known.has(seatId));
  const words = texts.log;
  return (
    <div className="log-search">
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
      <label className="log-seat">
        <span>{words.seat}</span>
        <select
          className="ds-input"
          value={search.seatId}
          onChange={(event) => onChange({ ...search, seatId: event.target.value })}
        >
          <option value="">{words.allSeats}</option>
          {seats.map(({ seatId, name }) => (
            <option key={seatId} value={seatId}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <input
        type="search"
        className="ds-input log-words"
        aria-label={words.search}
        placeholder={words.search}
        value={search.text}
        onChange={(event) => onChange({ ...search, text: event.target.value })}
      />
    </div>
  );
}

function countOf(entries: readonly LogEntry[], kind: LogKind): number {
  return entries.filter((entry) => isOfKind(entry, kind)).length;
}

function kindCalled(name: string): LogKind {
  return LOG_KINDS.find((kind) => kind === name) ?? 'all';
}
