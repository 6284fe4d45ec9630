import { Temporal } from 'temporal-polyfill';
import { instantOf } from '#shared/kernel/instant.ts';
import { formatDay } from '#shared/texts/format.ts';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface DayFieldProps {
  readonly index: number;
  /** Local days `YYYY-MM-DD`. */
  readonly days: readonly string[];
  readonly day: string;
  readonly onChange: (day: string) => void;
}

/** Only for a meeting of several days. */
export function DayField({ index, days, day, onChange }: DayFieldProps) {
  const { texts, language } = usePersonalPage();
  const id = `day-${index}`;
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {texts.forfall.dayLabel}
      </label>
      <select id={id} className="ds-input" value={day} onChange={(event) => onChange(event.target.value)}>
        {days.map((one) => (
          <option key={one} value={one}>
            {dayName(one)}
          </option>
        ))}
      </select>
    </div>
  );

  function dayName(one: string): string {
    const noon = Temporal.PlainDate.from(one).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' });
    return formatDay(instantOf(noon.epochMilliseconds), 'UTC', language);
  }
}
