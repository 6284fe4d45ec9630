import { usePersonalPage } from '#web/personal/page-context.ts';
import type { OfferProps } from '#web/svar/offer-props.ts';
import { ScopeLine } from '#web/svar/scope-line.tsx';

export interface OfferFactsProps extends OfferProps {
  readonly isLate: boolean;
  /** Missing when the items are on the page already, or there are none. */
  readonly askAboutItems: (() => void) | undefined;
  /** The ticks above say what it is about; to say "the whole meeting" below them would be untrue once one is taken away. */
  readonly isScopeTold: boolean;
}

/** Below the buttons: what it is about, the papers, and why this person is asked. */
export function OfferFacts({ page, offer, when, isLate, isOneOfSeveral, askAboutItems, isScopeTold }: OfferFactsProps) {
  const { texts, clock } = usePersonalPage();
  const { papersUrl } = page.meeting;
  return (
    <section className={isOneOfSeveral ? 'stack-tight' : 'ruled stack-tight'}>
      {!isScopeTold && (
        <h2 className="ds-heading" data-size="xs">
          {texts.svar.youWillAttend}
        </h2>
      )}
      <p>
        {!isScopeTold && <ScopeLine offer={offer} when={when} />}{' '}
        {papersUrl !== undefined && (
          <a className="ds-link" href={papersUrl} rel="noreferrer">
            {texts.svar.papers}
          </a>
        )}
      </p>
      {askAboutItems !== undefined && (
        <button type="button" className="link-button" onClick={askAboutItems}>
          {texts.svar.disqualifiedQuestion}
        </button>
      )}
      <p className="quiet">
        {texts.svar.rank(offer.rank, offer.listName)}{' '}
        {offer.deadline !== undefined && !isLate && texts.svar.silence(when.dayAndClock(offer.deadline, clock.now()))}
      </p>
    </section>
  );
}
