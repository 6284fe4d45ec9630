import { type RefObject, useEffect, useState } from 'react';

/**
 * The order in which rows are shown. While the reader is in one of them nothing moves: what would have moved is
 * counted, and moves when the focus has left.
 * @param wanted the rows' ids as they ought to stand
 */
export function useSteadyOrder(panel: RefObject<HTMLElement | null>, wanted: readonly string[]) {
  const [order, setOrder] = useState(wanted);
  const isSame = order.join(' ') === wanted.join(' ');
  useEffect(() => {
    if (isSame) return undefined;
    const element = panel.current;
    const settle = () => {
      const isInside = element?.contains(document.activeElement) ?? false;
      // A row that is new or gone is shown as it is: only those that were there stay where they were.
      setOrder((before) => {
        const next = isInside ? steady(before, wanted) : wanted;
        return next.join(' ') === before.join(' ') ? before : next;
      });
    };
    settle();
    // The focus has not arrived anywhere yet when it leaves.
    const later = () => void setTimeout(settle);
    element?.addEventListener('focusout', later);
    return () => element?.removeEventListener('focusout', later);
  }, [panel, isSame, wanted]);
  const shown = steady(order, wanted);
  return { shown, waiting: shown.filter((id, index) => wanted[index] !== id).length };
}

/** Rows that are still there keep their places among themselves; new ones come after the row they ought to follow. */
export function steady(before: readonly string[], wanted: readonly string[]): readonly string[] {
  const kept = before.filter((id) => wanted.includes(id));
  return wanted
    .filter((id) => !kept.includes(id))
    .reduce<readonly string[]>((order, id) => {
      const place = order.indexOf(wanted[wanted.indexOf(id) - 1] ?? '') + 1;
      return [...order.slice(0, place), id, ...order.slice(place)];
    }, kept);
}
