import { randomUUID } from 'node:crypto';
import type { Message, ProviderEvent, SentText } from '#local/simulator/entries.ts';
import type { EventEnvelope } from '#local/simulator/provider-events.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { segmentsOf } from '#shared/texts/gsm.ts';

/** A text that a person sent, as Infobip tells of it. */
export function infobipReceived(sent: SentText): ProviderEvent {
  return {
    id: sent.id,
    type: 'infobip.inbound',
    subject: 'sms',
    at: sent.at,
    content: {
      messageId: sent.id,
      from: withoutPlus(sent.from),
      to: withoutPlus(sent.to),
      text: sent.text,
      cleanText: sent.text,
      keyword: '',
      receivedAt: momentOf(sent.at),
      smsCount: segmentsOf(sent.text).segments,
      price: { pricePerMessage: 0, currency: 'EUR' },
    },
  };
}

interface AskedReport {
  /** The sender's own, which every copy bears. */
  readonly messageId: string;
  readonly callbackData: string | undefined;
  readonly url: string;
}

export function infobipReport(
  message: Message,
  { messageId, callbackData, url }: AskedReport,
  at: Instant,
): ProviderEvent {
  const isDelivered = message.delivery === 'delivered';
  const status = isDelivered
    ? { groupId: 3, groupName: 'DELIVERED', id: 5, name: 'DELIVERED_TO_HANDSET' }
    : { groupId: 2, groupName: 'UNDELIVERABLE', id: 9, name: 'UNDELIVERABLE_NOT_DELIVERED' };
  return {
    id: randomUUID(),
    type: 'infobip.delivery',
    subject: 'sms',
    at,
    url,
    content: {
      messageId,
      to: withoutPlus(message.to),
      sentAt: momentOf(message.at),
      doneAt: momentOf(at),
      smsCount: segmentsOf(message.text).segments,
      ...(callbackData !== undefined && { callbackData }),
      status,
      error: {
        groupId: isDelivered ? 0 : 1,
        groupName: isDelivered ? 'OK' : 'HANDSET_ERRORS',
        permanent: !isDelivered,
      },
    },
  };
}

/** A request as Infobip sends it. */
export function infobipEnvelope({ content }: ProviderEvent): EventEnvelope {
  return {
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify({ results: [content], messageCount: 1, pendingMessageCount: 0 }),
  };
}

export function withoutPlus(number: string): string {
  return number.replace(/^\+/, '');
}

/** An offset without a colon, as Infobip writes it. */
function momentOf(at: Instant): string {
  return at.replace('Z', '+0000');
}
