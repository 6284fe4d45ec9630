import { faultText } from '#web/forfall/fault-text.ts';
import { useOpenForm } from '#web/forfall/form/form-context.ts';
import { fieldAttributes } from '#web/kit/field-attributes.ts';
import { whenIn } from '#web/kit/when.ts';
import { usePersonalPage } from '#web/personal/page-context.ts';

export function faultId(field: string): string {
  return `${field}-fault`;
}

/** What is wrong with one field, next to it. The field points here with `aria-describedby`. */
export function FieldFault({ field }: { readonly field: string }) {
  const { texts, language } = usePersonalPage();
  const { form, state } = useOpenForm();
  const fault = state.faults.find((one) => one.field === field);
  if (fault === undefined) return null;
  return (
    <p id={faultId(field)} className="ds-validation-message">
      {faultText(fault, texts, whenIn(form.meeting.timeZone, language), form.meeting)}
    </p>
  );
}

/** The attributes that tell a screen reader that a field is wrong, and where it says why. */
export function useFaultAttributes(field: string, hintId?: string) {
  const { state } = useOpenForm();
  const hasFault = state.faults.some((one) => one.field === field);
  return fieldAttributes(hintId, hasFault ? faultId(field) : undefined);
}
