import { useState } from 'react';
import { type BodyPatch, BodyView } from '#shared/contracts/bodies.ts';
import { ok } from '#shared/kernel/result.ts';
import { ActDialog } from '#web/staff/act/act-dialog.tsx';
import { useBody } from '#web/staff/people/body-context.ts';
import { useOvertaken } from '#web/staff/people/use-overtaken.ts';

export interface PatchButtonProps {
  readonly patch: BodyPatch;
  /** On the button, and the answer that does it. */
  readonly label: string;
  /** The list or the member whose place it is. */
  readonly about: string;
  readonly title: string;
  readonly follows: string;
  readonly told: string;
  readonly decline: string;
}

/** One change of a body that asks first. */
export function PatchButton({ label, about, ...asked }: PatchButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        data-color="accent"
        aria-label={`${label}: ${about}`}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      {isOpen && <PatchDialog {...asked} label={label} onClose={() => setOpen(false)} />}
    </>
  );
}

type PatchDialogProps = Omit<PatchButtonProps, 'about'> & { readonly onClose: () => void };

function PatchDialog({ patch, label, title, follows, told, decline, onClose }: PatchDialogProps) {
  const { view, look } = useBody();
  const { ifMatch, overtaken } = useOvertaken();
  return (
    <ActDialog
      title={title}
      hasConsequences
      answers={[{ label, told, body: () => ok(patch) }]}
      decline={decline}
      to={{ method: 'PATCH', path: `/bodies/${view.id}`, reads: BodyView, ifMatch }}
      overtaken={overtaken}
      done={look}
      onClose={onClose}
    >
      <p>{follows}</p>
    </ActDialog>
  );
}
