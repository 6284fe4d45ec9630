import { ArrowUndoIcon, EnvelopeClosedIcon, PersonPlusIcon } from '@navikt/aksel-icons';
import type { Subject } from '#web/forfall/about.ts';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface NextStepsProps {
  readonly subject: Subject;
  /** A substitute is sought, so that the member will hear who comes. */
  readonly awaitsSubstitute: boolean;
}

export function NextSteps({ subject, awaitsSubstitute }: NextStepsProps) {
  const { texts } = usePersonalPage();
  return (
    <section className="ruled stack-tight">
      <h2 className="ds-heading" data-size="xs">
        {texts.forfall.whatNow}
      </h2>
      <ul className="plain-list stack-tight">
        <li className="with-icon">
          <EnvelopeClosedIcon aria-hidden="true" />
          <span>{texts.forfall.receiptByEmail}</span>
        </li>
        {awaitsSubstitute && (
          <li className="with-icon">
            <PersonPlusIcon aria-hidden="true" />
            <span>{texts.forfall.toldWhenFilled}</span>
          </li>
        )}
        <li className="with-icon">
          <ArrowUndoIcon aria-hidden="true" />
          <span>{texts.forfall.about[subject].canStillWithdraw}</span>
        </li>
      </ul>
    </section>
  );
}
