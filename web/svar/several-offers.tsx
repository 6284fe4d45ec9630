import { useNow } from '#web/kit/use-now.ts';
import { MeetingCard } from '#web/personal/meeting-card.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { PageTitle } from '#web/personal/page-title.tsx';
import type { OfferProps } from '#web/svar/offer-props.ts';
import { isQuestion, offerSituationOf } from '#web/svar/offer-situation.ts';
import { OfferView } from '#web/svar/offer-view.tsx';
import { ScopeLine } from '#web/svar/scope-line.tsx';

export type SeveralOffersProps = Pick<OfferProps, 'page' | 'act' | 'when' | 'acts'>;

/** Two intervals, or two sets of items: asked together, answered one by one. */
export function SeveralOffers({ page, act, when, acts }: SeveralOffersProps) {
  const { texts, clock } = usePersonalPage();
  const now = useNow(clock, 10_000);
  const hasQuestion = page.offers.some((offer) => isQuestion(offerSituationOf(offer, page.meeting, now)));
  return (
    <>
      <PageTitle acts={acts}>{hasQuestion ? texts.svar.canYouMeet : texts.svar.yourAnswers}</PageTitle>
      <MeetingCard meeting={page.meeting} />
      {page.offers.map((offer) => (
        <section key={offer.offerId} className="ruled stack">
          <h2 className="ds-heading" data-size="xs">
            <ScopeLine offer={offer} when={when} />
          </h2>
          <OfferView {...{ page, offer, act, when, acts }} isOneOfSeveral />
        </section>
      ))}
      {hasQuestion && <p className="quiet">{texts.svar.alsoBySms}</p>}
    </>
  );
}
