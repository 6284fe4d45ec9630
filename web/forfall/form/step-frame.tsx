import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { faultText } from '#web/forfall/fault-text.ts';
import { useOpenForm } from '#web/forfall/form/form-context.ts';
import { isLastStep } from '#web/forfall/steps.ts';
import { whenIn } from '#web/kit/when.ts';
import { ActButton } from '#web/personal/act-button.tsx';
import { ActTrouble } from '#web/personal/act-trouble.tsx';
import { Frame } from '#web/personal/frame.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { PageTitle } from '#web/personal/page-title.tsx';

export interface StepFrameProps {
  readonly title: string;
  /** What the last step's button says. */
  readonly sendLabel: string;
  readonly children: ReactNode;
}

/** One question: back, the question, what was wrong, the fields, one button. */
export function StepFrame({ title, sendLabel, children }: StepFrameProps) {
  const { texts } = usePersonalPage();
  const { form, state, proceed, sending, acts } = useOpenForm();
  const isLast = isLastStep(state.step, state.draft.choice);
  return (
    <Frame municipality={form.meeting.municipality}>
      <button type="button" className="back" onClick={() => history.back()}>
        <ArrowLeftIcon aria-hidden="true" />
        <span>{texts.common.back}</span>
      </button>
      <PageTitle acts={acts}>{title}</PageTitle>
      <FaultSummary />
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          proceed();
        }}
      >
        {children}
        <ActTrouble act={sending} notSent={texts.forfall.notSent} refused={texts.forfall.refused} />
        <ActButton type="submit" isSending={sending.state.kind === 'sending'}>
          {isLast ? sendLabel : texts.common.proceed}
        </ActButton>
      </form>
    </Frame>
  );
}

/** Takes the focus when the step was sent with faults; each line leads to its field. */
function FaultSummary() {
  const { texts, language } = usePersonalPage();
  const { form, state } = useOpenForm();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.faults.length > 0) summary.current?.focus();
  }, [state.faults]);
  if (state.faults.length === 0) return null;
  const when = whenIn(form.meeting.timeZone, language);
  return (
    <div ref={summary} className="ds-error-summary" tabIndex={-1} data-color="danger">
      <h2 className="ds-heading">{texts.common.faultsTitle}</h2>
      <ul>
        {state.faults.map((fault) => (
          <li key={fault.field + fault.code}>
            <button type="button" className="link-button" onClick={() => document.getElementById(fault.field)?.focus()}>
              {faultText(fault, texts, when, form.meeting)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
