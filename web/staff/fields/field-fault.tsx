import { faultId, useFault } from '#web/staff/act/faults.ts';

/** What is wrong with one field, next to it. */
export function FieldFault({ field }: { readonly field: string }) {
  const fault = useFault(field);
  if (fault === undefined) return null;
  return (
    <p id={faultId(field)} className="ds-validation-message">
      {fault.text}
    </p>
  );
}
