import { ArrowLeftIcon, QuestionmarkDiamondIcon } from '@navikt/aksel-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import * as z from 'zod/mini';
import type { InboxItem } from '#shared/contracts/inbox.ts';
import { formatList, formatPhone } from '#shared/texts/format.ts';
import { useNow } from '#web/kit/use-now.ts';
import { StatusTag } from '#web/staff/frame/status-tag.tsx';
import { Decide } from '#web/staff/inbox/decide.tsx';
import { AFTER_DECISION, inboxAddress } from '#web/staff/inbox/inbox-address.ts';
import { useInbox } from '#web/staff/inbox/inbox-context.ts';
import { aboutLine, senderName, whyWord } from '#web/staff/inbox/inbox-words.ts';
import { Thread } from '#web/staff/inbox/thread.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

const Decided = z.literal(AFTER_DECISION);

/** One text among what we wrote to its sender, what is true now, and what it may mean. */
export function Conversation({ item }: { readonly item: InboxItem }) {
  const { texts, clock, language } = useStaff();
  const { isHandled, when } = useInbox();
  const now = useNow(clock, 60_000);
  const words = texts.inbox;
  const [candidate] = item.candidates;
  const names = formatList([...new Set(item.readBy.map(({ name }) => name))], language);
  return (
    <section className="panel conversation" aria-labelledby="conversation-title">
      <Link className="ds-link with-icon conversation-back" to={inboxAddress(isHandled)}>
        <ArrowLeftIcon aria-hidden="true" />
        <span>{words.back}</span>
      </Link>
      <header className="conversation-head">
        <div>
          <Title>
            {senderName(item, language)}
            {candidate !== undefined && item.about.length === 1 && `, ${words.rank(candidate.rank)}`}
          </Title>
          <p className="quiet">
            {candidate !== undefined && item.about.length === 1 && `${candidate.listName} · `}
            {formatPhone(item.from, 'screen')}
            {item.from.startsWith('+') && (
              <>
                {' · '}
                <a className="ds-link" href={`tel:${item.from}`}>
                  {words.call}
                </a>
              </>
            )}
          </p>
          <p className="quiet small">
            {aboutLine(item, texts, when)}
            {item.meetingId !== undefined && (
              <>
                {' · '}
                <Link className="ds-link" to={`/moter/${encodeURIComponent(item.meetingId)}`}>
                  {words.toMeeting}
                </Link>
              </>
            )}
          </p>
        </div>
        <StatusTag color="warning" Icon={QuestionmarkDiamondIcon}>
          {whyWord(item, texts)}
        </StatusTag>
      </header>
      {item.text === undefined ? <p className="line">{words.notYours}</p> : <Thread item={item} />}
      {item.handled === undefined ? (
        item.text !== undefined && <Decide item={item} />
      ) : (
        <p className="line">
          {words.handledAs[item.handled.as](item.handled.by, when.dayAndClock(item.handled.at, now))}
          {item.handled.reason !== undefined && ` ${item.handled.reason}`}
        </p>
      )}
      <p className="quiet small">
        {names !== '' && `${words.readBy(names)} `}
        {words.deletedOn(when.day(item.deletedAt, now))}
      </p>
    </section>
  );
}

/** After a decision the next conversation takes the focus, as the one who decided said. */
function Title({ children }: { readonly children: ReactNode }) {
  const location = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const takesFocus = Decided.safeParse(location.state).success;
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h2 id="conversation-title" ref={heading} className="ds-heading" data-size="xs" tabIndex={-1}>
      {children}
    </h2>
  );
}
