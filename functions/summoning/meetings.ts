import { randomUUID } from 'node:crypto';
import { isStoreUnavailable, type Warn } from '#functions/platform/index.ts';
import { errorName } from '#shared/kernel/error-name.ts';
import { CommandId } from '#shared/kernel/ids.ts';
import {
  type Clock,
  DAY_MINUTES,
  earliest,
  type Instant,
  latest,
  minutesBetween,
  plusSeconds,
} from '#shared/kernel/instant.ts';
import type { SummoningCommand } from './core/commands.ts';
import { crossing, refusalIn } from './core/crossing.ts';
import { decide } from './core/decide.ts';
import type { Actor, SummoningEvent } from './core/events.ts';
import { evolve } from './core/evolve.ts';
import { plan } from './core/plan.ts';
import { isWanted } from './core/plan-messages.ts';
import type { SummoningRefusal } from './core/refusals.ts';
import type { Claim, Meeting, Message } from './core/state.ts';
import { loadedFrom, type MeetingStreams, type StreamState } from './meeting-stream.ts';
import type { Alarms, CommandAnswer, CommandRequest, FactsSource, MeetingRef, Meetings } from './ports.ts';
import { type SenderNeeds, type Sent, sendClaimed } from './sender.ts';

export interface MeetingsNeeds extends SenderNeeds {
  readonly clock: Clock;
  readonly streams: MeetingStreams;
  readonly facts: FactsSource;
  readonly alarms: Alarms;
  /** Reminders of the same meeting, which have a stream of their own; says when they must be looked at next. */
  readonly remind: (ref: MeetingRef, meeting: Meeting, from: Instant) => Promise<{ readonly wakeAt?: Instant }>;
  /** The overview that lists and sweeps read. */
  readonly project: (ref: MeetingRef, state: StreamState, now: Instant, wakeAt: Instant | undefined) => Promise<void>;
  /** Names the meeting and what failed, nothing personal. */
  readonly warn: Warn;
}

/** More rounds than this in one go is somebody else's turn: an alarm takes over. */
const ROUNDS_MAX = 20;
/** A sender stops when this little of its claim is left. */
const CLAIM_MARGIN_SECONDS = 30;
/** The sweep arms what lies further ahead (durable timers are cheap only so far). */
const ALARM_AHEAD_MINUTES = 2 * DAY_MINUTES;

const SYSTEM: Actor = { kind: 'system' };

interface Step {
  readonly state: StreamState;
  /** The version that answers the command: an earlier one when the command came before. */
  readonly version: number;
  readonly now: Instant;
  readonly wakeAt: Instant | undefined;
  readonly events: readonly SummoningEvent[];
  readonly refusal?: SummoningRefusal;
}

interface Working extends MeetingsNeeds {
  /** The version of the directory's facts that was looked at and held nothing new for the meeting. */
  readonly factsSeen: Map<string, number>;
}

/** One go at one meeting. Claims bear the name of its worker. */
interface Turn {
  readonly needs: Working;
  readonly ref: MeetingRef;
  readonly worker: string;
}

interface Attempt {
  readonly commandId: CommandId;
  readonly actor: Actor;
  readonly command: (now: Instant) => SummoningCommand;
  readonly from?: Instant;
  readonly expectedVersion?: number;
  /**
   * To be decided on what we remember, which saves a question: if others have written since, the append is refused, and
   * we look and decide again.
   */
  readonly mayGuess?: true;
  /** The directory was asked a moment ago, in the same go. */
  readonly knowsFacts?: true;
}

export function meetingsOf(given: MeetingsNeeds): Meetings {
  const needs: Working = { ...given, factsSeen: new Map() };
  return {
    load: async (ref) => loadedFrom(await needs.streams.load(ref)),
    remembered: (ref) => loadedFrom(needs.streams.remembered(ref)),
    run: (request) => runCommand(needs, request),
    advance: async (ref, from) => {
      const turn = { needs, ref, worker: randomUUID() };
      const step = await decideAndStore(turn, {
        commandId: CommandId.parse(`advance:${turn.worker}`),
        actor: SYSTEM,
        command: advanceAt,
        ...(from && { from }),
      });
      if (step !== 'version-outdated') await carryOn(turn, step);
    },
  };
}

function advanceAt(now: Instant): SummoningCommand {
  return { type: 'Advance', now, by: SYSTEM };
}

async function runCommand(needs: Working, request: CommandRequest): Promise<CommandAnswer> {
  const turn = { needs, ref: request, worker: randomUUID() };
  const step = await decideAndStore(turn, { ...request, mayGuess: true });
  if (step === 'version-outdated') return { kind: step, version: (await needs.streams.load(request)).version };
  const { refusal, events, version } = step;
  const { meeting } = step.state;
  if (refusal !== undefined && events.length === 0) return { kind: 'refused', refusal, version };
  try {
    await carryOn(turn, step);
  } catch (error) {
    // The command is stored, so it is answered; the sweep carries on where we stopped.
    needs.warn('A stored command could not be carried on.', { meeting: request.meetingId, error: errorName(error) });
  }
  return refusal === undefined ? { kind: 'done', version, events, meeting } : { kind: 'refused', refusal, version };
}

/** Loads, decides, plans and appends one commit; decides again when somebody else was first. */
async function decideAndStore(turn: Turn, attempt: Attempt): Promise<Step | 'version-outdated'> {
  const { needs, ref } = turn;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const guess = round === 0 ? guessFor(turn, attempt) : undefined;
    const state = guess ?? (await needs.streams.load(ref));
    const before = state.answered.get(attempt.commandId);
    const now = latest(needs.clock.now(), ...[state.at, attempt.from].filter((at) => at !== undefined));
    if (before !== undefined) {
      const { version, events } = before;
      return { state, version, now, wakeAt: now, events, ...withRefusal(refusalIn(events)) };
    }
    if (attempt.expectedVersion !== undefined && attempt.expectedVersion !== state.version) return 'version-outdated';

    const step = await decideOnce(turn, state, attempt, now);
    // That nothing is to be done, or not allowed, is said only by whoever has looked.
    if (guess !== undefined && (step.events.length === 0 || step.refusal !== undefined)) continue;
    if (step.events.length === 0) return step;
    const isAnswered = step.refusal === undefined || refusalIn(step.events) !== undefined;
    const commandId = isAnswered ? attempt.commandId : CommandId.parse(`facts:${randomUUID()}`);
    const commit = { at: now, actor: attempt.actor, commandId, events: step.events };
    const stored = await appendOrReload(turn, state, commit);
    if (stored !== undefined) return { ...step, state: stored, version: stored.version };
  }
  throw new MeetingBusyError();
}

/** A version that was expected and is not what we remember may be there all the same: then we must look. */
function guessFor({ needs, ref }: Turn, { mayGuess, expectedVersion }: Attempt): StreamState | undefined {
  const remembered = mayGuess === true ? needs.streams.remembered(ref) : undefined;
  return expectedVersion === undefined || expectedVersion === remembered?.version ? remembered : undefined;
}

async function decideOnce(
  turn: Turn,
  state: StreamState,
  { command, knowsFacts }: Attempt,
  now: Instant,
): Promise<Step> {
  const taken = knowsFacts === true ? [] : await newFacts(turn, state, now);
  const known = taken.reduce(evolve, state.meeting);
  const given = command(now);
  const decided = decide(given, known);
  const own = decided.ok ? decided.value : crossing(given, decided.error);
  const planned = plan(own.reduce(evolve, known), now, turn.worker);
  // A refused command still leaves what the directory told us, or it would be told again each time, and who was first.
  const isKept = decided.ok || taken.length > 0 || own.length > 0;
  const events = isKept ? [...taken, ...own, ...planned.events] : [];
  return {
    state,
    version: state.version,
    now,
    events,
    wakeAt: planned.wakeAt,
    ...withRefusal(decided.ok ? undefined : decided.error),
  };
}

function withRefusal(refusal: SummoningRefusal | undefined): Pick<Step, 'refusal'> {
  return refusal === undefined ? {} : { refusal };
}

/** R23: changes in the directory reach the meeting before anything is decided on old facts. */
async function newFacts(
  { needs, ref }: Turn,
  { meeting }: StreamState,
  now: Instant,
): Promise<readonly SummoningEvent[]> {
  const { version, dirty, changedBy = 'archive' } = await needs.facts.version(ref.code);
  const key = `${ref.code}/${ref.meetingId}`;
  if (!dirty && (meeting.facts?.factsVersion === version || needs.factsSeen.get(key) === version)) return [];
  const facts = await needs.facts.of(ref);
  if (facts === undefined) return [];
  const taken = decide({ type: 'TakeFacts', now, by: { kind: changedBy }, facts }, meeting);
  if (!taken.ok) return [];
  // Facts that are new count as seen when they are stored: the commit that takes them over may yet fail.
  if (!dirty && taken.value.length === 0) needs.factsSeen.set(key, version);
  return taken.value;
}

/** An answer that never came may hide a commit that was stored: then the stream shows our own command id. */
async function appendOrReload(
  { needs, ref }: Turn,
  state: StreamState,
  commit: Parameters<MeetingStreams['append']>[2],
): Promise<StreamState | undefined> {
  try {
    return await needs.streams.append(ref, state, commit);
  } catch (error) {
    if (!isStoreUnavailable(error)) throw error;
    return undefined;
  }
}

/** Sends what we claimed, records what came of it, and so on until nothing is due; then arms the alarm. */
async function carryOn(turn: Turn, first: Step): Promise<void> {
  let step = first;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const sent = await sendOwn(turn, step);
    const isDue = step.wakeAt !== undefined && step.wakeAt <= step.now && step.events.length > 0;
    if (sent.length === 0 && !isDue) return settle(turn, step, step.wakeAt);
    const command = (now: Instant): SummoningCommand => ({ type: 'RecordSending', now, by: SYSTEM, sent });
    const next = await decideAndStore(turn, {
      commandId: CommandId.parse(`sent:${randomUUID()}`),
      actor: SYSTEM,
      command,
      mayGuess: true,
      knowsFacts: true,
    });
    if (next === 'version-outdated') return;
    step = next;
  }
  await settle(turn, step, plusSeconds(step.now, 1));
}

async function sendOwn(turn: Turn, { state, now }: Step): Promise<readonly Sent[]> {
  const { needs, ref } = turn;
  const claimed = [...state.meeting.messages.values()].filter((message) => ownClaim(turn, message) !== undefined);
  const sent: Sent[] = [];
  for (const message of claimed) {
    const meeting = sent.length === 0 ? state.meeting : (await needs.streams.load(ref)).meeting;
    const current = meeting.messages.get(message.id);
    if (current === undefined || !maySend(turn, meeting, current, now)) continue;
    try {
      sent.push(await sendClaimed(needs, ref, meeting, current));
    } catch (error) {
      // What was sent before must be recorded; the rest is taken over when the claim runs out.
      if (sent.length === 0) throw error;
      needs.warn('A claimed message could not be handed over.', { meeting: ref.meetingId, error: errorName(error) });
      return sent;
    }
  }
  return sent;
}

/** Looked at again before each call: still ours, still wanted, and time enough left of the claim. */
function maySend(turn: Turn, meeting: Meeting, message: Message, now: Instant): boolean {
  const claim = ownClaim(turn, message);
  if (claim === undefined) return false;
  const at = latest(turn.needs.clock.now(), now);
  return plusSeconds(at, CLAIM_MARGIN_SECONDS) <= claim.until && at < message.notAfter && isWanted(meeting, message);
}

function ownClaim({ worker }: Turn, { phase }: Message): Claim | undefined {
  return phase.name === 'claimed' && phase.claim.claimedBy === worker ? phase.claim : undefined;
}

async function settle({ needs, ref }: Turn, { state, now }: Step, meetingWakeAt: Instant | undefined): Promise<void> {
  if (state.meeting.facts === undefined) return;
  const reminders = await needs.remind(ref, state.meeting, now);
  const wakeAt = earliest(meetingWakeAt, reminders.wakeAt);
  await needs.project(ref, state, now, wakeAt);
  if (wakeAt !== undefined && minutesBetween(now, wakeAt) <= ALARM_AHEAD_MINUTES) {
    await needs.alarms.set(ref, latest(wakeAt, plusSeconds(now, 1)));
  }
}

/** Others kept writing to the meeting; the caller tries again. */
class MeetingBusyError extends Error {
  override readonly name = 'MeetingBusyError';
  constructor() {
    super('The meeting was busy.');
  }
}
