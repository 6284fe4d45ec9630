import { useOnline } from '#web/kit/use-online.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

interface AnswerButton {
  readonly label: string;
  readonly look?: 'primary' | 'secondary' | 'danger';
}

export interface AnswerButtonsProps<Answer extends AnswerButton> {
  readonly answers: readonly Answer[];
  readonly decline: string;
  /** The label of the answer under way. Its button says so, keeps its focus, and hears no second press. */
  readonly sending: string | undefined;
  readonly onPress: (answer: Answer) => void;
  readonly onClose: () => void;
}

export function AnswerButtons<Answer extends AnswerButton>(props: AnswerButtonsProps<Answer>) {
  const { answers, decline, sending, onPress, onClose } = props;
  const { texts } = useStaff();
  const isOnline = useOnline();
  const isOnly = answers.length === 1;
  return (
    <div className="dialog-buttons">
      {answers.map((answer) => (
        <button
          key={answer.label}
          type={isOnly ? 'submit' : 'button'}
          className="ds-button"
          data-variant={answer.look === 'secondary' ? 'secondary' : 'primary'}
          {...(answer.look === 'danger' && { 'data-color': 'danger' })}
          aria-disabled={sending !== undefined || !isOnline}
          onClick={() => {
            // The only answer is sent with its form, so that Enter in a field gives it too.
            if (!isOnly) onPress(answer);
          }}
        >
          {sending === answer.label ? texts.act.sending : answer.label}
        </button>
      ))}
      <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
        {decline}
      </button>
    </div>
  );
}
