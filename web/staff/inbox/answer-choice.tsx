import { CheckmarkIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useEffect } from 'react';
import type { InboxAnswer, InboxCandidate, InboxCommand, InboxItem } from '#shared/contracts/inbox.ts';
import { ok } from '#shared/kernel/result.ts';
import { useOnline } from '#web/kit/use-online.ts';
import { SendTrouble } from '#web/staff/act/send-trouble.tsx';
import { type ActAnswer, type Answering, useAnswer } from '#web/staff/act/use-answer.ts';
import { CrossedDecision } from '#web/staff/inbox/crossed-decision.tsx';
import { useInbox } from '#web/staff/inbox/inbox-context.ts';
import { candidateLine } from '#web/staff/inbox/inbox-words.ts';
import { useDecision } from '#web/staff/inbox/use-decision.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface AnswerChoiceProps {
  readonly item: InboxItem;
  readonly candidate: InboxCandidate;
}

/** One press records the answer. Where a colleague was first, it says so instead. */
export function AnswerChoice({ item, candidate }: AnswerChoiceProps) {
  const { texts, language } = useStaff();
  const { when, look } = useInbox();
  const { to, told, done } = useDecision(item);
  const answering = useAnswer<InboxCommand, unknown>(to, done);
  const { act, sending, crossed } = answering;
  useHeld(item, sending !== undefined || crossed !== undefined);
  const words = texts.inbox;

  function answerOf(label: string, answer: InboxAnswer): ActAnswer<InboxCommand> {
    const { offerId } = candidate;
    return { label, told: told(words.registered(label)), body: () => ok({ type: 'AssignTo', offerId, answer }) };
  }

  return (
    <>
      <p className="quiet">{candidateLine(candidate, { texts, when, language })}</p>
      <SendTrouble act={act} />
      <AnswerButtons
        yes={answerOf(words.comes(candidate.name), 'yes')}
        no={answerOf(words.comesNot(candidate.name), 'no')}
        {...answering}
      />
      {crossed !== undefined && (
        <CrossedDecision
          crossed={crossed}
          onClose={() => {
            act.forget();
            look();
          }}
        />
      )}
    </>
  );
}

/** The text stays on the screen while a question about it does, also when a colleague has dealt with it meanwhile. */
function useHeld(item: InboxItem, isAsking: boolean): void {
  const { hold } = useInbox();
  useEffect(() => {
    if (!isAsking) return undefined;
    hold(item);
    return () => hold(undefined);
  }, [isAsking, item, hold]);
}

interface AnswerButtonsProps extends Pick<Answering<InboxCommand>, 'sending' | 'press'> {
  readonly yes: ActAnswer<InboxCommand>;
  readonly no: ActAnswer<InboxCommand>;
}

function AnswerButtons({ yes, no, sending, press }: AnswerButtonsProps) {
  const { texts } = useStaff();
  const isOnline = useOnline();
  return (
    <div className="decide-answers">
      {[yes, no].map((answer) => (
        <button
          key={answer.label}
          type="button"
          className="ds-button"
          data-variant={answer === yes ? 'primary' : 'secondary'}
          aria-disabled={sending !== undefined || !isOnline}
          onClick={() => press(answer)}
        >
          {answer === yes ? <CheckmarkIcon aria-hidden="true" /> : <XMarkIcon aria-hidden="true" />}
          {sending === answer.label ? texts.act.sending : answer.label}
        </button>
      ))}
    </div>
  );
}
