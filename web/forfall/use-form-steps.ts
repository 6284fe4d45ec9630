import { type Dispatch, useEffect, useReducer } from 'react';
import * as z from 'zod/mini';
import { type FormAction, type FormState, formStep, startForm } from '#web/forfall/steps.ts';
import { type MeetingPeriod, wholeMeetingTyped } from '#web/kit/meeting-times.ts';

const StepInHistory = z.object({ step: z.enum(['ask', 'times', 'items', 'reason']) });

function stepInHistory(): FormState['step'] {
  const stored = StepInHistory.safeParse(history.state);
  return stored.success ? stored.data.step : 'ask';
}

/**
 * The form's state, with one entry in the browser's history for each step, so that the phone's own back button goes
 * one question back. The entry holds the name of the step and nothing that was typed.
 */
export function useFormSteps(meeting: MeetingPeriod, wentBack: () => void): readonly [FormState, Dispatch<FormAction>] {
  const [state, dispatch] = useReducer(formStep, meeting, (period) => startForm(wholeMeetingTyped(period)));

  useEffect(() => {
    if (stepInHistory() === state.step) return;
    // After a sent report the last step gives up its entry, so that "back" does not lead into a form already sent.
    if (state.step === 'ask') history.replaceState({ step: 'ask' }, '');
    else history.pushState({ step: state.step }, '');
  }, [state.step]);

  useEffect(() => {
    function followHistory(): void {
      wentBack();
      dispatch({ type: 'GoTo', step: stepInHistory() });
    }
    // A reload keeps the entry but not what was typed, so it starts at the first question.
    history.replaceState({ step: 'ask' }, '');
    window.addEventListener('popstate', followHistory);
    return () => window.removeEventListener('popstate', followHistory);
  }, [wentBack]);

  return [state, dispatch];
}
