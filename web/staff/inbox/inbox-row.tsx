import { QuestionmarkDiamondIcon } from '@navikt/aksel-icons';
import { Link } from 'react-router';
import type { InboxItem } from '#shared/contracts/inbox.ts';
import { useNow } from '#web/kit/use-now.ts';
import { inboxAddress } from '#web/staff/inbox/inbox-address.ts';
import { useInbox } from '#web/staff/inbox/inbox-context.ts';
import { aboutLine, senderName, whyWord } from '#web/staff/inbox/inbox-words.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface InboxRowProps {
  readonly item: InboxItem;
  readonly isSelected: boolean;
}

export function InboxRow({ item, isSelected }: InboxRowProps) {
  const { texts, clock, language } = useStaff();
  const { isHandled, when } = useInbox();
  const now = useNow(clock, 60_000);
  const { handled } = item;
  return (
    <li>
      <Link className="inbox-row" to={inboxAddress(isHandled, item.id)} aria-current={isSelected ? 'true' : undefined}>
        <span className="inbox-row-head">
          <b>{senderName(item, language)}</b>
          <span className="quiet small">{when.shortDayAndClock(item.receivedAt, now)}</span>
        </span>
        {item.text !== undefined && <span className="inbox-snippet">«{item.text}»</span>}
        <span className="inbox-row-foot small">
          <span className="with-icon" data-color="warning">
            <QuestionmarkDiamondIcon aria-hidden="true" />
            <span>{whyWord(item, texts)}</span>
          </span>
          <span className="quiet">{aboutLine(item, texts, when)}</span>
        </span>
        {handled !== undefined && (
          <span className="small">
            {texts.inbox.handledAs[handled.as](handled.by, when.shortDayAndClock(handled.at, now))}
          </span>
        )}
      </Link>
    </li>
  );
}
