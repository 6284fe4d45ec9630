import { InformationSquareIcon } from '@navikt/aksel-icons';
import { useNow } from '#web/kit/use-now.ts';
import { ActButton } from '#web/personal/act-button.tsx';
import { MeetingCard } from '#web/personal/meeting-card.tsx';
import { Notice } from '#web/personal/notice.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { answerOf, isSending } from '#web/svar/offer-act.ts';
import type { OfferProps } from '#web/svar/offer-props.ts';
import { OfferTitle } from '#web/svar/offer-title.tsx';

/** Said yes, and the seat is taken, or somebody ahead may still take it. */
export function StandbyView(props: OfferProps) {
  const { page, offer, act, when, acts, isOneOfSeveral } = props;
  const { texts, clock } = usePersonalPage();
  const now = useNow(clock, 10_000);
  const words = texts.svar;
  const { deadline, standbyUntil } = offer;
  const isWaiting = standbyUntil !== undefined && now < standbyUntil;
  const wasLate = deadline !== undefined && now >= deadline;
  return (
    <>
      <Notice color="info" Icon={InformationSquareIcon} role="status">
        <OfferTitle acts={acts} isOneOfSeveral={isOneOfSeveral} size="sm">
          {isWaiting ? words.thanksWait : words.taken}
        </OfferTitle>
        {isWaiting && <p>{words.standbyUntil(when.dayAndClock(standbyUntil, now))}</p>}
        {!isWaiting && <p>{wasLate ? words.takenWhy(when.dayAndClock(deadline, now)) : words.takenPlain}</p>}
      </Notice>
      {!isOneOfSeveral && <MeetingCard meeting={page.meeting} />}
      {!isWaiting && <p>{words.noNeedToCome}</p>}
      <section className="ruled stack-tight">
        <h2 className="ds-heading" data-size="xs">
          {words.youAreStandby}
        </h2>
        <p>{words.standbyMeans}</p>
        <ActButton
          variant="secondary"
          isSending={isSending(props, 'no')}
          onPress={() => void act.run(answerOf(offer, 'no'))}
        >
          {words.strikeStandby}
        </ActButton>
      </section>
    </>
  );
}
