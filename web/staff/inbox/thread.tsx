import type { InboxItem } from '#shared/contracts/inbox.ts';
import { useNow } from '#web/kit/use-now.ts';
import { useInbox } from '#web/staff/inbox/inbox-context.ts';
import { senderName } from '#web/staff/inbox/inbox-words.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** The texts as both saw them, oldest first. */
export function Thread({ item }: { readonly item: InboxItem }) {
  const { texts, clock, language } = useStaff();
  const { when } = useInbox();
  const now = useNow(clock, 60_000);
  return (
    <ol className="plain-list thread" aria-label={texts.inbox.conversation}>
      {item.thread.map(({ at, direction, text }) => (
        <li key={`${at}-${direction}-${text}`} className="thread-text" data-direction={direction}>
          <span className="quiet small">
            {direction === 'in' ? senderName(item, language) : 'Fulltallig'}, {when.shortDayAndClock(at, now)}
          </span>
          <p className="bubble">{text}</p>
        </li>
      ))}
    </ol>
  );
}
