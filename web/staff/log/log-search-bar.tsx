import type { LogEntry } from '#shared/contracts/meeting-log.ts';
import { isOfKind, LOG_KINDS, type LogSearch } from '#web/staff/log/log-filter.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface LogSearchBarProps {
  readonly entries: readonly LogEntry[];
  readonly search: LogSearch;
  readonly onChange: (search: LogSearch) => void;
}

export function LogSearchBar({ entries, search, onChange }: LogSearchBarProps) {
  const { texts } = useStaff();
  const { view } = useMeeting();
  const seats = view.seats.filter(({ seatId }) => entries.some((entry) => entry.seatId === seatId));
  return (
    <div className="log-search">
      <div className="toggle" role="group" aria-label={texts.log.filter}>
        {LOG_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={search.kind === kind}
            onClick={() => onChange({ ...search, kind })}
          >
            {texts.log[kind]} ({entries.filter((entry) => isOfKind(entry, kind)).length})
          </button>
        ))}
      </div>
      <label className="log-seat">
        <span>{texts.log.seat}</span>
        <select
          className="ds-input"
          value={search.seatId}
          onChange={(event) => onChange({ ...search, seatId: event.target.value })}
        >
          <option value="">{texts.log.allSeats}</option>
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
        aria-label={texts.log.search}
        placeholder={texts.log.search}
        value={search.text}
        onChange={(event) => onChange({ ...search, text: event.target.value })}
      />
    </div>
  );
}
