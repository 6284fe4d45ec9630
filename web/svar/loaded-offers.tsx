import { type ReactNode, useEffect, useState } from 'react';
import { AnswerReceipt, type OfferAnswer, type OfferPage } from '#shared/contracts/personal.ts';
import { useAct } from '#web/kit/use-act.ts';
import { whenIn } from '#web/kit/when.ts';
import { ActTrouble } from '#web/personal/act-trouble.tsx';
import { CancelledView } from '#web/personal/cancelled-view.tsx';
import { ContactLine } from '#web/personal/contact-line.tsx';
import { Frame } from '#web/personal/frame.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { OfferView } from '#web/svar/offer-view.tsx';
import { SeveralOffers } from '#web/svar/several-offers.tsx';

export interface LoadedOffersProps {
  readonly page: OfferPage;
  readonly bar: ReactNode;
  readonly reload: () => Promise<void>;
}

export function LoadedOffers({ page, bar, reload }: LoadedOffersProps) {
  const { client, texts, language } = usePersonalPage();
  const [acts, setActs] = useState(0);
  const act = useAct(
    (body: OfferAnswer, idempotencyKey) =>
      client.ask({ method: 'POST', path: '/offer/answer', reads: AnswerReceipt, body, idempotencyKey }),
    async () => {
      await reload();
      setActs((count) => count + 1);
    },
  );
  // A refusal means that something happened meanwhile, so the page must show what.
  const wasRefused = act.state.kind === 'refused';
  useEffect(() => {
    if (wasRefused) void reload();
  }, [wasRefused, reload]);

  const when = whenIn(page.meeting.timeZone, language);
  const [offer, ...others] = page.offers;
  return (
    <Frame municipality={page.meeting.municipality}>
      {bar}
      <ActTrouble act={act} notSent={texts.svar.notRecorded} refused={texts.svar.refused} />
      {whatIsAsked()}
      <div className="ruled">
        <ContactLine contact={page.contact} />
      </div>
    </Frame>
  );

  function whatIsAsked(): ReactNode {
    if (page.meeting.status === 'cancelled' || offer === undefined) {
      return <CancelledView meeting={page.meeting} acts={acts} />;
    }
    if (others.length > 0) return <SeveralOffers {...{ page, act, when, acts }} />;
    return <OfferView key={offer.offerId} {...{ page, offer, act, when, acts }} isOneOfSeveral={false} />;
  }
}
