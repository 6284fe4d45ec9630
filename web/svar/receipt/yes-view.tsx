import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { useNow } from '#web/kit/use-now.ts';
import { ActButton } from '#web/personal/act-button.tsx';
import { MeetingCard } from '#web/personal/meeting-card.tsx';
import { Notice } from '#web/personal/notice.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { answerOf, isSending } from '#web/svar/offer-act.ts';
import type { OfferProps } from '#web/svar/offer-props.ts';
import { OfferTitle } from '#web/svar/offer-title.tsx';
import { CalendarButton } from '#web/svar/receipt/calendar-button.tsx';
import { OwnItems } from '#web/svar/receipt/own-items.tsx';
import { ScopeLine } from '#web/svar/scope-line.tsx';

/** Certainty that the yes was heard, what to bring, and the way out for who is prevented. */
export function YesView(props: OfferProps) {
  const { page, offer, act, when, acts, isOneOfSeveral } = props;
  const { texts, clock } = usePersonalPage();
  const now = useNow(clock, 10_000);
  const { meeting, person } = page;
  return (
    <>
      <Notice color="success" Icon={CheckmarkCircleIcon} role="status">
        <OfferTitle acts={acts} isOneOfSeveral={isOneOfSeveral} size="sm">
          {texts.svar.thanksYouMeet(person.name)}
        </OfferTitle>
        {offer.answeredAt !== undefined && <p>{texts.svar.recorded(when.dayAndClock(offer.answeredAt, now))}</p>}
      </Notice>
      {!isOneOfSeveral && <MeetingCard meeting={meeting} />}
      <p>
        <ScopeLine offer={offer} when={when} />
      </p>
      <CalendarButton meeting={meeting} offer={offer} />
      {meeting.papersUrl !== undefined && (
        <a className="ds-link" href={meeting.papersUrl} rel="noreferrer">
          {texts.svar.papers}
        </a>
      )}
      {now < meeting.start && offer.items.length > 0 && <OwnItems key={acts} {...props} />}
      {now < meeting.start && (
        <section className="ruled stack-tight">
          <h2 className="ds-heading" data-size="xs">
            {texts.svar.prevented}
          </h2>
          <p className="quiet">{texts.svar.preventedThen}</p>
          <ActButton
            variant="secondary"
            isSending={isSending(props, 'no')}
            onPress={() => void act.run(answerOf(offer, 'no'))}
          >
            {texts.svar.cannotAfterAll}
          </ActButton>
        </section>
      )}
    </>
  );
}
