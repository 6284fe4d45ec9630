import { ShieldLockIcon } from '@navikt/aksel-icons';
import { REASON_TEXT_MAX, ReasonCategory } from '#shared/contracts/absence.ts';
import { FieldFault, faultId } from '#web/forfall/form/field-fault.tsx';
import { useOpenForm } from '#web/forfall/form/form-context.ts';
import { StepFrame } from '#web/forfall/form/step-frame.tsx';
import { TextField } from '#web/forfall/form/text-field.tsx';
import { OtherMeetings } from '#web/forfall/reason/other-meetings.tsx';
import { ChoiceField } from '#web/personal/choice-field.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

/** Why: one of six, more if one likes, and the other meetings it holds for. */
export function ReasonView() {
  const { texts } = usePersonalPage();
  const { form, state, dispatch } = useOpenForm();
  const { draft } = state;
  const title = draft.choice === 'full' ? texts.forfall.why : texts.forfall.whyAway;
  const hasFault = state.faults.some(({ code }) => code === 'no-reason');
  return (
    <StepFrame title={title} sendLabel={texts.forfall.report}>
      <p className="with-icon quiet">
        <ShieldLockIcon aria-hidden="true" />
        <span>{texts.forfall.privacy(form.retentionDays.reason)}</span>
      </p>
      <fieldset
        className="ds-fieldset choices"
        {...(hasFault ? { 'aria-describedby': faultId('reason-illness') } : {})}
      >
        <legend className="ds-sr-only">{title}</legend>
        {ReasonCategory.options.map((category) => (
          <ChoiceField
            key={category}
            type="radio"
            name="reason"
            id={`reason-${category}`}
            isChecked={draft.category === category}
            isInvalid={hasFault}
            onChange={() => dispatch({ type: 'Edit', change: { category } })}
          >
            {texts.forfall.reasons[category]}
          </ChoiceField>
        ))}
        <FieldFault field="reason-illness" />
      </fieldset>
      <TextField
        id="reason-text"
        label={texts.forfall.sayMore}
        labelNote={texts.forfall.optional}
        hint={texts.forfall.noHealth}
        value={draft.text}
        max={REASON_TEXT_MAX}
        onChange={(text) => dispatch({ type: 'Edit', change: { text } })}
      />
      {draft.choice === 'full' && <OtherMeetings />}
    </StepFrame>
  );
}
