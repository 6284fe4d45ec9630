import { createContext, type Dispatch, useContext } from 'react';
import type { AbsenceForm, FormReport } from '#shared/contracts/personal.ts';
import { present } from '#shared/kernel/assert.ts';
import type { FormAction, FormState } from '#web/forfall/steps.ts';
import type { Act } from '#web/kit/use-act.ts';

/** What every step of the form shares. */
export interface OpenForm {
  readonly form: AbsenceForm;
  readonly state: FormState;
  readonly dispatch: Dispatch<FormAction>;
  /** Goes on to the next question, or sends the report when this was the last; shows the faults when there are some. */
  readonly proceed: () => void;
  readonly sending: Act<FormReport>;
  readonly acts: number;
}

export const OpenFormContext = createContext<OpenForm | undefined>(undefined);

export function useOpenForm(): OpenForm {
  return present(useContext(OpenFormContext), 'open form');
}
