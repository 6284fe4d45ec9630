import { useState } from 'react';
import { Erasure } from '#shared/contracts/person-account.ts';
import type { PersonRow } from '#shared/contracts/persons.ts';
import { AnswerButtons } from '#web/staff/act/answer-buttons.tsx';
import { Dialog } from '#web/staff/act/dialog.tsx';
import { SendTrouble } from '#web/staff/act/send-trouble.tsx';
import { useSend } from '#web/staff/act/use-send.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useWhen } from '#web/staff/session/use-when.ts';

interface EraseDialogProps {
  readonly person: PersonRow;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks before somebody is forgotten, with what must be kept and why, and tells afterwards what became of it all. */
export function EraseDialog({ person: { id, name }, onDone, onClose }: EraseDialogProps) {
  const { texts } = useStaff();
  const [erasure, setErasure] = useState<Erasure>();
  const act = useSend<Readonly<Record<string, never>>, Erasure>(
    { method: 'POST', path: `/persons/${id}/erase`, reads: Erasure },
    (receipt) => {
      setErasure(receipt);
      onDone();
    },
  );
  const words = texts.account;
  const erase = () => void act.run({});
  if (erasure !== undefined) {
    return (
      <Dialog title={words.erased(name)} onClose={onClose} hasConsequences>
        <Receipt erasure={erasure} onClose={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={words.askErase(name)} onClose={onClose} hasConsequences>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          erase();
        }}
      >
        <p>{words.eraseGone}</p>
        <p>{words.eraseKept}</p>
        <p className="strong">{words.eraseForGood}</p>
        <div className="dialog-foot">
          <SendTrouble act={act} />
          <AnswerButtons
            answers={[{ label: words.doErase, look: 'danger' }]}
            decline={words.noErase}
            sending={act.state.kind === 'sending' ? words.doErase : undefined}
            onPress={erase}
            onClose={onClose}
          />
        </div>
      </form>
    </Dialog>
  );
}

function Receipt({ erasure: { erased, kept }, onClose }: { readonly erasure: Erasure; readonly onClose: () => void }) {
  const { texts, clock } = useStaff();
  const when = useWhen();
  const words = texts.account;
  return (
    <div className="dialog-stack">
      <h3 className="strong">{words.erasedList}</h3>
      <ul>
        {erased.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <h3 className="strong">{words.keptList}</h3>
      <ul>
        {kept.map(({ what, until, basis }) => (
          <li key={what}>
            {words.keptUntil(what, when.day(until, clock.now()))}
            <p className="quiet small">{basis}</p>
          </li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <button type="button" className="ds-button" onClick={onClose}>
          {words.closeErased}
        </button>
      </div>
    </div>
  );
}
