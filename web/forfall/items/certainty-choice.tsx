import { FieldFault, faultId } from '#web/forfall/form/field-fault.tsx';
import { useOpenForm } from '#web/forfall/form/form-context.ts';
import { ChoiceField } from '#web/personal/choice-field.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

/** Certain, or for the body to decide: each answer says what follows from it. */
export function CertaintyChoice() {
  const { texts } = usePersonalPage();
  const { state, dispatch } = useOpenForm();
  const field = 'certainty-disqualified';
  const hasFault = state.faults.some(({ code }) => code === 'no-certainty');
  const choices = [
    { certainty: 'disqualified', label: texts.forfall.yesDisqualified, hint: texts.forfall.yesDisqualifiedMeans },
    { certainty: 'assessment', label: texts.forfall.assess, hint: texts.forfall.assessMeans },
  ] as const;
  return (
    <fieldset className="ds-fieldset choices" {...(hasFault ? { 'aria-describedby': faultId(field) } : {})}>
      <legend className="ds-heading" data-size="2xs">
        {texts.forfall.areYouSure}
      </legend>
      {choices.map(({ certainty, label, hint }) => (
        <ChoiceField
          key={certainty}
          type="radio"
          name="certainty"
          id={`certainty-${certainty}`}
          hint={hint}
          isChecked={state.draft.certainty === certainty}
          isInvalid={hasFault}
          onChange={() => dispatch({ type: 'Edit', change: { certainty } })}
        >
          {label}
        </ChoiceField>
      ))}
      <FieldFault field={field} />
    </fieldset>
  );
}
