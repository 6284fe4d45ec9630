import type { OfferAnswer, OfferOnPage } from '#shared/contracts/personal.ts';
import type { ItemNo } from '#shared/kernel/ids.ts';
import type { Act } from '#web/kit/use-act.ts';

export interface OfferAct {
  readonly act: Act<OfferAnswer>;
  readonly offer: OfferOnPage;
}

/** @param disqualifiedItems none is an answer too, where somebody was asked about the items */
export function answerOf(
  { offerId }: OfferOnPage,
  answer: OfferAnswer['answer'],
  disqualifiedItems?: readonly ItemNo[],
): OfferAnswer {
  return { answer, offerId, ...(disqualifiedItems && { disqualifiedItems }) };
}

/** Of two buttons and several offers, only the one that was pressed says that it is sending. */
export function isSending({ act, offer }: OfferAct, answer: OfferAnswer['answer']): boolean {
  const { state } = act;
  return state.kind === 'sending' && state.body.offerId === offer.offerId && state.body.answer === answer;
}
