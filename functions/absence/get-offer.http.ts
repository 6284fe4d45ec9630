import { privateAnswer } from '#infra/http/private-answer.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { OfferPage } from '#shared/contracts/personal.ts';
import { offerPage } from './core/offer-page.ts';
import { identifySubstitute, type LinkHolderNeeds } from './link-holder.ts';

/** GET /api/offer. Changes nothing: to open the link is not an answer. */
export function getOfferHttp(needs: LinkHolderNeeds): HttpAnswer {
  return async (request) => {
    const substitute = await identifySubstitute(needs, request);
    if (!substitute.ok) return problem(substitute.error);
    const { meeting, link, now } = substitute.value;
    return privateAnswer(OfferPage.parse(offerPage(meeting, link, now)));
  };
}
