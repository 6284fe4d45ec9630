import { type ReactNode, useCallback, useState } from 'react';
import type { AbsenceForm, FormAbsence } from '#shared/contracts/personal.ts';
import { AskView } from '#web/forfall/ask/ask-view.tsx';
import { ConfirmedView } from '#web/forfall/ask/confirmed-view.tsx';
import { faultsOf } from '#web/forfall/faults.ts';
import { OpenFormContext } from '#web/forfall/form/form-context.ts';
import { ItemsView } from '#web/forfall/items/items-view.tsx';
import { ReasonView } from '#web/forfall/reason/reason-view.tsx';
import type { Outcome } from '#web/forfall/receipt/outcome.ts';
import { OutcomeView } from '#web/forfall/receipt/outcome-view.tsx';
import { RegisteredView } from '#web/forfall/registered/registered-view.tsx';
import { reportOf } from '#web/forfall/report.ts';
import { situationOf } from '#web/forfall/situation.ts';
import { type Choice, isLastStep } from '#web/forfall/steps.ts';
import { TimesView } from '#web/forfall/times/times-view.tsx';
import { useFormActs } from '#web/forfall/use-form-acts.ts';
import { useFormSteps } from '#web/forfall/use-form-steps.ts';
import { CancelledView } from '#web/personal/cancelled-view.tsx';
import { Frame } from '#web/personal/frame.tsx';

export interface LoadedFormProps {
  readonly form: AbsenceForm;
  readonly bar: ReactNode;
  readonly reload: () => Promise<void>;
}

export function LoadedForm({ form, bar, reload }: LoadedFormProps) {
  const [acts, setActs] = useState(0);
  const [outcome, setOutcome] = useState<Outcome>();
  const leaveOutcome = useCallback(() => {
    setOutcome(undefined);
    setActs((count) => count + 1);
  }, []);
  const [state, dispatch] = useFormSteps(form.meeting, leaveOutcome);

  const { report, coming, withdraw } = useFormActs(async (settled) => {
    await reload();
    setOutcome(settled);
    setActs((count) => count + 1);
    dispatch({ type: 'GoTo', step: 'ask' });
  });

  function choose(choice: Choice): void {
    leaveOutcome();
    dispatch({ type: 'Choose', choice });
  }

  function proceed(): void {
    const faults = faultsOf(state.step, state.draft, form.meeting);
    if (faults.length > 0) return dispatch({ type: 'ShowFaults', faults });
    if (isLastStep(state.step, state.draft.choice)) return void report.run(reportOf(state.draft, form.meeting));
    setActs((count) => count + 1);
    dispatch({ type: 'Continue' });
  }

  if (state.step !== 'ask' && form.meeting.status !== 'cancelled') {
    return (
      <OpenFormContext value={{ form, state, dispatch, proceed, sending: report, acts }}>
        {state.step === 'reason' && <ReasonView />}
        {state.step === 'times' && <TimesView />}
        {state.step === 'items' && <ItemsView />}
      </OpenFormContext>
    );
  }
  return (
    <Frame municipality={form.meeting.municipality}>
      {bar}
      {outcome === undefined ? (
        <SituationView {...{ form, acts, choose, coming, withdraw }} />
      ) : (
        <OutcomeView {...{ form, outcome, acts, choose, withdraw }} />
      )}
    </Frame>
  );
}

interface SituationViewProps extends Pick<LoadedFormProps, 'form'> {
  readonly acts: number;
  readonly choose: (choice: Choice) => void;
  readonly coming: ReturnType<typeof useFormActs>['coming'];
  readonly withdraw: ReturnType<typeof useFormActs>['withdraw'];
}

function SituationView({ form, acts, choose, coming, withdraw }: SituationViewProps) {
  const situation = situationOf(form);
  switch (situation.kind) {
    case 'cancelled':
      return <CancelledView meeting={form.meeting} acts={acts} />;
    case 'confirmed':
      return <ConfirmedView form={form} acts={acts} choose={choose} />;
    case 'unanswered':
      return <AskView form={form} acts={acts} choose={choose} coming={coming} />;
    case 'registered': {
      const absences: readonly FormAbsence[] = situation.absences;
      return <RegisteredView form={form} absences={absences} acts={acts} withdraw={withdraw} choose={choose} />;
    }
  }
}
