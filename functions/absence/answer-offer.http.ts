import type { Details } from '#functions/platform/index.ts';
import { type DetailRef, deleteAt, type Offer } from '#functions/summoning/index.ts';
import { problem } from '#infra/http/problem.ts';
import { readBody } from '#infra/http/read-body.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { type AnswerReceipt, OfferAnswer } from '#shared/contracts/personal.ts';
import { assert, present } from '#shared/kernel/assert.ts';
import { itemsOf, offersMeant } from './core/offer-page.ts';
import { commandIdOf } from './link-command.ts';
import { identifySubstitute, type LinkHolder, type LinkHolderNeeds } from './link-holder.ts';
import { refusalOnPage } from './link-problems.ts';

export interface AnswerOfferNeeds extends LinkHolderNeeds {
  readonly details: Details;
}

/** POST /api/offer/answer. Late answers and those of a standby count as they do by text (R11). */
export function answerOfferHttp(needs: AnswerOfferNeeds): HttpAnswer {
  return async (request) => {
    const substitute = await identifySubstitute(needs, request);
    if (!substitute.ok) return problem(substitute.error);
    const { ref, actor, person, language } = substitute.value;
    const commandId = commandIdOf(request, substitute.value, 'answer');
    if (!commandId.ok) return problem(commandId.error);
    const said = await readBody(request, OfferAnswer, language);
    if (!said.ok) return problem(said.error);

    const { answer, disqualifiedItems: outOfItems } = said.value;
    const offers = offersAnswered(substitute.value, said.value);
    if (offers.length === 0) return problem(refusalOnPage({ kind: 'offer-not-known' }, language));
    if (!areTheirs(substitute.value, offers, outOfItems ?? [])) {
      return problem(refusalOnPage({ kind: 'item-not-known' }, language));
    }
    const comment = await writeComment(needs, substitute.value, said.value);
    const answered = await needs.meetings.run({
      ...ref,
      commandId: commandId.value,
      actor,
      command: (now) => ({
        type: 'AnswerOffer',
        now,
        by: actor,
        personId: person.id,
        offerIds: offers.map(({ id }) => id),
        answer,
        via: 'link',
        receivedAt: now,
        ...(outOfItems && { outOfItems }),
        ...(comment && { comment }),
      }),
    });
    if (answered.kind === 'refused') return problem(refusalOnPage(answered.refusal, language));
    assert(answered.kind === 'done', 'an answer names no version');
    const receipt: AnswerReceipt = {
      offers: offers.map(({ id }) => {
        const { status } = present(answered.meeting.offers.get(id), 'offer that was answered');
        return { offerId: id, status };
      }),
    };
    return { status: 200, jsonBody: receipt };
  };
}

function offersAnswered({ meeting, link }: LinkHolder, { offerId }: OfferAnswer): readonly Offer[] {
  if (offerId === undefined) return offersMeant(meeting, link);
  const own = [...meeting.offers.values()].find(({ id, personId }) => id === offerId && personId === link.personId);
  return own === undefined ? [] : [own];
}

function areTheirs({ meeting }: LinkHolder, offers: readonly Offer[], outOfItems: readonly string[]): boolean {
  const known = new Set<string>(offers.flatMap((offer) => itemsOf(meeting, offer)).map(({ no }) => no));
  return outOfItems.every((no) => known.has(no));
}

async function writeComment(
  { details }: AnswerOfferNeeds,
  { ref, meeting, now: writtenAt }: LinkHolder,
  { comment: text }: OfferAnswer,
): Promise<DetailRef | undefined> {
  if (text === undefined || text === '') return undefined;
  return details.write(ref, { kind: 'comment', text, writtenAt }, deleteAt(meeting, 'comment'));
}
