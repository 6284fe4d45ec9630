import { OfferPage } from '#shared/contracts/personal.ts';
import { LinkedPage } from '#web/personal/linked-page.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import type { PersonalPageProps } from '#web/personal/start-personal-page.tsx';
import { LoadedOffers } from '#web/svar/loaded-offers.tsx';

export function SvarPage({ token }: PersonalPageProps) {
  const { texts } = usePersonalPage();
  return (
    <LinkedPage
      token={token}
      path="/offer"
      reads={OfferPage}
      title={texts.svar.pageTitle}
      show={({ body, bar, reload }) => <LoadedOffers page={body} bar={bar} reload={reload} />}
    />
  );
}
