import type { Asked, LapOutcome } from '#local/host/durable-actions.ts';
import type { Activity, Instance, Lap, Played, Task, Timer } from '#local/host/durable-instance.ts';
import { type Instant, plusMs } from '#shared/kernel/instant.ts';

/**
 * What is written down after a lap. Numbers are given out in the order of `durable-functions`: first what the retry of
 * an activity needs, then what the orchestrator asked for.
 */
export function playedLap(instance: Instance, lap: Lap, outcome: LapOutcome): Played {
  const { nextTaskId, actionTaskIds } = instance;
  const retry = retryTask(instance, lap, nextTaskId);
  const firstAskedId = retry === undefined ? nextTaskId : nextTaskId + 1;
  const newlyAsked = outcome.asked.slice(actionTaskIds.length);
  const newActionTaskIds = newlyAsked.map((_, index) => firstAskedId + index);
  const isStillWanted = wanted(outcome.asked, [...actionTaskIds, ...newActionTaskIds]);
  const tasks = [
    ...instance.tasks.filter(({ taskId }) => taskId !== settledTaskId(lap)),
    ...(retry === undefined ? [] : [retry]),
    ...newlyAsked.map((asked, index) => taskOf(asked, firstAskedId + index)),
  ];
  return {
    type: 'Played',
    id: instance.id,
    at: lap.at,
    tasks: tasks.filter(isStillWanted),
    newActionTaskIds,
    nextTaskId: firstAskedId + newlyAsked.length,
    customStatus: outcome.customStatus,
    ...(outcome.end !== undefined && { end: outcome.end }),
  };
}

function settledTaskId({ happening }: Lap): number | undefined {
  return 'taskId' in happening ? happening.taskId : undefined;
}

/** A failed activity first waits, also after its last attempt; when that timer has fired, it is tried again. */
function retryTask(instance: Instance, lap: Lap, taskId: number): Task | undefined {
  const settled = instance.tasks.find((task) => task.taskId === settledTaskId(lap));
  if (settled?.kind === 'activity' && lap.happening.type === 'activityFailed') return backOff(settled, lap.at, taskId);
  if (settled?.kind === 'timer' && settled.beforeRetryOf !== undefined)
    return nextAttempt(settled.beforeRetryOf, taskId);
  return undefined;
}

function backOff(activity: Activity, now: Instant, taskId: number): Timer | undefined {
  const { retry } = activity;
  if (retry === undefined) return undefined;
  const waitMs = Math.min(retry.firstMs * retry.backoff ** (retry.attempt - 1), retry.waitMsMax);
  return { kind: 'timer', taskId, fireAt: plusMs(now, waitMs), beforeRetryOf: activity };
}

function nextAttempt(activity: Activity, taskId: number): Activity | undefined {
  const { retry } = activity;
  if (retry === undefined || retry.attempt >= retry.attemptsMax) return undefined;
  return { ...activity, taskId, retry: { ...retry, attempt: retry.attempt + 1 } };
}

function taskOf(asked: Asked, taskId: number): Task {
  if (asked.kind === 'timer') return { kind: 'timer', taskId, fireAt: asked.fireAt };
  return { ...asked, taskId };
}

function wanted(asked: readonly Asked[], taskIds: readonly number[]): (task: Task) => boolean {
  const cancelled = new Set(
    asked.flatMap((action, index) => (action.kind === 'timer' && action.isCanceled ? [taskIds[index]] : [])),
  );
  return ({ taskId }) => !cancelled.has(taskId);
}
