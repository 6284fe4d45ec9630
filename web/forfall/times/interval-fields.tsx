import { TrashIcon } from '@navikt/aksel-icons';
import { fromFieldId } from '#web/forfall/faults.ts';
import { FieldFault, useFaultAttributes } from '#web/forfall/form/field-fault.tsx';
import { useOpenForm } from '#web/forfall/form/form-context.ts';
import { ClockField } from '#web/forfall/times/clock-field.tsx';
import { DayField } from '#web/forfall/times/day-field.tsx';
import { meetingDays, type TypedInterval } from '#web/kit/meeting-times.ts';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface IntervalFieldsProps {
  readonly index: number;
  readonly count: number;
  readonly interval: TypedInterval;
  readonly onChange: (interval: TypedInterval) => void;
  readonly onRemove: () => void;
}

export function IntervalFields({ index, count, interval, onChange, onRemove }: IntervalFieldsProps) {
  const words = usePersonalPage().texts.forfall;
  const { form } = useOpenForm();
  const fromId = fromFieldId(index);
  const fault = useFaultAttributes(fromId);
  const days = meetingDays(form.meeting);
  const number = index + 1;
  const isOneOfSeveral = count > 1;
  return (
    <div className="interval">
      {days.length > 1 && (
        <DayField index={index} days={days} day={interval.day} onChange={(day) => onChange({ ...interval, day })} />
      )}
      <div className="interval-clocks">
        <ClockField
          id={fromId}
          label={isOneOfSeveral ? words.fromNumbered(number) : words.from}
          value={interval.from}
          fault={fault}
          onChange={(from) => onChange({ ...interval, from })}
        />
        <ClockField
          id={`to-${index}`}
          label={isOneOfSeveral ? words.toNumbered(number) : words.to}
          value={interval.to}
          fault={fault}
          onChange={(to) => onChange({ ...interval, to })}
        />
      </div>
      <FieldFault field={fromId} />
      {isOneOfSeveral && (
        <button type="button" className="link-button with-icon" onClick={onRemove}>
          <TrashIcon aria-hidden="true" />
          <span>{words.removeInterval(number)}</span>
        </button>
      )}
    </div>
  );
}
