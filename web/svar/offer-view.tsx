import { useNow } from '#web/kit/use-now.ts';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { ClosedView } from '#web/svar/closed/closed-view.tsx';
import type { OfferProps } from '#web/svar/offer-props.ts';
import { offerSituationOf } from '#web/svar/offer-situation.ts';
import { QuestionView } from '#web/svar/question/question-view.tsx';
import { NoView } from '#web/svar/receipt/no-view.tsx';
import { StandbyView } from '#web/svar/receipt/standby-view.tsx';
import { YesView } from '#web/svar/receipt/yes-view.tsx';

export function OfferView(props: OfferProps) {
  const { texts, clock } = usePersonalPage();
  const now = useNow(clock, 1_000);
  const situation = offerSituationOf(props.offer, props.page.meeting, now);
  const question = props.page.meeting.movedFrom === undefined ? texts.svar.canYouMeet : texts.svar.movedCanYou;
  switch (situation) {
    case 'open':
    case 'lastMoments':
      return <QuestionView {...props} title={question} isLate={false} />;
    case 'lateButFree':
      return <QuestionView {...props} title={texts.svar.lateButFree} isLate />;
    case 'yes':
      return <YesView {...props} />;
    case 'no':
      return <NoView {...props} />;
    case 'standby':
      return <StandbyView {...props} />;
    case 'withdrawn':
    case 'begun':
    case 'late':
      return <ClosedView {...props} why={situation} />;
  }
}
