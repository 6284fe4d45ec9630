import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface DialogProps {
  /** A question; the buttons answer it. */
  readonly title: string;
  /** Esc and × mean "do nothing". */
  readonly onClose: () => void;
  /** Then the reader starts at the title, else at the first field. */
  readonly hasConsequences?: boolean;
  /** Where the focus goes when what opened the dialog is gone, by element id. */
  readonly returnTo?: string | undefined;
  readonly children: ReactNode;
}

/** A native modal dialog. Fresh facts may change what it says, but never close it or move the focus. */
export function Dialog({ title, onClose, hasConsequences = false, returnTo, children }: DialogProps) {
  const { texts } = useStaff();
  const element = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useOpenWhileShown(element, returnTo);
  useEffect(() => {
    const field = hasConsequences ? null : firstFieldOf(element.current);
    (field ?? heading.current)?.focus();
    // A new question is a new place to start; the same question asked again is not.
  }, [title, hasConsequences]);
  return (
    <dialog
      ref={element}
      className="ds-dialog dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="dialog-head">
        <h2 id={titleId} ref={heading} className="ds-heading" data-size="xs" tabIndex={-1}>
          {title}
        </h2>
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          data-color="neutral"
          data-icon
          data-command="close"
          aria-label={texts.act.close}
          onClick={onClose}
        />
      </header>
      {children}
    </dialog>
  );
}

function useOpenWhileShown(element: { readonly current: HTMLDialogElement | null }, returnTo: string | undefined) {
  const whereTo = useRef(returnTo);
  useEffect(() => {
    whereTo.current = returnTo;
  }, [returnTo]);
  useEffect(() => {
    const dialog = element.current;
    const opener = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      const row = whereTo.current === undefined ? null : document.getElementById(whereTo.current);
      const target = opener?.isConnected === true && opener !== document.body ? opener : row;
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    };
  }, [element]);
}

function firstFieldOf(dialog: HTMLDialogElement | null): HTMLElement | null {
  const checked = dialog?.querySelector<HTMLElement>('input:checked');
  return checked ?? dialog?.querySelector<HTMLElement>('input, select, textarea') ?? null;
}
