import { useMemo } from 'react';
import type { LogEntry } from '#shared/contracts/meeting-log.ts';
import type { LogSearch } from '#web/staff/log/log-filter.ts';
import { LogKindChoice } from '#web/staff/log/log-kind-choice.tsx';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface LogSearchBarProps {
  readonly entries: readonly LogEntry[];
  readonly search: LogSearch;
  readonly onChange: (search: LogSearch) => void;
}

export function LogSearchBar(props: LogSearchBarProps) {
  const { entries, search, onChange } = props;
  const { texts } = useStaff();
  const { view } = useMeeting();
  const known = useMemo(() => new Set(entries.map(({ seatId }) => seatId)), [entries]);
  const seats = view.seats.filter(({ seatId }) => known.has(seatId));
  const words = texts.log;
  return (
    <div className="log-search">
      <LogKindChoice {...props} />
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
