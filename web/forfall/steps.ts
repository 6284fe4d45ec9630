import type { ReasonCategory } from '#shared/contracts/absence.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { ItemNo, MeetingId } from '#shared/kernel/ids.ts';
import type { Fault } from '#web/forfall/faults.ts';
import type { TypedInterval } from '#web/kit/meeting-times.ts';

/** What the representative cannot be there for. */
export type Choice = 'full' | 'partial' | 'items';

/** One question at a time. `ask` is the first page. */
export type Step = 'ask' | 'times' | 'items' | 'reason';

/** Everything typed so far. Kept in memory only, through every step back and forth. */
export interface Draft {
  readonly choice: Choice;
  readonly intervals: readonly TypedInterval[];
  readonly items: readonly ItemNo[];
  readonly certainty: 'disqualified' | 'assessment' | undefined;
  readonly grounds: string;
  readonly category: ReasonCategory | undefined;
  readonly text: string;
  readonly meetings: readonly MeetingId[];
}

export interface FormState {
  readonly step: Step;
  readonly draft: Draft;
  /** What was wrong when the step was last sent. Goes away as soon as something is changed. */
  readonly faults: readonly Fault[];
}

export type FormAction =
  | { readonly type: 'Choose'; readonly choice: Choice }
  | { readonly type: 'Edit'; readonly change: Partial<Draft> }
  | { readonly type: 'GoTo'; readonly step: Step }
  | { readonly type: 'Continue' }
  | { readonly type: 'ShowFaults'; readonly faults: readonly Fault[] };

export function startForm(firstInterval: TypedInterval): FormState {
  return {
    step: 'ask',
    faults: [],
    draft: {
      choice: 'full',
      intervals: [firstInterval],
      items: [],
      certainty: undefined,
      grounds: '',
      category: undefined,
      text: '',
      meetings: [],
    },
  };
}

export function formStep(state: FormState, action: FormAction): FormState {
  switch (action.type) {
    case 'Choose':
      return { step: stepAfter('ask', action.choice), faults: [], draft: { ...state.draft, choice: action.choice } };
    case 'Edit':
      return { ...state, faults: [], draft: { ...state.draft, ...action.change } };
    case 'GoTo':
      return { ...state, faults: [], step: action.step };
    case 'Continue':
      return { ...state, faults: [], step: stepAfter(state.step, state.draft.choice) };
    case 'ShowFaults':
      return { ...state, faults: action.faults };
    default:
      return unreachable(action, 'form action');
  }
}

/** The last step of each choice leads to itself: there the report is sent. */
function stepAfter(step: Step, choice: Choice): Step {
  if (choice === 'items') return 'items';
  if (choice === 'partial' && step === 'ask') return 'times';
  return 'reason';
}

export function isLastStep(step: Step, choice: Choice): boolean {
  return step !== 'ask' && stepAfter(step, choice) === step;
}
