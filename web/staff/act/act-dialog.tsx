import type { ReactNode } from 'react';
import type { Problem } from '#shared/contracts/problem.ts';
import { AnswerButtons } from '#web/staff/act/answer-buttons.tsx';
import { Crossing, type CrossingWay } from '#web/staff/act/crossing.tsx';
import { Dialog } from '#web/staff/act/dialog.tsx';
import { ErrorSummary } from '#web/staff/act/error-summary.tsx';
import { FaultsContext } from '#web/staff/act/faults.ts';
import { SendTrouble } from '#web/staff/act/send-trouble.tsx';
import { type ActAnswer, type Answering, useAnswer } from '#web/staff/act/use-answer.ts';
import type { SendTo } from '#web/staff/act/use-send.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface ActDialogProps<Body, Receipt> {
  readonly title: string;
  readonly answers: readonly ActAnswer<Body>[];
  /** The answer that does nothing, such as `Behold rekkefølgen`. */
  readonly decline: string;
  readonly to: SendTo<Receipt>;
  /** Runs before the dialog closes. The answer's sentence has then been said. */
  readonly done: (receipt: Receipt, answer: ActAnswer<Body>) => void;
  readonly onClose: () => void;
  readonly hasConsequences?: boolean;
  /** When somebody else has changed the same since it was read: the dialog stays, and what it is about is read anew. */
  readonly overtaken?: Overtaken;
  readonly returnTo?: string | undefined;
  /** What the log says of the act that was first, where it has been read. */
  readonly tellWinner?: (winner: NonNullable<Problem['winner']>) => string | undefined;
  readonly wayOn?: (problem: Problem) => CrossingWay | undefined;
  readonly children?: ReactNode;
}

export interface Overtaken {
  /** When nobody knows who it was. */
  readonly words: string;
  readonly look: () => void;
}

/** The question, what follows, the fields, and the answers. When somebody else was first, it says so and asks again. */
export function ActDialog<Body, Receipt>(props: ActDialogProps<Body, Receipt>) {
  const { answers, decline, to, done, onClose, returnTo, overtaken, children } = props;
  const { act, faults, sending, crossed, press } = useAnswer<Body, Receipt>(
    to,
    (receipt, answer) => {
      done(receipt, answer);
      onClose();
    },
    overtaken?.look,
  );
  if (crossed !== undefined) return <CrossedDialog {...props} crossed={crossed} />;
  return (
    <Dialog title={props.title} onClose={onClose} hasConsequences={props.hasConsequences ?? false} returnTo={returnTo}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const [first, ...others] = answers;
          if (first !== undefined && others.length === 0) press(first);
        }}
      >
        <ErrorSummary faults={faults} />
        <FaultsContext value={faults}>{children}</FaultsContext>
        <div className="dialog-foot">
          <SendTrouble act={act} outdated={overtaken?.words} />
          <AnswerButtons answers={answers} decline={decline} sending={sending} onPress={press} onClose={onClose} />
        </div>
      </form>
    </Dialog>
  );
}

interface CrossedDialogProps<Body, Receipt> extends ActDialogProps<Body, Receipt> {
  readonly crossed: NonNullable<Answering<Body>['crossed']>;
}

/** In place of the question, once somebody else was first. */
function CrossedDialog<Body, Receipt>(props: CrossedDialogProps<Body, Receipt>) {
  const { crossed, onClose, returnTo, tellWinner, wayOn } = props;
  const { texts } = useStaff();
  const { winner, title } = crossed.problem;
  const name = winner?.actor.name;
  const way = wayOn?.(crossed.problem);
  const told = name === undefined ? title : texts.act.wasFirst(name);
  return (
    <Dialog
      title={way === undefined ? told : `${told}. ${texts.act.whatNow}`}
      onClose={onClose}
      hasConsequences
      returnTo={returnTo}
    >
      <Crossing
        {...crossed}
        told={winner === undefined ? undefined : tellWinner?.(winner)}
        way={way}
        onClose={onClose}
      />
    </Dialog>
  );
}
