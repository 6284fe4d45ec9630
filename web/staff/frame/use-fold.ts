import { type RefObject, useEffect, useRef, useState } from 'react';

export interface Fold {
  /** What holds both the button and the parts behind it. */
  readonly whole: RefObject<HTMLElement | null>;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly isOpen: boolean;
  readonly turn: () => void;
  /** For who has found what they looked for in it. */
  readonly leave: () => void;
}

/** Parts that lie folded behind a button. Esc folds them again, and the button has the focus then. */
export function useFold(): Fold {
  const whole = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const element = whole.current;
    if (!isOpen || element === null) return;
    const foldOnEscape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    element.addEventListener('keydown', foldOnEscape);
    return () => element.removeEventListener('keydown', foldOnEscape);
  }, [isOpen]);

  return { whole, button, isOpen, turn: () => setOpen(!isOpen), leave: () => setOpen(false) };
}
