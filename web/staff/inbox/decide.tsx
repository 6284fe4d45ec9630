import { useState } from 'react';
import * as z from 'zod/mini';
import type { InboxCandidate, InboxItem } from '#shared/contracts/inbox.ts';
import { useNow } from '#web/kit/use-now.ts';
import { AnswerChoice } from '#web/staff/inbox/answer-choice.tsx';
import { DismissDialog } from '#web/staff/inbox/dismiss-dialog.tsx';
import { useInbox } from '#web/staff/inbox/inbox-context.ts';
import { candidateLine } from '#web/staff/inbox/inbox-words.ts';
import { useDraft } from '#web/staff/session/drafts.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** What is true now, which question the text may be about, and what it means. */
export function Decide({ item }: { readonly item: InboxItem }) {
  const { texts } = useStaff();
  const [chosenId, choose] = useState<string>();
  const [isDismissing, setDismissing] = useDraft(`dismissing ${item.id}`, z.boolean(), false);
  const words = texts.inbox;
  const { candidates } = item;
  const [only, ...others] = candidates;
  const chosen = others.length === 0 ? only : candidates.find(({ offerId }) => offerId === chosenId);
  return (
    <>
      <Standing item={item} candidate={chosen} />
      {others.length > 0 && <WhichOffer candidates={candidates} chosenId={chosenId} onChoose={choose} />}
      <div className="decide">
        <h3 className="ds-heading" data-size="2xs">
          {words.whatMeans}
        </h3>
        {chosen !== undefined && <AnswerChoice key={chosen.offerId} item={item} candidate={chosen} />}
        <button
          type="button"
          className="ds-button"
          data-variant={only === undefined ? 'secondary' : 'tertiary'}
          onClick={() => setDismissing(true)}
        >
          {words.notAnAnswer}
        </button>
        {chosen !== undefined && <p className="quiet small">{words.part(chosen.name)}</p>}
      </div>
      {isDismissing && <DismissDialog item={item} onClose={() => setDismissing(false)} />}
    </>
  );
}

interface StandingProps {
  readonly item: InboxItem;
  readonly candidate: InboxCandidate | undefined;
}

function Standing({ item, candidate }: StandingProps) {
  const { texts, clock } = useStaff();
  const { when } = useInbox();
  const now = useNow(clock, 10_000);
  const words = texts.inbox;
  const deadline = candidate?.deadline ?? item.deadline;
  if (item.candidates.length === 0) return <p className="standing">{words.nothingToAnswer}</p>;
  if (candidate?.status === 'yes') return <p className="standing">{words.saidYes(candidate.name)}</p>;
  return (
    <p className="standing">
      {deadline === undefined ? (
        words.lateButHelps
      ) : (
        <>
          <b>{words.stillOpen}</b> {words.deadline(when.dayAndClock(deadline, now))}
        </>
      )}
    </p>
  );
}

interface WhichOfferProps {
  readonly candidates: readonly InboxCandidate[];
  readonly chosenId: string | undefined;
  readonly onChoose: (offerId: string) => void;
}

function WhichOffer({ candidates, chosenId, onChoose }: WhichOfferProps) {
  const { texts, language } = useStaff();
  const { when } = useInbox();
  return (
    <fieldset className="ds-fieldset which-offer">
      <legend className="ds-label">{texts.inbox.whichOffer}</legend>
      {candidates.map((candidate) => (
        <label key={candidate.offerId} className="ds-field">
          <input
            className="ds-input"
            type="radio"
            name="offer"
            checked={candidate.offerId === chosenId}
            onChange={() => onChoose(candidate.offerId)}
          />
          <span>
            <b>{candidate.meetingTitle}</b>: {candidateLine(candidate, { texts, when, language })}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
