import { present, unreachable } from '#shared/kernel/assert.ts';
import type { OfferId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { EventOf, SummoningEvent } from './events.ts';
import { questionIn } from './messages.ts';
import type { Claim, Meeting, Message, Offer } from './state.ts';

const TYPES = [
  'MessageWanted',
  'MessageClaimed',
  'MessageAccepted',
  'MessageRefused',
  'MessageDelayed',
  'MessageUncertain',
  'MessageDropped',
  'MessageUndelivered',
  'ProviderFailing',
  'ProviderRecovered',
] as const;
export type MessageEvent = EventOf<(typeof TYPES)[number]>;
const TYPE_SET: ReadonlySet<string> = new Set(TYPES);

export function isMessageEvent(event: SummoningEvent): event is MessageEvent {
  return TYPE_SET.has(event.type);
}

export function evolveMessage(meeting: Meeting, event: MessageEvent): Meeting {
  switch (event.type) {
    case 'ProviderFailing':
      return {
        ...meeting,
        failing: new Map(meeting.failing).set(event.channel, { since: event.since, code: event.code }),
      };
    case 'ProviderRecovered':
      return { ...meeting, failing: new Map([...meeting.failing].filter(([channel]) => channel !== event.channel)) };
    case 'MessageWanted':
      return withMessage(meeting, wanted(event));
    default:
      return evolveKnown(meeting, present(meeting.messages.get(event.messageId), 'message that changed'), event);
  }
}

type KnownEvent = Exclude<MessageEvent, { type: 'ProviderFailing' | 'ProviderRecovered' | 'MessageWanted' }>;

function evolveKnown(meeting: Meeting, message: Message, event: KnownEvent): Meeting {
  switch (event.type) {
    case 'MessageClaimed':
      return withMessage(meeting, claimed(message, event));
    case 'MessageAccepted':
      return accepted(meeting, message, event);
    case 'MessageRefused': {
      const { at, code } = event;
      const refused = withMessage(meeting, {
        ...message,
        phase: { name: 'refused', claim: lastClaim(message), at, code },
      });
      return { ...refused, unusable: new Set(meeting.unusable).add(lastClaim(message).to) };
    }
    case 'MessageDelayed': {
      const { retryAt, code } = event;
      return withMessage(meeting, {
        ...message,
        phase: { name: 'delayed', claim: lastClaim(message), retryAt, code },
        delays: message.delays + 1,
        firstDelayedAt: message.firstDelayedAt ?? event.at,
      });
    }
    case 'MessageUncertain':
      return withMessage(meeting, {
        ...message,
        phase: { name: 'uncertain', claim: lastClaim(message) },
        mayHaveLeft: lastClaim(message),
        leftAt: leftAt(message),
      });
    case 'MessageDropped':
      return withMessage(meeting, {
        ...message,
        ...leftUnknown(message),
        phase: { name: 'dropped', at: event.at, because: event.because },
      });
    case 'MessageUndelivered': {
      const undelivered = withMessage(meeting, { ...message, undelivered: event.code });
      return { ...undelivered, unusable: new Set(meeting.unusable).add(lastClaim(message).to) };
    }
    default:
      return unreachable(event, 'message event');
  }
}

function claimed(message: Message, event: EventOf<'MessageClaimed'>): Message {
  const repeat = message.phase.name === 'claimed' || message.mayHaveLeft !== undefined;
  return {
    ...message,
    phase: { name: 'claimed', claim: claimOf(event), repeat },
    firstClaimedAt: message.firstClaimedAt ?? event.at,
    ...leftUnknown(message),
  };
}

/** Of a claim that ran out nobody knows what came: its holder may have sent the message. */
function leftUnknown(message: Message): Pick<Message, 'mayHaveLeft' | 'leftAt'> {
  return message.phase.name === 'claimed' ? { mayHaveLeft: message.phase.claim, leftAt: leftAt(message) } : {};
}

function wanted({ messageId, recipient, channel, topic, quietBinds, notAfter, at }: EventOf<'MessageWanted'>): Message {
  return {
    id: messageId,
    recipient,
    channel,
    topic,
    quietBinds,
    notAfter,
    wantedAt: at,
    phase: { name: 'wanted' },
    delays: 0,
  };
}

function claimOf({
  at,
  attempt,
  claimedBy,
  until,
  to,
  subject,
  text,
  segments,
  terms,
}: EventOf<'MessageClaimed'>): Claim {
  return {
    at,
    attempt,
    claimedBy,
    until,
    to,
    text,
    ...(subject !== undefined && { subject }),
    ...(segments !== undefined && { segments }),
    ...(terms && { terms }),
  };
}

/** The offers in an accepted message are asked from now on, on the terms that it states (R4). */
function accepted(
  meeting: Meeting,
  message: Message,
  { at, provider, providerId }: EventOf<'MessageAccepted'>,
): Meeting {
  const claim = lastClaim(message);
  const next = withMessage(meeting, {
    ...message,
    phase: { name: 'accepted', claim, at, provider, providerId },
    leftAt: leftAt(message),
  });
  return {
    ...next,
    offers: questionIn(message.topic).reduce(
      (offers, id) => markAsked(offers, id, message.channel, claim, at),
      meeting.offers,
    ),
  };
}

function markAsked(
  offers: Meeting['offers'],
  id: OfferId,
  channel: Message['channel'],
  claim: Claim,
  at: Message['wantedAt'],
): Meeting['offers'] {
  const offer: Offer = present(offers.get(id), 'offer in a message');
  // A question that went on to the next channel is asked on that one's terms.
  if (offer.status !== 'sending' || offer.channel !== channel) return offers;
  return new Map(offers).set(id, {
    ...offer,
    status: 'asked',
    acceptedAt: at,
    ...(claim.terms && { terms: claim.terms }),
  });
}

function leftAt(message: Message): Instant {
  return message.leftAt ?? lastClaim(message).at;
}

export function lastClaim({ phase }: Message): Claim {
  return present('claim' in phase ? phase.claim : undefined, 'claim of a message that was sent');
}

function withMessage(meeting: Meeting, message: Message): Meeting {
  return { ...meeting, messages: new Map(meeting.messages).set(message.id, message) };
}
