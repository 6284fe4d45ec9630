import type { ReactNode } from 'react';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface ActButtonProps {
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  readonly isSending?: boolean;
  readonly type?: 'button' | 'submit';
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

/** While it sends it says so, keeps its focus, and a second press does nothing. */
export function ActButton({
  variant = 'primary',
  isSending = false,
  type = 'button',
  onPress,
  children,
}: ActButtonProps) {
  const { texts } = usePersonalPage();
  return (
    <button
      type={type}
      className="ds-button"
      data-variant={variant}
      data-fullwidth
      aria-busy={isSending}
      aria-disabled={isSending}
      onClick={(event) => {
        if (isSending) event.preventDefault();
        else onPress?.();
      }}
    >
      {isSending ? texts.common.sending : children}
    </button>
  );
}
