import { useEffect } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Inbox } from '#shared/contracts/inbox.ts';
import { whenIn } from '#web/kit/when.ts';
import { StaleLine, Trouble } from '#web/staff/frame/trouble.tsx';
import { Conversation } from '#web/staff/inbox/conversation.tsx';
import { GoneItem } from '#web/staff/inbox/gone-item.tsx';
import { showsHandled } from '#web/staff/inbox/inbox-address.ts';
import { InboxContext } from '#web/staff/inbox/inbox-context.ts';
import { InboxList } from '#web/staff/inbox/inbox-list.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useFresh } from '#web/staff/session/use-fresh.ts';

/** What does a text mean that the machine must not guess? */
export function InboxPage() {
  const { texts, language } = useStaff();
  const { itemId } = useParams();
  const [search] = useSearchParams();
  const isHandled = showsHandled(search);
  const inbox = useFresh(isHandled ? '/inbox?handled=true' : '/inbox', Inbox);
  const words = texts.inbox;
  useEffect(() => {
    document.title = `${words.title} · Fulltallig`;
  }, [words]);
  if (inbox.phase !== 'shown') {
    return <Trouble phase={inbox.phase} loadingWords={words.loading} retry={inbox.retry} />;
  }
  const { items, timeZone } = inbox.body;
  const when = whenIn(timeZone, language);
  // On a wide screen the first conversation is open from the start; on a phone the list comes first.
  const selected = itemId === undefined ? items[0] : items.find(({ id }) => id === itemId);
  return (
    <InboxContext value={{ items, isHandled, when, look: inbox.retry }}>
      <StaleLine isStale={inbox.isStale} clock={when.clock(inbox.since)} retry={inbox.retry} />
      <h1 className="ds-heading" data-size="md">
        {words.title}
      </h1>
      <p className="quiet inbox-about">{words.explained}</p>
      <div className="inbox" data-open={itemId !== undefined}>
        <InboxList selectedId={selected?.id} />
        {selected !== undefined && <Conversation key={selected.id} item={selected} />}
        {selected === undefined && itemId !== undefined && <GoneItem />}
      </div>
    </InboxContext>
  );
}
