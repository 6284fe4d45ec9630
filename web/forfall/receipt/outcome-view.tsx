import type { AbsenceForm, FormAbsence } from '#shared/contracts/personal.ts';
import type { Outcome } from '#web/forfall/receipt/outcome.ts';
import { PlainReceipt } from '#web/forfall/receipt/plain-receipt.tsx';
import { ReceiptView } from '#web/forfall/receipt/receipt-view.tsx';
import { WithdrawnView } from '#web/forfall/registered/withdrawn-view.tsx';
import type { Choice } from '#web/forfall/steps.ts';
import type { Act } from '#web/kit/use-act.ts';

export interface OutcomeViewProps {
  readonly form: AbsenceForm;
  readonly outcome: Outcome;
  readonly acts: number;
  readonly choose: (choice: Choice) => void;
  readonly withdraw: Act<FormAbsence>;
}

export function OutcomeView({ form, outcome, acts, choose, withdraw }: OutcomeViewProps) {
  if (outcome.kind !== 'reported') {
    return <WithdrawnView form={form} outcome={outcome} acts={acts} choose={choose} />;
  }
  const absence = form.absences.find(({ absenceId }) => absenceId === outcome.absenceId);
  // The report is registered even when the page could not be read anew right after it.
  if (absence === undefined) return <PlainReceipt form={form} acts={acts} />;
  const { alsoMeetings, at } = outcome;
  return <ReceiptView {...{ form, absence, alsoMeetings, acts, withdraw }} reportedAt={at} />;
}
