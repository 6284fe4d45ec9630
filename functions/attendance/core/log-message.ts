import type { EventOf, SummoningEvent } from '#functions/summoning/core/events.ts';
import type { Meeting, Message } from '#functions/summoning/core/state.ts';
import type { LogMessage } from '#shared/contracts/meeting-log.ts';
import { MessageId } from '#shared/kernel/ids.ts';
import { DAY_MINUTES, type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { knowsRepeats } from '#shared/rules/repeats.ts';
import { nameOf } from './names.ts';
import type { Deliveries, Delivery } from './offers.ts';

/** What we wrote, with its whole life: the exact words with the link as `{lenke}`, and what became of them. */
export function sentMessage(message: Message, meeting: Meeting, deliveries: Deliveries): LogMessage {
  const { id, channel, phase, recipient } = message;
  const claim = 'claim' in phase ? phase.claim : undefined;
  const delivery = deliveries.get(id);
  const failure = failureOf(message, delivery);
  return {
    messageId: id,
    channel,
    direction: 'out',
    name: recipient.kind === 'staff' ? recipient.name : nameOf(meeting, recipient.personId),
    status: statusOf(message, delivery),
    ...(claim && { to: claim.to, body: claim.text }),
    ...(claim?.subject !== undefined && { subject: claim.subject }),
    ...(claim?.segments !== undefined && { segments: claim.segments }),
    ...(phase.name === 'accepted' && { provider: phase.provider, sentAt: phase.at }),
    ...(phase.name === 'delayed' && { retryAt: phase.retryAt }),
    ...(delivery?.status === 'delivered' && { deliveredAt: delivery.at }),
    ...(failure !== undefined && { failure }),
  };
}

function statusOf({ phase, undelivered, mayHaveLeft, delays }: Message, delivery?: Delivery): LogMessage['status'] {
  if (undelivered !== undefined) return 'failed';
  switch (phase.name) {
    case 'wanted':
      return 'pending';
    case 'claimed':
      return delays > 0 || mayHaveLeft !== undefined || phase.repeat ? 'retrying' : 'pending';
    case 'uncertain':
    case 'delayed':
      return 'retrying';
    case 'refused':
    case 'dropped':
      return 'failed';
    case 'accepted':
      if (delivery?.status === 'failed') return 'failed';
      if (mayHaveLeft !== undefined && !knowsRepeats(phase.provider)) return 'maybeTwice';
      return delivery?.status ?? 'sent';
  }
}

function failureOf({ phase, undelivered }: Message, delivery?: Delivery): string | undefined {
  if (undelivered !== undefined) return undelivered;
  if (phase.name === 'refused' || phase.name === 'delayed') return phase.code;
  if (phase.name === 'dropped') return phase.because;
  return delivery?.status === 'failed' ? delivery.code : undefined;
}

type Inbound = EventOf<'OfferAnswered' | 'AnswerNotCounted' | 'AnswerUnclear'>;

/** Whether a text came in with the event: an answer by link or on the phone has none. */
export function isInbound(event: SummoningEvent): event is Inbound {
  if (event.type === 'AnswerUnclear') return true;
  return (event.type === 'OfferAnswered' || event.type === 'AnswerNotCounted') && event.via === 'sms';
}

/**
 * A text that came in: how it was read, and where its words are kept as long as they are kept. The words themselves may
 * be about somebody's health, so they are never here.
 *
 * @param count which inbound text of the meeting it is, from 1
 */
export function receivedMessage(event: Inbound, meeting: Meeting, count: number): LogMessage {
  const sender = meeting.offers.get(event.offerId)?.personId;
  const from = sender && meeting.persons.get(sender)?.mobile;
  const to = meeting.facts?.sender.replyNumber;
  const deletedAt = textsDeletedAt(meeting);
  return {
    messageId: MessageId.parse(`${meeting.facts?.meeting.id ?? ''}-i${count}`),
    channel: 'sms',
    direction: 'in',
    status: 'delivered',
    deliveredAt: event.receivedAt,
    readAs: event.type === 'AnswerUnclear' ? 'unclear' : event.answer,
    ...(sender && { name: nameOf(meeting, sender) }),
    ...(from && { from }),
    ...(to !== undefined && { to }),
    ...(event.textId && { textId: event.textId.detailId }),
    ...(event.textId && deletedAt && { deletedAt }),
  };
}

function textsDeletedAt({ facts }: Meeting): Instant | undefined {
  return facts && plusMinutes(facts.meeting.end, facts.settings.retentionDays.text * DAY_MINUTES);
}
