import {
  CheckmarkCircleIcon,
  ClockDashedIcon,
  EnvelopeClosedIcon,
  ExclamationmarkTriangleIcon,
  MobileIcon,
  PaperplaneIcon,
  XMarkOctagonIcon,
} from '@navikt/aksel-icons';
import type { LogMessage, MessageStatus } from '#shared/contracts/meeting-log.ts';
import { formatPhone } from '#shared/texts/format.ts';
import { messageStatusText } from '#shared/texts/message-status.ts';
import type { StatusColor, StatusIcon } from '#web/staff/frame/status-tag.tsx';
import { messageFacts } from '#web/staff/log/message-facts.ts';
import { ReadText } from '#web/staff/log/read-text.tsx';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

const LOOKS: Readonly<Record<MessageStatus, { readonly color: StatusColor; readonly Icon: StatusIcon }>> = {
  pending: { color: 'neutral', Icon: ClockDashedIcon },
  sent: { color: 'neutral', Icon: PaperplaneIcon },
  delivered: { color: 'success', Icon: CheckmarkCircleIcon },
  failed: { color: 'danger', Icon: XMarkOctagonIcon },
  retrying: { color: 'warning', Icon: ClockDashedIcon },
  maybeTwice: { color: 'warning', Icon: ExclamationmarkTriangleIcon },
};

/**
 * The exact text, to whom, and whether it arrived. A letter is folded under its subject: it is long. What people wrote to us is
 * not quoted: it may hold health data.
 */
export function MessageBox({ message }: { readonly message: LogMessage }) {
  const { texts, language } = useStaff();
  const { when } = useMeeting();
  const { channel, direction, status } = message;
  const isInbound = direction === 'in';
  const { color, Icon } = LOOKS[status];
  const ChannelIcon = channel === 'sms' ? MobileIcon : EnvelopeClosedIcon;
  return (
    <div className="message" data-inbound={isInbound}>
      <p className="message-head">
        <span className="with-icon">
          <ChannelIcon aria-hidden="true" />
          <span>{whose()}</span>
        </span>
        {!isInbound && (
          <span className="with-icon message-status" data-color={color}>
            <Icon aria-hidden="true" />
            <span>{messageStatusText(message, language, when.clockWithSeconds)}</span>
          </span>
        )}
      </p>
      {message.textId !== undefined && <ReadText textId={message.textId} />}
      {message.textId === undefined && message.subject === undefined && <p className="message-body">{bodyText()}</p>}
      {message.subject !== undefined && (
        <details>
          <summary className="strong">{message.subject}</summary>
          <p className="message-body">{bodyText()}</p>
        </details>
      )}
      <p className="quiet small">{messageFacts(message, texts, when, language).join(' · ')}</p>
    </div>
  );

  function bodyText(): string {
    return message.body ?? (isInbound ? texts.log.private : texts.log.deleted);
  }

  function whose(): string {
    const number = formatPhone((isInbound ? message.from : message.to) ?? '', 'screen');
    const address = [message.name, number].filter(Boolean).join(', ');
    if (isInbound) return channel === 'sms' ? texts.log.smsFrom(address) : texts.log.emailFrom(address);
    return channel === 'sms' ? texts.log.smsTo(address) : texts.log.emailTo(address);
  }
}
