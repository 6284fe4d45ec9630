import type { Actor } from '#functions/summoning/core/event-parts.ts';
import { SummoningEvent } from '#functions/summoning/core/events.ts';
import { evolve } from '#functions/summoning/core/evolve.ts';
import { questionIn } from '#functions/summoning/core/messages.ts';
import { initialState, type Meeting, questionsAbout } from '#functions/summoning/core/state.ts';
import type { LogEntry, MeetingLog } from '#shared/contracts/meeting-log.ts';
import type { MessageId, OfferId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { byText } from '#shared/kernel/order.ts';
import { isInbound, receivedMessage, sentMessage } from './log-message.ts';
import { sentenceOf } from './log-sentence.ts';
import { actorNameOf, actorOf, type Details, tellingOf } from './log-values.ts';
import type { Deliveries } from './offers.ts';
import { LOG_WORDS } from './texts/log.ts';
import type { LogWords } from './texts/log-words.ts';

export type UnnumberedEntry = Omit<LogEntry, 'seq'>;

/** One commit of the meeting's stream, as it was stored. */
export interface StoredCommit {
  readonly version: number;
  readonly at: Instant;
  readonly events: readonly unknown[];
}

/** What a check of the chain of hashes found: the first version that does not follow from the one before, if any. */
export interface ChainCheck {
  readonly brokenAt?: number;
}

export interface LogSource {
  readonly commits: readonly StoredCommit[];
  readonly deliveries: Deliveries;
  /** The texts by people that this reader may see in the log: notes, and why staff overruled the system. */
  readonly details: Details;
  /** What is kept in other streams about the same meeting, such as reminders to members. */
  readonly extraEntries: readonly UnnumberedEntry[];
}

/** What happened, oldest first, and whether the chain of commits still holds. */
export function meetingLog(source: LogSource, check: ChainCheck, now: Instant, language: Language): MeetingLog {
  const own = entriesOf(source, language);
  const told: readonly Told[] = [...own, ...source.extraEntries.map((entry) => ({ entry }))].toSorted(
    byText(({ entry }) => entry.at),
  );
  const { brokenAt = Infinity } = check;
  const firstBroken = told.findIndex(({ version }) => version !== undefined && version >= brokenAt);
  return {
    entries: told.map(({ entry }, index) => ({ seq: index + 1, ...entry })),
    verified: {
      at: now,
      entries: own.filter(({ version }) => version < brokenAt).length,
      ...(check.brokenAt !== undefined && { brokenAt: (firstBroken === -1 ? told.length : firstBroken) + 1 }),
    },
  };
}

interface Told {
  readonly entry: UnnumberedEntry;
  /** Of the commit that it tells of; missing for what is kept in another stream. */
  readonly version?: number;
}

interface Step {
  readonly version: number;
  readonly event: SummoningEvent;
  /** Right after the event. */
  readonly meeting: Meeting;
}

function entriesOf(source: LogSource, language: Language): readonly Required<Told>[] {
  const steps = stepsOf(source.commits);
  const last = steps.at(-1)?.meeting ?? initialState;
  const carried = messagesByStep(steps);
  const statedDeadlineOf = (offerId: OfferId) => statedDeadline(last, offerId);
  let inboundCount = 0;
  return steps.flatMap((step) => {
    const { event, meeting, version } = step;
    const messageId = carried.get(step);
    if (isToldElsewhere(event, messageId)) return [];
    if (isInbound(event)) inboundCount += 1;
    const sent = messageId && last.messages.get(messageId);
    const message = isInbound(event)
      ? receivedMessage(event, meeting, inboundCount)
      : sent && sentMessage(sent, last, source.deliveries);
    const telling = tellingOf(event, meeting, language, { details: source.details, statedDeadlineOf });
    const { seatId } = telling.subject;
    const actor = actorOf(event);
    const name = actorNameOf(meeting, actor) ?? nameless(actor, LOG_WORDS[language].actors);
    const entry: UnnumberedEntry = {
      at: event.at,
      actor: { kind: actor.kind, ...(name !== undefined && { name }) },
      type: event.type,
      text: sentenceOf(telling),
      ...(seatId && { seatId }),
      ...(message && { message }),
    };
    return [{ entry, version }];
  });
}

/** What a reader is told where no name is known. What we did ourselves needs none. */
function nameless({ kind }: Actor, { archive, unnamed }: LogWords['actors']): string | undefined {
  if (kind === 'archive') return archive;
  return kind === 'staff' ? unnamed : undefined;
}

function stepsOf(commits: readonly StoredCommit[]): readonly Step[] {
  let meeting = initialState;
  return commits.flatMap(({ version, events }) =>
    events.map((stored) => {
      const event = SummoningEvent.parse(stored);
      meeting = evolve(meeting, event);
      return { version, event, meeting };
    }),
  );
}

/**
 * Which step tells of which message. A question hangs on the step that asked it, so that one reads who was asked and
 * with which words in one place; every other message is a step of its own.
 */
function messagesByStep(steps: readonly Step[]): ReadonlyMap<Step, MessageId> {
  const carried = new Map<Step, MessageId>();
  const unwritten = new Map<OfferId, Step>();
  for (const step of steps) {
    const { event } = step;
    if (event.type === 'SubstituteAsked' || event.type === 'OfferRerouted') unwritten.set(event.offerId, step);
    if (event.type !== 'MessageWanted') continue;
    const offerIds = questionIn(event.topic);
    const asking = offerIds.flatMap((id) => unwritten.get(id) ?? [])[0];
    carried.set(asking ?? step, event.messageId);
    for (const id of offerIds) unwritten.delete(id);
  }
  return carried;
}

/**
 * What the message itself shows: that it was wanted where a question carries it, and its first try when that went well.
 * Every further try is an entry.
 */
function isToldElsewhere(event: SummoningEvent, messageId: MessageId | undefined): boolean {
  if (event.type === 'MessageWanted') return messageId === undefined;
  return (event.type === 'MessageClaimed' || event.type === 'MessageAccepted') && event.attempt === 1;
}

function statedDeadline(meeting: Meeting, offerId: OfferId): Instant | undefined {
  const [accepted] = questionsAbout(meeting, offerId).flatMap(({ phase }) => (phase.name === 'accepted' ? phase : []));
  return accepted?.claim.terms?.deadline;
}
