import { ArrowUndoIcon, EnvelopeClosedIcon, PersonPlusIcon } from '@navikt/aksel-icons';
import { usePersonalPage } from '#web/personal/page-context.ts';

export function NextSteps() {
  const { texts } = usePersonalPage();
  return (
    <section className="ruled">
      <h2 className="ds-heading" data-size="2xs">
        {texts.forfall.whatNow}
      </h2>
      <ul className="plain-list">
        <li className="with-icon">
          <EnvelopeClosedIcon aria-hidden="true" />
          <span>{texts.forfall.receiptByEmail}</span>
        </li>
        <li className="with-icon">
          <PersonPlusIcon aria-hidden="true" />
          <span>{texts.forfall.toldWhenFilled}</span>
        </li>
        <li className="with-icon">
          <ArrowUndoIcon aria-hidden="true" />
          <span>{texts.forfall.canStillWithdraw}</span>
        </li>
      </ul>
    </section>
  );
}
