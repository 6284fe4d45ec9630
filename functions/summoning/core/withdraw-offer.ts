import type { VacancyId } from '#shared/kernel/ids.ts';
import type { Draft } from './draft.ts';
import type { EventOf } from './events.ts';
import { writeToSubstitute } from './notices.ts';
import { isOpen, type Meeting, type Offer, offersFor, questionsAbout } from './state.ts';

type Cause = Pick<EventOf<'OfferWithdrawn'>, 'because' | 'by'>;
type News = 'notNeeded' | 'taken';

/** Takes a question back. Whoever has yet to answer it, and may have read it, is told. */
export function withdrawOffer(draft: Draft, offer: Offer, cause: Cause, news: News = 'notNeeded'): void {
  const isConcerned = isOpen(offer) && wasTold(draft.meeting, offer);
  draft.add({ type: 'OfferWithdrawn', offerId: offer.id, ...cause });
  if (isConcerned) writeToSubstitute(draft, offer, { about: news, offerId: offer.id }, { quietBinds: true });
}

/** Takes back every question about the vacancy that nobody has answered yet. */
export function withdrawOpenOffers(draft: Draft, vacancyId: VacancyId, cause: Cause, news?: News): void {
  for (const offer of offersFor(draft.meeting, vacancyId)) {
    if (isOpen(offer)) withdrawOffer(draft, offer, cause, news);
  }
}

/** The question reached them, or may have: then they deserve to hear that it no longer stands. */
export function wasTold(meeting: Meeting, { id }: Offer): boolean {
  return questionsAbout(meeting, id).some(
    ({ phase, mayHaveLeft }) => mayHaveLeft !== undefined || phase.name === 'accepted' || phase.name === 'claimed',
  );
}
