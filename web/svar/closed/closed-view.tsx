import { MeetingCard } from '#web/personal/meeting-card.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import type { OfferProps } from '#web/svar/offer-props.ts';
import { OfferTitle } from '#web/svar/offer-title.tsx';

export interface ClosedViewProps extends Pick<OfferProps, 'page' | 'acts' | 'isOneOfSeveral'> {
  readonly why: 'withdrawn' | 'begun' | 'late';
}

/** Nothing left to answer, and why. */
export function ClosedView({ page, acts, isOneOfSeveral, why }: ClosedViewProps) {
  const { texts } = usePersonalPage();
  const words = { withdrawn: texts.svar.notNeeded, begun: texts.svar.begun, late: texts.svar.deadlinePassed };
  return (
    <>
      <OfferTitle acts={acts} isOneOfSeveral={isOneOfSeveral}>
        {words[why]}
      </OfferTitle>
      {!isOneOfSeveral && <MeetingCard meeting={page.meeting} />}
    </>
  );
}
