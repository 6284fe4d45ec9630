import { useNavigate } from 'react-router';
import { type InboxItem, InboxReceipt } from '#shared/contracts/inbox.ts';
import type { SendTo } from '#web/staff/act/use-send.ts';
import { AFTER_DECISION, inboxAddress } from '#web/staff/inbox/inbox-address.ts';
import { useInbox } from '#web/staff/inbox/inbox-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface Decision {
  readonly to: SendTo<InboxReceipt>;
  /** What is read out: what was recorded, and how many are left. */
  readonly told: (sentence: string) => string;
  /** On to the next. */
  readonly done: () => void;
}

export function useDecision({ id }: InboxItem): Decision {
  const { texts } = useStaff();
  const { items, look } = useInbox();
  const navigate = useNavigate();
  const place = items.findIndex((one) => one.id === id);
  const others = items.filter((one) => one.id !== id);
  const next = others[Math.max(0, place)] ?? others.at(-1);
  return {
    to: { method: 'POST', path: `/inbox/${encodeURIComponent(id)}/commands`, reads: InboxReceipt },
    told: (sentence) => `${sentence} ${texts.inbox.left(others.length)}`,
    done: () => {
      look();
      void navigate(inboxAddress(false, next?.id), { state: AFTER_DECISION });
    },
  };
}
