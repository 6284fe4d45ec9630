import { createContext, useContext } from 'react';
import type { InboxItem } from '#shared/contracts/inbox.ts';
import { present } from '#shared/kernel/assert.ts';
import type { When } from '#web/kit/when.ts';

/** The inbox as last heard, for every part of its page. */
export interface OpenInbox {
  readonly items: readonly InboxItem[];
  /** What was decided already, instead of what waits. */
  readonly isHandled: boolean;
  readonly when: When;
  /** Keeps a conversation open, whatever becomes of it, as long as a question about it stands on the screen. */
  readonly hold: (item: InboxItem | undefined) => void;
  /** Reads the inbox anew at once. */
  readonly look: () => void;
}

export const InboxContext = createContext<OpenInbox | undefined>(undefined);

export function useInbox(): OpenInbox {
  return present(useContext(InboxContext), 'open inbox');
}
