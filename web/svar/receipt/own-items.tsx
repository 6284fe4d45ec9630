import { useState } from 'react';
import { ActButton } from '#web/personal/act-button.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { answerOf, isSending } from '#web/svar/offer-act.ts';
import type { OfferProps } from '#web/svar/offer-props.ts';
import { ItemTicks } from '#web/svar/question/item-ticks.tsx';

/** Who has said yes may find out later what they may not take part in, and was not asked about it by text. */
export function OwnItems(props: OfferProps) {
  const { offer, act } = props;
  const { texts } = usePersonalPage();
  const [isOpen, setIsOpen] = useState(offer.disqualifiedItems.length > 0);
  const [disqualified, setDisqualified] = useState(offer.disqualifiedItems);
  if (!isOpen) {
    return (
      <button type="button" className="link-button" onClick={() => setIsOpen(true)}>
        {texts.svar.disqualifiedQuestion}
      </button>
    );
  }
  return (
    <section className="ruled stack-tight">
      <h2 className="ds-heading" data-size="2xs">
        {texts.svar.disqualifiedQuestion}
      </h2>
      <ItemTicks items={offer.items} disqualified={disqualified} onChange={setDisqualified} />
      {disqualified.length < offer.items.length && (
        <ActButton
          variant="secondary"
          isSending={isSending(props, 'yes')}
          onPress={() => void act.run(answerOf(offer, 'yes', disqualified))}
        >
          {texts.svar.saveItems}
        </ActButton>
      )}
    </section>
  );
}
