import { present, unreachable } from '#shared/kernel/assert.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { EventOf } from './events.ts';
import { questionIn } from './messages.ts';
import type { Claim, Meeting, Message, Offer } from './state.ts';

export const MESSAGE_EVENTS = [
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
type MessageEvent = EventOf<(typeof MESSAGE_EVENTS)[number]>;

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
      return notReached(meeting, { ...message, phase: { name: 'refused', claim: lastClaim(message), at, code } }, code);
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
    case 'MessageUndelivered':
      // Whoever has answered was reached, whatever is reported afterwards (W10).
      return isAnswered(meeting, message)
        ? meeting
        : notReached(meeting, { ...message, undelivered: event.code }, event.code);
    default:
      return unreachable(event, 'message event');
  }
}

function isAnswered({ offers }: Meeting, { topic }: Message): boolean {
  return questionIn(topic).some((id) => offers.get(id)?.answer !== undefined);
}

/** Its address is not tried again for anything else. */
function notReached(meeting: Meeting, message: Message, code: string): Meeting {
  const unusable = new Map(meeting.unusable).set(lastClaim(message).to, code);
  return { ...withMessage(meeting, message), unusable };
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
  const phase = { name: 'accepted' as const, claim, at, provider, providerId };
  const offers = new Map(meeting.offers);
  for (const offer of askedIn(meeting, message)) {
    offers.set(offer.id, { ...offer, status: 'asked', acceptedAt: at, ...(claim.terms && { terms: claim.terms }) });
  }
  return { ...withMessage(meeting, { ...message, phase, leftAt: leftAt(message) }), offers };
}

/** The offers that the message puts the question about. One that went on to the next channel is asked on that one's terms. */
function askedIn({ offers }: Meeting, { topic, channel }: Message): readonly Offer[] {
  return questionIn(topic)
    .map((id) => present(offers.get(id), 'offer in a message'))
    .filter((offer) => offer.status === 'sending' && offer.channel === channel);
}

function leftAt(message: Message): Instant {
  return message.leftAt ?? lastClaim(message).at;
}

function lastClaim({ phase }: Message): Claim {
  return present('claim' in phase ? phase.claim : undefined, 'claim of a message that was sent');
}

function withMessage(meeting: Meeting, message: Message): Meeting {
  return { ...meeting, messages: new Map(meeting.messages).set(message.id, message) };
}
