import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import type { InboxItem } from '#shared/contracts/inbox.ts';

export interface Selected {
  /** Which conversation is open, if any. */
  readonly id: string | undefined;
  /** The address names it; else it is open because it came first. */
  readonly isChosen: boolean;
}

/**
 * On a wide screen the first conversation is open from the start. It stays the one that is open, whatever comes in or goes
 * out: nobody may press a button about one text and have it taken for another.
 */
export function useSelected(items: readonly InboxItem[]): Selected {
  const { itemId } = useParams();
  const { key } = useLocation();
  const [first, setFirst] = useState<{ readonly key: string; readonly id: string }>();
  const firstId = items[0]?.id;
  const isSettled = first?.key === key;
  if (!isSettled && firstId !== undefined) setFirst({ key, id: firstId });
  if (itemId !== undefined) return { id: itemId, isChosen: true };
  return { id: isSettled ? first.id : firstId, isChosen: false };
}
