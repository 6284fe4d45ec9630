import { useId } from 'react';
import type { Settings } from '#shared/contracts/settings.ts';
import { DAY_MINUTES } from '#shared/kernel/instant.ts';
import { useFieldAttributes } from '#web/staff/act/faults.ts';
import { FieldFault } from '#web/staff/fields/field-fault.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { InputField } from '#web/staff/settings/fields/input-field.tsx';

export interface QuietFieldsProps {
  readonly hours: Settings['quietHours'];
  /** The days as they stand in the field, one on each line. */
  readonly lines: string;
  readonly onHours: (hours: Settings['quietHours']) => void;
  readonly onLines: (lines: string) => void;
}

const CLOCKS = ['from', 'to', 'sundayTo'] as const;
/** From half an hour before the quiet hours end, people are asked as by day. */
const EARLY_MINUTES = 30;

/** When nobody is disturbed, and on which days people may sleep longer. */
export function QuietFields({ hours, lines, onHours, onLines }: QuietFieldsProps) {
  const { texts } = useStaff();
  const words = texts.settings.quiet;
  const hintId = useId();
  const attributes = useFieldAttributes('quietDays', hintId);
  return (
    <section className="panel settings-panel">
      <h2 className="ds-heading" data-size="2xs">
        {words.title}
      </h2>
      <p className="quiet small">{words.hint}</p>
      <div className="clock-fields" id="field-quietHours">
        {CLOCKS.map((clock) => (
          <InputField
            key={clock}
            field={`quietHours.${clock}`}
            label={words[clock]}
            type="time"
            value={hours[clock]}
            onChange={(value) => onHours({ ...hours, [clock]: value })}
          />
        ))}
      </div>
      <FieldFault field="quietHours" />
      <div className="ds-field">
        <label className="ds-label" htmlFor={attributes.id}>
          {words.days}
        </label>
        <p id={hintId} data-field="description">
          {words.daysHint}
        </p>
        <textarea
          {...attributes}
          className="ds-input"
          rows={5}
          value={lines}
          onChange={(event) => onLines(event.target.value)}
        />
        <FieldFault field="quietDays" />
      </div>
      <p className="line" data-color="info">
        <b>{words.exception}</b> {words.exceptionText(earlyMorning(hours.to).replace(':', '.'))}
      </p>
    </section>
  );
}

function earlyMorning(clock: string): string {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const early = (hours * 60 + minutes - EARLY_MINUTES + DAY_MINUTES) % DAY_MINUTES;
  return `${String(Math.floor(early / 60)).padStart(2, '0')}:${String(early % 60).padStart(2, '0')}`;
}
