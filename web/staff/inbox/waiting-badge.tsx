import { Inbox } from '#shared/contracts/inbox.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useFresh } from '#web/staff/session/use-fresh.ts';

/** How many texts wait, on every page. Counting them is not reading them: the words are not asked for. */
export function useWaitingTexts(): number {
  const inbox = useFresh('/inbox?texts=false', Inbox);
  return inbox.phase === 'shown' ? inbox.body.items.length : 0;
}

export function WaitingBadge({ count }: { readonly count: number }) {
  const { texts } = useStaff();
  if (count === 0) return null;
  return (
    <span className="badge">
      <span aria-hidden="true">{count}</span>
      <span className="ds-sr-only">{texts.inbox.badge(count)}</span>
    </span>
  );
}
