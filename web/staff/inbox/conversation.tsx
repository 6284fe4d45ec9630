import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { Link } from 'react-router';
import type { InboxItem } from '#shared/contracts/inbox.ts';
import { formatList } from '#shared/texts/format.ts';
import { useNow } from '#web/kit/use-now.ts';
import { ConversationHead } from '#web/staff/inbox/conversation-head.tsx';
import { Decide } from '#web/staff/inbox/decide.tsx';
import { inboxAddress } from '#web/staff/inbox/inbox-address.ts';
import { useInbox } from '#web/staff/inbox/inbox-context.ts';
import { Thread } from '#web/staff/inbox/thread.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** One text among what we wrote to its sender, what is true now, and what it may mean. */
export function Conversation({ item }: { readonly item: InboxItem }) {
  const { texts, clock, language } = useStaff();
  const { isHandled, when } = useInbox();
  const now = useNow(clock, 60_000);
  const words = texts.inbox;
  const { handled, text, readBy, deletedAt } = item;
  const readers = formatList([...new Set(readBy.map(({ name }) => name))], language);
  return (
    <section className="panel conversation" aria-labelledby="conversation-title">
      <Link className="ds-link with-icon conversation-back" to={inboxAddress(isHandled)}>
        <ArrowLeftIcon aria-hidden="true" />
        <span>{words.back}</span>
      </Link>
      <ConversationHead item={item} />
      {text === undefined ? <p className="line">{words.notYours}</p> : <Thread item={item} />}
      {handled === undefined && text !== undefined && <Decide item={item} />}
      {handled !== undefined && (
        <p className="line">
          {words.handledAs[handled.as](handled.by, when.dayAndClock(handled.at, now))} {handled.reason}
        </p>
      )}
      <p className="quiet small">
        {readers !== '' && `${words.readBy(readers)} `}
        {words.deletedOn(when.day(deletedAt, now))}
      </p>
    </section>
  );
}
