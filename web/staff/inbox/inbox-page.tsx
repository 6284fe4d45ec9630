import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Inbox, type InboxItem } from '#shared/contracts/inbox.ts';
import { whenIn } from '#web/kit/when.ts';
import { StaleLine, Trouble } from '#web/staff/frame/trouble.tsx';
import { Conversation } from '#web/staff/inbox/conversation.tsx';
import { GoneItem } from '#web/staff/inbox/gone-item.tsx';
import { showsHandled } from '#web/staff/inbox/inbox-address.ts';
import { InboxContext } from '#web/staff/inbox/inbox-context.ts';
import { InboxList } from '#web/staff/inbox/inbox-list.tsx';
import { useSelected } from '#web/staff/inbox/use-selected.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useFresh } from '#web/staff/session/use-fresh.ts';

const NONE: readonly InboxItem[] = [];

/** What does a text mean that the machine must not guess? */
export function InboxPage() {
  const { texts, language } = useStaff();
  const [search] = useSearchParams();
  const isHandled = showsHandled(search);
  const inbox = useFresh(isHandled ? '/inbox?handled=true' : '/inbox', Inbox);
  const items = inbox.phase === 'shown' ? inbox.body.items : NONE;
  const { id, isChosen } = useSelected(items);
  const [held, hold] = useState<InboxItem>();
  const words = texts.inbox;
  useEffect(() => {
    document.title = `${words.title} · Fulltallig`;
  }, [words]);
  if (inbox.phase !== 'shown') {
    return <Trouble phase={inbox.phase} loadingWords={words.loading} retry={inbox.retry} />;
  }
  const when = whenIn(inbox.body.timeZone, language);
  const selected = held ?? items.find((item) => item.id === id);
  return (
    <InboxContext value={{ items, isHandled, when, hold, look: inbox.retry }}>
      <StaleLine of={inbox} when={when} />
      <h1 className="ds-heading" data-size="md">
        {words.title}
      </h1>
      <p className="quiet inbox-about">{words.explained}</p>
      <div className="inbox" data-open={isChosen}>
        <InboxList selectedId={selected?.id} />
        {selected !== undefined && <Conversation key={selected.id} item={selected} />}
        {selected === undefined && id !== undefined && <GoneItem />}
      </div>
    </InboxContext>
  );
}
