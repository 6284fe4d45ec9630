import type { RecordSending, SummoningCommand } from '#functions/summoning/core/commands.ts';
import { crossing } from '#functions/summoning/core/crossing.ts';
import { meetingDecider } from '#functions/summoning/core/decide.ts';
import type { SummoningEvent } from '#functions/summoning/core/events.ts';
import { plan } from '#functions/summoning/core/plan.ts';
import { isWanted } from '#functions/summoning/core/plan-messages.ts';
import type { SummoningRefusal } from '#functions/summoning/core/refusals.ts';
import { type Claim, initialState, type Meeting, type Message } from '#functions/summoning/core/state.ts';
import type { MeetingFacts } from '#shared/contracts/facts.ts';
import { assert } from '#shared/kernel/assert.ts';
import { type Instant, latest } from '#shared/kernel/instant.ts';

export type Command = SummoningCommand extends infer One
  ? One extends SummoningCommand
    ? Omit<One, 'now'>
    : never
  : never;
export type Sent = RecordSending['sent'][number];

/** One request to a provider. */
export interface Request {
  readonly message: Message;
  readonly claim: Claim;
  readonly at: Instant;
}

/** What the provider answers; nothing when the process dies before it can tell. */
export type Provider = (request: Request) => Sent['outcome'] | undefined;

/** Sending rounds after one command. More means that the outbox never empties. */
const ROUNDS_MAX = 60;
/** Alarms before one moment. More means that the alarm clock rings without end. */
const ALARMS_MAX = 3_000;

/** A meeting's stream as the store and the alarm clock would have it: every command decided, planned, kept and sent. */
export interface Stream {
  readonly meeting: Meeting;
  readonly now: Instant;
  readonly wakeAt: Instant | undefined;
  readonly events: readonly SummoningEvent[];
  readonly run: (command: Command) => SummoningRefusal | undefined;
  /** Time passes and every alarm rings. */
  readonly windTo: (at: Instant) => void;
  /** Time passes and nobody looks. */
  readonly sleepTo: (at: Instant) => void;
}

export function streamOf(facts: MeetingFacts, from: Instant, provider: Provider): Stream {
  const events: SummoningEvent[] = [];
  let meeting = initialState;
  let now = from;
  let wakeAt: Instant | undefined;
  let workers = 0;

  function commit(command: Command, worker: string): SummoningRefusal | undefined {
    const decided = meetingDecider.decide({ ...command, now }, meeting);
    const own = decided.ok ? decided.value : crossing({ ...command, now }, decided.error);
    if (!decided.ok && own.length === 0) return decided.error;
    const planned = plan(own.reduce(meetingDecider.evolve, meeting), now, worker);
    for (const event of [...own, ...planned.events]) {
      events.push(event);
      meeting = meetingDecider.evolve(meeting, event);
    }
    wakeAt = planned.wakeAt;
    return decided.ok ? undefined : decided.error;
  }

  function run(command: Command): SummoningRefusal | undefined {
    workers += 1;
    const worker = `worker-${workers}`;
    const before = events.length;
    const refusal = commit(command, worker);
    if (refusal !== undefined && events.length === before) return refusal;
    for (let round = 0; round < ROUNDS_MAX; round += 1) {
      const sent = claimedBy(meeting, worker, now).flatMap((request) => {
        const outcome = provider(request);
        return outcome === undefined ? [] : { messageId: request.message.id, attempt: request.claim.attempt, outcome };
      });
      if (sent.length === 0 && (wakeAt === undefined || wakeAt > now)) return refusal;
      commit({ type: 'RecordSending', by: { kind: 'system' }, sent }, worker);
    }
    throw new Error('the outbox never empties');
  }

  function windTo(at: Instant): void {
    for (let alarms = 0; wakeAt !== undefined && wakeAt <= at; alarms += 1) {
      assert(alarms < ALARMS_MAX, 'time goes on between alarms');
      now = latest(now, wakeAt);
      run({ type: 'Advance', by: { kind: 'system' } });
    }
    now = latest(now, at);
  }

  run({ type: 'TakeFacts', by: { kind: 'archive' }, facts });
  return {
    get meeting() {
      return meeting;
    },
    get now() {
      return now;
    },
    get wakeAt() {
      return wakeAt;
    },
    events,
    run,
    windTo,
    sleepTo: (at) => {
      now = latest(now, at);
    },
  };
}

/** What this worker may send: still its own, still of use. */
function claimedBy(meeting: Meeting, worker: string, now: Instant): readonly Request[] {
  return [...meeting.messages.values()].flatMap((message) =>
    message.phase.name === 'claimed' && message.phase.claim.claimedBy === worker && isWanted(meeting, message)
      ? { message, claim: message.phase.claim, at: now }
      : [],
  );
}
