import { ActButton } from '#web/personal/act-button.tsx';
import { MeetingCard } from '#web/personal/meeting-card.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { answerOf, isSending } from '#web/svar/offer-act.ts';
import type { OfferProps } from '#web/svar/offer-props.ts';
import { OfferTitle } from '#web/svar/offer-title.tsx';

/** Declining is a normal answer. The way back is open while it would still help. */
export function NoView(props: OfferProps) {
  const { page, offer, act, acts, isOneOfSeveral } = props;
  const { texts } = usePersonalPage();
  return (
    <>
      <OfferTitle acts={acts} isOneOfSeveral={isOneOfSeveral}>
        {texts.svar.thanksNo}
      </OfferTitle>
      {!isOneOfSeveral && <MeetingCard meeting={page.meeting} />}
      {offer.mayStillHelp && (
        <ActButton
          variant="secondary"
          isSending={isSending(props, 'yes')}
          onPress={() => void act.run(answerOf(offer, 'yes'))}
        >
          {texts.svar.canAfterAll}
        </ActButton>
      )}
    </>
  );
}
