import { CheckmarkIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useEffect } from 'react';
import type { InboxAnswer, InboxCandidate, InboxCommand, InboxItem } from '#shared/contracts/inbox.ts';
import { ok } from '#shared/kernel/result.ts';
import { useOnline } from '#web/kit/use-online.ts';
import { Crossing } from '#web/staff/act/crossing.tsx';
import { Dialog } from '#web/staff/act/dialog.tsx';
import { SendTrouble } from '#web/staff/act/send-trouble.tsx';
import { useAnswer } from '#web/staff/act/use-answer.ts';
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
  const { when, look, hold } = useInbox();
  const isOnline = useOnline();
  const { to, told, done } = useDecision(item);
  const { act, sending, crossed, press } = useAnswer<InboxCommand, unknown>(to, done);
  const isAsking = sending !== undefined || crossed !== undefined;
  useEffect(() => {
    if (!isAsking) return undefined;
    hold(item);
    return () => hold(undefined);
  }, [isAsking, item, hold]);
  const words = texts.inbox;
  const winner = crossed?.problem.winner?.actor.name;

  function close(): void {
    act.forget();
    look();
  }

  function answerOf(label: string, answer: InboxAnswer) {
    const { offerId } = candidate;
    return {
      label,
      told: told(words.registered(label)),
      body: () => ok({ type: 'AssignTo' as const, offerId, answer }),
    };
  }

  const yes = answerOf(words.comes(candidate.name), 'yes');
  const no = answerOf(words.comesNot(candidate.name), 'no');
  return (
    <>
      <p className="quiet">{candidateLine(candidate, texts, when, language)}</p>
      <SendTrouble act={act} />
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
      {crossed !== undefined && (
        <Dialog
          title={winner === undefined ? crossed.problem.title : texts.act.wasFirst(winner)}
          onClose={close}
          hasConsequences
        >
          <Crossing {...crossed} when={when} told={undefined} way={undefined} onClose={close} />
        </Dialog>
      )}
    </>
  );
}
