import { TrashIcon } from '@navikt/aksel-icons';
import { fromFieldId } from '#web/forfall/faults.ts';
import { FieldFault, useFaultAttributes } from '#web/forfall/form/field-fault.tsx';
import { useOpenForm } from '#web/forfall/form/form-context.ts';
import { meetingDays, type TypedInterval } from '#web/forfall/meeting-times.ts';
import { DayField } from '#web/forfall/times/day-field.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface IntervalFieldsProps {
  readonly index: number;
  readonly count: number;
  readonly interval: TypedInterval;
  readonly onChange: (interval: TypedInterval) => void;
  readonly onRemove: () => void;
}

/** The phone's own time fields: everybody knows them, and they speak. */
export function IntervalFields({ index, count, interval, onChange, onRemove }: IntervalFieldsProps) {
  const { texts } = usePersonalPage();
  const { form } = useOpenForm();
  const fromId = fromFieldId(index);
  const toId = `to-${index}`;
  const fault = useFaultAttributes(fromId);
  const days = meetingDays(form.meeting);
  const number = index + 1;
  return (
    <div className="interval">
      {days.length > 1 && (
        <DayField index={index} days={days} day={interval.day} onChange={(day) => onChange({ ...interval, day })} />
      )}
      <div className="interval-clocks">
        <div className="ds-field">
          <label className="ds-label" htmlFor={fromId}>
            {count > 1 ? texts.forfall.fromNumbered(number) : texts.forfall.from}
          </label>
          <input
            id={fromId}
            className="ds-input"
            type="time"
            value={interval.from}
            {...fault}
            onChange={(event) => onChange({ ...interval, from: event.target.value })}
          />
        </div>
        <div className="ds-field">
          <label className="ds-label" htmlFor={toId}>
            {count > 1 ? texts.forfall.toNumbered(number) : texts.forfall.to}
          </label>
          <input
            id={toId}
            className="ds-input"
            type="time"
            value={interval.to}
            {...fault}
            onChange={(event) => onChange({ ...interval, to: event.target.value })}
          />
        </div>
      </div>
      <FieldFault field={fromId} />
      {count > 1 && (
        <button type="button" className="link-button with-icon" onClick={onRemove}>
          <TrashIcon aria-hidden="true" />
          <span>{texts.forfall.removeInterval(number)}</span>
        </button>
      )}
    </div>
  );
}
