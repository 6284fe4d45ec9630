import type { MeetingSummary } from '#shared/contracts/meeting-list.ts';
import { type ListFilter, MEETING_STATES, WEEKS } from '#web/staff/list/list-filter.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface FilterBarProps {
  readonly meetings: readonly MeetingSummary[];
  readonly filter: ListFilter;
  readonly onChange: (name: keyof ListFilter, value: string) => void;
}

export function FilterBar({ meetings, filter, onChange }: FilterBarProps) {
  const { texts } = useStaff();
  const words = texts.list;
  const bodies = new Map(meetings.map(({ bodyId, bodyName }) => [bodyId, bodyName]));
  const isPast = filter.vis === 'tidligere';
  return (
    <div className="list-filters">
      <FilterSelect
        label={words.body}
        all={words.allBodies}
        value={filter.utvalg ?? ''}
        options={[...bodies].map(([value, label]) => ({ value, label }))}
        onChange={(value) => onChange('utvalg', value)}
      />
      {!isPast && (
        <FilterSelect
          label={words.week}
          all={words.allWeeks}
          value={filter.uke ?? ''}
          options={WEEKS.map((value) => ({ value, label: words[value] }))}
          onChange={(value) => onChange('uke', value)}
        />
      )}
      <FilterSelect
        label={words.state}
        all={words.anyState}
        value={filter.tilstand ?? ''}
        options={MEETING_STATES.map((value) => ({ value, label: words.states[value] }))}
        onChange={(value) => onChange('tilstand', value)}
      />
      <div className="toggle" role="group" aria-label={words.shown}>
        <button type="button" aria-pressed={!isPast} onClick={() => onChange('vis', '')}>
          {words.coming}
        </button>
        <button type="button" aria-pressed={isPast} onClick={() => onChange('vis', 'tidligere')}>
          {words.earlier}
        </button>
      </div>
    </div>
  );
}

interface FilterSelectProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function FilterSelect({ label, all, value, options, onChange }: FilterSelectProps) {
  return (
    <label className="list-filter">
      <span className="ds-sr-only">{label}</span>
      <select className="ds-input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
