import * as z from 'zod/mini';
import { present, unreachable } from '#shared/kernel/assert.ts';
import { Instant } from '#shared/kernel/instant.ts';

const Retry = z.object({
  /** From 1. */
  attempt: z.int(),
  firstMs: z.number(),
  attemptsMax: z.int(),
  /** Each wait is this many times the one before. */
  backoff: z.number(),
  waitMsMax: z.number(),
});
export type Retry = Readonly<z.infer<typeof Retry>>;

const Activity = z.object({
  kind: z.literal('activity'),
  taskId: z.int(),
  name: z.string(),
  input: z.unknown(),
  retry: z.optional(Retry),
});
export type Activity = Readonly<z.infer<typeof Activity>>;

const Timer = z.object({
  kind: z.literal('timer'),
  taskId: z.int(),
  fireAt: Instant,
  /** Set while an activity waits for its next attempt. */
  beforeRetryOf: z.optional(Activity),
});
export type Timer = Readonly<z.infer<typeof Timer>>;

/** What an orchestration waits for. Numbered in the order in which `durable-functions` numbers it too. */
const Task = z.discriminatedUnion('kind', [Activity, Timer]);
export type Task = Readonly<z.infer<typeof Task>>;

/** What wakes an orchestration. Each is played on its own, or the numbering of tasks would be hard to follow. */
const Happening = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started') }),
  z.object({ type: z.literal('activityCompleted'), taskId: z.int(), result: z.unknown() }),
  z.object({ type: z.literal('activityFailed'), taskId: z.int(), reason: z.string(), details: z.string() }),
  z.object({ type: z.literal('timerFired'), taskId: z.int(), fireAt: Instant }),
  z.object({ type: z.literal('eventRaised'), name: z.string(), input: z.unknown() }),
]);
export type Happening = Readonly<z.infer<typeof Happening>>;

const Lap = z.object({ at: Instant, happening: Happening });
export type Lap = Readonly<z.infer<typeof Lap>>;

const Status = z.enum(['Pending', 'Running', 'Completed', 'Failed', 'Terminated']);
export type Status = z.infer<typeof Status>;

/** One run of an orchestrator, from its start until it is over. */
const Instance = z.object({
  id: z.string(),
  /** Tells runs of the same id apart: an answer to an earlier run is not for this one. */
  execution: z.string(),
  name: z.string(),
  input: z.unknown(),
  status: Status,
  createdAt: Instant,
  updatedAt: Instant,
  /** Arrived, not yet played. */
  inbox: z.array(Happening),
  laps: z.array(Lap),
  tasks: z.array(Task),
  /** The task of each action that the orchestrator has asked for so far. */
  actionTaskIds: z.array(z.int()),
  nextTaskId: z.int(),
  customStatus: z.unknown(),
  output: z.unknown(),
});
export type Instance = Readonly<z.infer<typeof Instance>>;

const Played = z.object({
  type: z.literal('Played'),
  id: z.string(),
  at: Instant,
  tasks: z.array(Task),
  newActionTaskIds: z.array(z.int()),
  nextTaskId: z.int(),
  customStatus: z.unknown(),
  end: z.optional(z.object({ status: z.enum(['Completed', 'Failed']), output: z.unknown() })),
});
export type Played = Readonly<z.infer<typeof Played>>;

/** What is written down. Everything else about an instance follows from these. */
export const InstanceEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('Started'),
    id: z.string(),
    at: Instant,
    execution: z.string(),
    name: z.string(),
    input: z.unknown(),
  }),
  z.object({ type: z.literal('Arrived'), id: z.string(), at: Instant, happening: Happening }),
  Played,
  z.object({ type: z.literal('Terminated'), id: z.string(), at: Instant, reason: z.string() }),
  z.object({ type: z.literal('Purged'), id: z.string() }),
  /** Stands for all that came before it. */
  z.object({ type: z.literal('Kept'), id: z.string(), instance: Instance }),
]);
export type InstanceEvent = Readonly<z.infer<typeof InstanceEvent>>;

export function isOver({ status }: Instance): boolean {
  return status === 'Completed' || status === 'Failed' || status === 'Terminated';
}

/** @returns nothing when there is no such instance any more */
export function evolve(before: Instance | undefined, event: InstanceEvent): Instance | undefined {
  switch (event.type) {
    case 'Started':
      return started(event);
    case 'Kept':
      return event.instance;
    case 'Purged':
      return undefined;
    case 'Arrived': {
      const instance = present(before, 'instance that something arrived for');
      return { ...instance, updatedAt: event.at, inbox: [...instance.inbox, event.happening] };
    }
    case 'Played':
      return played(present(before, 'instance that was played'), event);
    case 'Terminated':
      return ended(present(before, 'instance that was terminated'), event.at, 'Terminated', event.reason);
    default:
      return unreachable(event, 'event of an instance');
  }
}

function started({ id, at, execution, name, input }: InstanceEvent & { type: 'Started' }): Instance {
  return {
    id,
    execution,
    name,
    input,
    status: 'Pending',
    createdAt: at,
    updatedAt: at,
    inbox: [{ type: 'started' }],
    laps: [],
    tasks: [],
    actionTaskIds: [],
    nextTaskId: 0,
    customStatus: null,
    output: null,
  };
}

function played(instance: Instance, event: Played): Instance {
  const [happening, ...inbox] = instance.inbox;
  const { at, tasks, nextTaskId, customStatus, end } = event;
  if (end !== undefined) return { ...ended(instance, at, end.status, end.output), customStatus };
  return {
    ...instance,
    status: 'Running',
    updatedAt: at,
    inbox,
    laps: [...instance.laps, { at, happening: present(happening, 'happening that was played') }],
    tasks,
    actionTaskIds: [...instance.actionTaskIds, ...event.newActionTaskIds],
    nextTaskId,
    customStatus,
  };
}

/** Nothing is replayed any more, so what was needed for that may go. */
function ended(instance: Instance, at: Instant, status: Status, output: unknown): Instance {
  return { ...instance, status, updatedAt: at, inbox: [], laps: [], tasks: [], actionTaskIds: [], output };
}
