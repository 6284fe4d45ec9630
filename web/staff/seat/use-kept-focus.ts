import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * When fresh facts take away the button that has the focus, the row has it instead: a reader is never thrown back to
 * the top of the page.
 */
export function useKeptFocus(row: RefObject<HTMLElement | null>) {
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) row.current?.focus({ preventScroll: true });
  });
  return {
    onFocus: () => void (hadFocus.current = true),
    onBlur: () => void (hadFocus.current = false),
  };
}
