import { useOpenForm } from '#web/forfall/form/form-context.ts';
import { whenIn } from '#web/kit/when.ts';
import { ChoiceField } from '#web/personal/choice-field.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

/** One report may cover several meetings. */
export function OtherMeetings() {
  const { texts, language } = usePersonalPage();
  const { form, state, dispatch } = useOpenForm();
  const { meetings } = state.draft;
  if (form.otherMeetings.length === 0) return null;
  const when = whenIn(form.meeting.timeZone, language);
  return (
    <fieldset className="ds-fieldset choices">
      <legend className="ds-label">{texts.forfall.moreMeetings}</legend>
      {form.otherMeetings.map(({ id, bodyName, start }) => (
        <ChoiceField
          key={id}
          type="checkbox"
          name="meetings"
          id={`meeting-${id}`}
          hint={when.dayAndClock(start)}
          isChecked={meetings.includes(id)}
          onChange={(isChecked) => {
            const others = meetings.filter((one) => one !== id);
            dispatch({ type: 'Edit', change: { meetings: isChecked ? [...others, id] : others } });
          }}
        >
          {bodyName}
        </ChoiceField>
      ))}
    </fieldset>
  );
}
