import { Link } from 'react-router';
import { inboxAddress } from '#web/staff/inbox/inbox-address.ts';
import { useInbox } from '#web/staff/inbox/inbox-context.ts';
import { InboxRow } from '#web/staff/inbox/inbox-row.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** What waits, the nearest deadline first; or what was decided, the latest first. */
export function InboxList({ selectedId }: { readonly selectedId: string | undefined }) {
  const { texts } = useStaff();
  const { items, isHandled } = useInbox();
  const words = texts.inbox;
  return (
    <section className="panel inbox-list" aria-label={isHandled ? words.handledList : words.list}>
      <nav className="toggle inbox-views" aria-label={words.shows}>
        <Link to={inboxAddress(false)} aria-current={isHandled ? undefined : 'page'}>
          {isHandled ? words.list : words.open(items.length)}
        </Link>
        <Link to={inboxAddress(true)} aria-current={isHandled ? 'page' : undefined}>
          {words.handled}
        </Link>
      </nav>
      {items.length === 0 ? (
        <p className="inbox-none">{isHandled ? words.noneHandled : words.none}</p>
      ) : (
        <ul className="plain-list">
          {items.map((item) => (
            <InboxRow key={item.id} item={item} isSelected={item.id === selectedId} />
          ))}
        </ul>
      )}
    </section>
  );
}
