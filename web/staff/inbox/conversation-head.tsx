import { QuestionmarkDiamondIcon } from '@navikt/aksel-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import * as z from 'zod/mini';
import type { InboxItem } from '#shared/contracts/inbox.ts';
import { formatPhone } from '#shared/texts/format.ts';
import { StatusTag } from '#web/staff/frame/status-tag.tsx';
import { AFTER_DECISION } from '#web/staff/inbox/inbox-address.ts';
import { useInbox } from '#web/staff/inbox/inbox-context.ts';
import { aboutLine, senderName, whyWord } from '#web/staff/inbox/inbox-words.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

const Decided = z.literal(AFTER_DECISION);

/** Who it seems to be, how to ring them, which meeting it may be about, and why a person must read it. */
export function ConversationHead({ item }: { readonly item: InboxItem }) {
  const { texts, language } = useStaff();
  const { when } = useInbox();
  const words = texts.inbox;
  // Of a number that several share, no one's place on a list is said.
  const [candidate] = item.about.length === 1 ? item.candidates : [];
  return (
    <header className="conversation-head">
      <div>
        <Title>
          {senderName(item, language)}
          {candidate !== undefined && `, ${words.rank(candidate.rank)}`}
        </Title>
        <p className="quiet">
          {candidate !== undefined && `${candidate.listName} · `}
          <Number from={item.from} />
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
  );
}

/** Short codes and named senders cannot be rung. */
function Number({ from }: Pick<InboxItem, 'from'>) {
  const { texts } = useStaff();
  return (
    <>
      {formatPhone(from, 'screen')}
      {from.startsWith('+') && (
        <>
          {' · '}
          <a className="ds-link" href={`tel:${from}`}>
            {texts.inbox.call}
          </a>
        </>
      )}
    </>
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
