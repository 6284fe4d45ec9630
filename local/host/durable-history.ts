import type { Happening, Instance, Lap } from '#local/host/durable-instance.ts';
import { unreachable } from '#shared/kernel/assert.ts';

/** The numbers by which the Durable extension and `durable-functions` call what stands in a history. */
const EVENT_TYPE = {
  ExecutionStarted: 0,
  TaskCompleted: 5,
  TaskFailed: 6,
  TimerFired: 11,
  OrchestratorStarted: 12,
  OrchestratorCompleted: 13,
  EventRaised: 15,
} as const;

/** The newest way of replaying that `durable-functions` 3 knows. */
const REPLAY_SCHEMA = 3;

/** Ten years: the timers here have no upper bound, so none has to be cut into pieces. */
const TIMER_SPAN = '3650.00:00:00';

/** What an orchestrator function gets from the host when `next`, the last lap, is played. */
export function orchestratorInput(instance: Instance, next: Lap): object {
  return {
    history: [
      ...instance.laps.flatMap((lap) => rows(instance, lap, true)),
      ...rows(instance, next, false).slice(0, -1),
    ],
    input: instance.input,
    instanceId: instance.id,
    isReplaying: instance.laps.length > 0,
    parentInstanceId: null,
    upperSchemaVersion: 0,
    upperSchemaVersionNew: REPLAY_SCHEMA,
    maximumShortTimerDuration: TIMER_SPAN,
    longRunningTimerIntervalDuration: TIMER_SPAN,
    defaultHttpAsyncRequestSleepTimeMillseconds: 30_000,
  };
}

function rows(instance: Instance, { at, happening }: Lap, isPlayed: boolean): readonly object[] {
  const shared = { EventId: -1, IsPlayed: isPlayed, Timestamp: at };
  return [
    { ...shared, EventType: EVENT_TYPE.OrchestratorStarted },
    { ...shared, ...row(instance, happening) },
    { ...shared, EventType: EVENT_TYPE.OrchestratorCompleted },
  ];
}

function row(instance: Instance, happening: Happening): object {
  switch (happening.type) {
    case 'started':
      return {
        EventType: EVENT_TYPE.ExecutionStarted,
        Name: instance.name,
        Input: JSON.stringify(instance.input),
        Version: '',
      };
    case 'activityCompleted':
      return {
        EventType: EVENT_TYPE.TaskCompleted,
        TaskScheduledId: happening.taskId,
        Result: JSON.stringify(happening.result),
      };
    case 'activityFailed':
      return {
        EventType: EVENT_TYPE.TaskFailed,
        TaskScheduledId: happening.taskId,
        Reason: happening.reason,
        Details: happening.details,
      };
    case 'timerFired':
      return { EventType: EVENT_TYPE.TimerFired, TimerId: happening.taskId, FireAt: happening.fireAt };
    case 'eventRaised':
      return { EventType: EVENT_TYPE.EventRaised, Name: happening.name, Input: JSON.stringify(happening.input) };
    default:
      return unreachable(happening, 'happening');
  }
}
