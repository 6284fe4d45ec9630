import { INTERVALS_MAX } from '#shared/contracts/absence.ts';
import { LocalDate } from '#shared/kernel/instant.ts';
import { instantAt } from '#shared/rules/local-time.ts';
import { meetingDays, type TypedInterval, wholeMeetingTyped } from '#web/kit/meeting-times.ts';
import { InputField } from '#web/staff/fields/input-field.tsx';
import { RowsField } from '#web/staff/fields/rows-field.tsx';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SelectField } from '#web/staff/settings/fields/choices.tsx';

interface IntervalRowsProps {
  readonly intervals: readonly TypedInterval[];
  readonly onChange: (intervals: readonly TypedInterval[]) => void;
}

/** From when to when somebody is away, as many times as they go and come back. */
export function IntervalRows({ intervals, onChange }: IntervalRowsProps) {
  const words = useStaff().texts.report;
  const { view, when } = useMeeting();
  const days = meetingDays(view);
  const dayName = (day: string) => when.day(instantAt(LocalDate.parse(day), '12:00', view.timeZone));
  return (
    <RowsField
      rows={intervals}
      nameOf={(_, at) => words.interval(at + 1)}
      addLabel={words.addInterval}
      removeLabel={words.takeAway}
      added={wholeMeetingTyped(view)}
      min={1}
      max={INTERVALS_MAX}
      onChange={onChange}
    >
      {(interval, at, change) => (
        <>
          {days.length > 1 && (
            <SelectField
              label={words.day}
              value={interval.day}
              choices={days.map((day) => [day, dayName(day)] as const)}
              onChange={(day) => change({ day })}
            />
          )}
          <div className="side-by-side">
            <InputField
              type="time"
              field={`intervals[${at}].from`}
              label={words.from}
              value={interval.from}
              onChange={(from) => change({ from })}
            />
            <InputField
              type="time"
              field={`intervals[${at}].to`}
              label={words.to}
              value={interval.to}
              onChange={(to) => change({ to })}
            />
          </div>
        </>
      )}
    </RowsField>
  );
}
