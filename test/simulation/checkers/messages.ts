import { offersIn, questionIn, type Topic } from '#functions/summoning/core/messages.ts';
import type { Meeting, Message } from '#functions/summoning/core/state.ts';
import { factsOf } from '#functions/summoning/index.ts';
import { epochMsOf, instantOf } from '#shared/kernel/instant.ts';
import { quietPeriodAt } from '#shared/rules/quiet-hours.ts';
import type { Evening } from '../evening.ts';
import { SKEW_MAX_MS, STALL_MAX_MS } from '../machines.ts';
import type { Checker } from './checker.ts';

/** Whoever looked just before may still be in the call: a step or two, on a clock that is slow. */
const UNDER_WAY_MS = SKEW_MAX_MS + 4 * STALL_MAX_MS;

interface Sent {
  readonly message: Message;
  readonly atMs: number;
  readonly meeting: Meeting;
}

export const silentOnceBegun: Checker = {
  promise: 'no SMS after the scope began',
  broken: (evening) =>
    textsIn(evening).flatMap(({ message, atMs, meeting }) => {
      const start = beginningOf(meeting, message.topic);
      if (start === undefined || atMs <= start + UNDER_WAY_MS) return [];
      return [`${message.id} ${message.topic.about} at ${instantOf(Math.floor(atMs))}, begun ${instantOf(start)}`];
    }),
};

export const quietAtNight: Checker = {
  promise: 'no SMS in quiet hours but what is allowed',
  broken: (evening) => {
    const asked = new Map<string, Set<string>>();
    return textsIn(evening).flatMap((sent) => disturbing(sent, asked));
  },
};

export const oneTextForEach: Checker = {
  promise: 'at most one text for each offer reaches a phone when the provider knows repeats',
  broken: (evening) => {
    if (evening.weather.has('forgetful')) return [];
    const seen = new Set<string>();
    return textsIn(evening).flatMap(({ message, meeting }) => {
      if (message.topic.about !== 'offer') return [];
      return questionIn(message.topic).flatMap((offerId) => {
        const offer = meeting.offers.get(offerId);
        if (seen.has(offerId) && !mayComeAgain(meeting, message)) return [`${message.id} asks ${offerId} once more`];
        seen.add(offerId);
        return offer === undefined ? [`${message.id} asks about nothing`] : [];
      });
    });
  },
};

export const sameWordsAgain: Checker = {
  promise: 'a message whose fate is unknown is repeated to the letter',
  broken: ({ entries }) =>
    entries.flatMap(({ version, events, before }) =>
      events.flatMap((event) => {
        const message = event.type === 'MessageClaimed' && before.messages.get(event.messageId);
        const earlier = message && (message.phase.name === 'claimed' ? message.phase.claim : message.mayHaveLeft);
        if (!earlier) return [];
        const isSame =
          earlier.text === event.text && earlier.to === event.to && earlier.terms?.deadline === event.terms?.deadline;
        return isSame ? [] : [`version ${version}: ${event.messageId} was repeated in other words`];
      }),
    ),
};

/** Texts that reached a phone, with the meeting as it was when they left. */
function textsIn({ entries, arrivals }: Evening): readonly Sent[] {
  return arrivals.flatMap(({ messageId, channel, atMs }) => {
    const entry = entries.findLast(({ storedMs }) => storedMs <= atMs);
    const message = messageId && entry?.after.messages.get(messageId);
    return message && entry && channel === 'sms' ? { message, atMs, meeting: entry.after } : [];
  });
}

/** The start of what a message to a substitute is about. */
function beginningOf(meeting: Meeting, topic: Topic): number | undefined {
  const starts = offersIn(topic).flatMap((offerId) => {
    const offer = meeting.offers.get(offerId);
    const scope = offer && meeting.vacancies.get(offer.vacancyId)?.scope;
    if (scope === undefined) return [];
    return epochMsOf(scope.kind === 'interval' ? scope.from : factsOf(meeting).meeting.start);
  });
  return starts.length === 0 ? undefined : Math.max(...starts);
}

const FREE: ReadonlySet<Topic['about']> = new Set([
  // Replies to what the receiver just did.
  'unclear',
  'cannotAck',
  'formLink',
  // What cannot wait.
  'cancelled',
  // Sent by hand.
  'seatedDirectly',
]);

function disturbing({ message, atMs, meeting }: Sent, asked: Map<string, Set<string>>): readonly string[] {
  const { topic, recipient, wantedAt } = message;
  const quiet = quietPeriodAt(instantOf(Math.floor(atMs)), factsOf(meeting).settings);
  if (quiet === undefined || recipient.kind === 'staff' || FREE.has(topic.about)) return [];
  // The clock of who sends may be ahead of ours, or behind.
  if (atMs - epochMsOf(quiet.from) < UNDER_WAY_MS || epochMsOf(quiet.to) - atMs < SKEW_MAX_MS) return [];
  const at = instantOf(Math.floor(atMs));
  const start = Math.min(beginningOf(meeting, topic) ?? Number.POSITIVE_INFINITY, epochMsOf(message.notAfter));
  if (start - atMs < 2 * 3_600_000 + UNDER_WAY_MS) return [];
  const offers = questionIn(topic).flatMap((id) => meeting.offers.get(id) ?? []);
  if (offers.length === 0) {
    const isReply = ['confirmed', 'standby', 'standbyUntil'].includes(topic.about);
    const isByHand = topic.about === 'offerReminder';
    return isReply || isByHand ? [] : [`${message.id} ${topic.about} at ${at}, wanted ${wantedAt}`];
  }
  if (offers.some(({ mode }) => mode === 'outOfOrder')) return [];
  const isNear = start - epochMsOf(quiet.to) < 5 * 3_600_000;
  if (!isNear) return [`${message.id} asks at ${at} for a scope that is far away`];
  if (atMs >= epochMsOf(quiet.to) - 30 * 60_000) return [];
  return offers.flatMap(({ vacancyId, personId }) => {
    const key = `${vacancyId} in the night to ${quiet.to}`;
    const others = asked.get(key) ?? new Set<string>();
    asked.set(key, others.add(personId));
    return others.size > 1 ? [`${message.id} wakes ${personId}, one more for ${key}`] : [];
  });
}

/** A new message for an old question: the first stated a deadline that had passed, or went to another number. */
function mayComeAgain(meeting: Meeting, message: Message): boolean {
  return [...meeting.messages.values()].some(
    ({ id, topic, phase, undelivered }) =>
      id !== message.id &&
      questionIn(topic).some((offerId) => questionIn(message.topic).includes(offerId)) &&
      (phase.name === 'dropped' || phase.name === 'refused' || undelivered !== undefined),
  );
}
