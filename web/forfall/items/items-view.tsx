import { GROUNDS_MAX } from '#shared/contracts/absence.ts';
import { FieldFault, faultId } from '#web/forfall/form/field-fault.tsx';
import { useOpenForm } from '#web/forfall/form/form-context.ts';
import { StepFrame } from '#web/forfall/form/step-frame.tsx';
import { TextField } from '#web/forfall/form/text-field.tsx';
import { CertaintyChoice } from '#web/forfall/items/certainty-choice.tsx';
import { ChoiceField } from '#web/personal/choice-field.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

/** Which items, how sure, and why: disqualification (inhabilitet) on one page. */
export function ItemsView() {
  const { texts } = usePersonalPage();
  const { form, state, dispatch } = useOpenForm();
  const { draft } = state;
  const hasFault = state.faults.some(({ code }) => code === 'no-item');
  return (
    <StepFrame title={texts.forfall.whichItem} sendLabel={texts.forfall.sendReport}>
      <fieldset className="ds-fieldset choices" {...(hasFault ? { 'aria-describedby': faultId('item-0') } : {})}>
        <legend className="ds-sr-only">{texts.forfall.whichItem}</legend>
        {form.items.map(({ no, title }, index) => (
          <ChoiceField
            key={no}
            type="checkbox"
            name="items"
            id={`item-${index}`}
            isChecked={draft.items.includes(no)}
            isInvalid={hasFault}
            onChange={(isChecked) => {
              const others = draft.items.filter((one) => one !== no);
              dispatch({ type: 'Edit', change: { items: isChecked ? [...others, no] : others } });
            }}
          >
            <b>{no}</b> {title ?? texts.common.restrictedItem}
          </ChoiceField>
        ))}
        <FieldFault field="item-0" />
      </fieldset>
      <CertaintyChoice />
      <TextField
        id="grounds"
        label={texts.forfall.grounds}
        hint={texts.forfall.groundsHint(form.retentionDays.text)}
        value={draft.grounds}
        max={GROUNDS_MAX}
        onChange={(grounds) => dispatch({ type: 'Edit', change: { grounds } })}
      />
    </StepFrame>
  );
}
