import { useState } from 'react';
import type { ItemNo } from '#shared/kernel/ids.ts';
import { ActButton } from '#web/personal/act-button.tsx';
import { MeetingCard } from '#web/personal/meeting-card.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { answerOf, isSending } from '#web/svar/offer-act.ts';
import type { OfferProps } from '#web/svar/offer-props.ts';
import { OfferTitle } from '#web/svar/offer-title.tsx';
import { DeadlineNotice } from '#web/svar/question/deadline-notice.tsx';
import { ItemTicks } from '#web/svar/question/item-ticks.tsx';
import { OfferFacts } from '#web/svar/question/offer-facts.tsx';

export interface QuestionViewProps extends OfferProps {
  readonly title: string;
  readonly isLate: boolean;
}

/** Yes or no with one press, both the same size. Opening the page answers nothing. */
export function QuestionView({ title, isLate, ...props }: QuestionViewProps) {
  const { page, offer, act, when, acts, isOneOfSeveral } = props;
  const { texts } = usePersonalPage();
  const [disqualified, setDisqualified] = useState<readonly ItemNo[]>([]);
  const [asksAboutItems, setAsksAboutItems] = useState(offer.scope.kind === 'items');
  const remaining = offer.items.length - disqualified.length;
  const countsItems = offer.scope.kind === 'items' && offer.items.length > 0;
  return (
    <>
      {(isLate || !isOneOfSeveral) && (
        <OfferTitle acts={acts} isOneOfSeveral={isOneOfSeveral}>
          {title}
        </OfferTitle>
      )}
      {!isOneOfSeveral && <MeetingCard meeting={page.meeting} />}
      {offer.deadline !== undefined && !isLate && <DeadlineNotice deadline={offer.deadline} when={when} />}
      {asksAboutItems && offer.items.length > 0 && (
        <ItemTicks items={offer.items} disqualified={disqualified} onChange={setDisqualified} />
      )}
      <div className="stack-tight">
        {(remaining > 0 || offer.items.length === 0) && (
          <ActButton
            isSending={isSending(props, 'yes')}
            onPress={() => void act.run(answerOf(offer, 'yes', asksAboutItems ? disqualified : undefined))}
          >
            {countsItems ? texts.svar.yesItems(remaining) : texts.svar.yes}
          </ActButton>
        )}
        <ActButton
          variant="secondary"
          isSending={isSending(props, 'no')}
          onPress={() => void act.run(answerOf(offer, 'no'))}
        >
          {texts.svar.no}
        </ActButton>
      </div>
      <OfferFacts
        {...props}
        isLate={isLate}
        isScopeTold={isOneOfSeveral || (asksAboutItems && offer.scope.kind === 'meeting')}
        askAboutItems={asksAboutItems || offer.items.length === 0 ? undefined : () => setAsksAboutItems(true)}
      />
    </>
  );
}
