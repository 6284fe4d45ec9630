import type { LinkMeeting, OfferOnPage } from '#shared/contracts/personal.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { Instant } from '#shared/kernel/instant.ts';

/** What one offer is to its reader at this moment. */
export type OfferSituation =
  | 'open'
  /** After the stated minute, before closing: answers on their way still count. */
  | 'lastMoments'
  | 'lateButFree'
  | 'late'
  | 'yes'
  | 'no'
  | 'standby'
  | 'withdrawn'
  | 'begun';

function scopeStart({ scope }: OfferOnPage, meeting: LinkMeeting): Instant {
  return scope.kind === 'interval' ? scope.from : meeting.start;
}

export function offerSituationOf(offer: OfferOnPage, meeting: LinkMeeting, now: Instant): OfferSituation {
  if (offer.status === 'yes' || offer.status === 'withdrawn') return offer.status;
  if (now >= scopeStart(offer, meeting)) return 'begun';
  switch (offer.status) {
    case 'no':
    case 'standby':
      return offer.status;
    case 'sending':
      return 'open';
    case 'asked':
      return offer.deadline !== undefined && now >= offer.deadline ? 'lastMoments' : 'open';
    case 'noAnswer':
    case 'unreachable':
      return offer.mayStillHelp ? 'lateButFree' : 'late';
    default:
      return unreachable(offer.status, 'status of an offer');
  }
}

export function isQuestion(situation: OfferSituation): boolean {
  return situation === 'open' || situation === 'lastMoments' || situation === 'lateButFree';
}
