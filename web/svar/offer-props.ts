import type { OfferPage } from '#shared/contracts/personal.ts';
import type { When } from '#web/kit/when.ts';
import type { OfferAct } from '#web/svar/offer-act.ts';

/** What every view of one offer needs. */
export interface OfferProps extends OfferAct {
  readonly page: OfferPage;
  readonly when: When;
  readonly acts: number;
  /** One of several on the page: then its heading is smaller and the meeting stands above it. */
  readonly isOneOfSeveral: boolean;
}
