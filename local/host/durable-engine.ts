import { randomUUID } from 'node:crypto';
import type { Agenda } from '#local/agenda.ts';
import type { LoadedApp, RegisteredFunction, TypedValue } from '#local/host/core-shim.ts';
import { failed, fromReturnedState, fromThrown, type LapOutcome } from '#local/host/durable-actions.ts';
import { orchestratorInput } from '#local/host/durable-history.ts';
import {
  type Activity,
  type Happening,
  type Instance,
  isOver,
  type Lap,
  type Status,
  type Task,
  type Timer,
} from '#local/host/durable-instance.ts';
import { playedLap } from '#local/host/durable-lap.ts';
import { type InstanceStore, openInstanceStore } from '#local/host/durable-store.ts';
import { functionsTriggeredBy, type Invoker, type Log } from '#local/host/invocation.ts';
import type { Journal } from '#local/journal.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

/** Plays orchestrations: wakes them, replays them, runs what they ask for, and writes down every step. */
export interface DurableEngine {
  /** Refused while a run of that id is not over. */
  readonly start: (name: string, id: string, input: unknown) => Result<void, Status>;
  readonly raiseEvent: (id: string, name: string, input: unknown) => 'raised' | 'over' | 'unknown';
  readonly terminate: (id: string, reason: string) => 'terminated' | 'over' | 'unknown';
  readonly purge: (id: string) => Result<void, Status | 'unknown'>;
  readonly find: (id: string) => Instance | undefined;
  readonly all: () => readonly Instance[];
  /** Carries on with what an earlier program left: what was due meanwhile happens at once. */
  readonly resume: () => void;
  /** Begins nothing more. What runs is still written down. */
  readonly stop: () => void;
}

interface EngineOptions {
  readonly app: LoadedApp;
  readonly agenda: Agenda;
  readonly journal: Journal;
  readonly invoker: Invoker;
  readonly log: Log;
}

interface Engine extends EngineOptions {
  readonly store: InstanceStore;
  readonly orchestrators: ReadonlyMap<string, RegisteredFunction>;
  readonly activities: ReadonlyMap<string, RegisteredFunction>;
  /** Ids of the instances that are being played: one lap at a time. */
  readonly playing: Set<string>;
  /** What takes a timer off the agenda, by execution and task. */
  readonly timers: Map<string, () => void>;
  isStopped: boolean;
}

export function createDurableEngine(options: EngineOptions): DurableEngine {
  const engine: Engine = {
    ...options,
    store: openInstanceStore(options.journal, options.agenda.now),
    orchestrators: byName(options.app, 'orchestrationTrigger'),
    activities: byName(options.app, 'activityTrigger'),
    playing: new Set(),
    timers: new Map(),
    isStopped: false,
  };
  return {
    start: (name, id, input) => start(engine, name, id, input),
    raiseEvent: (id, name, input) => raiseEvent(engine, id, name, input),
    terminate: (id, reason) => terminate(engine, id, reason),
    purge: (id) => purge(engine, id),
    find: engine.store.find,
    all: engine.store.all,
    resume() {
      for (const instance of engine.store.all()) resume(engine, instance);
    },
    stop() {
      engine.isStopped = true;
      for (const cancel of engine.timers.values()) cancel();
    },
  };
}

function byName(app: LoadedApp, triggerType: string): ReadonlyMap<string, RegisteredFunction> {
  return new Map(
    functionsTriggeredBy(app, triggerType).map(({ registered }) => [registered.metadata.name, registered]),
  );
}

function start(engine: Engine, name: string, id: string, input: unknown): Result<void, Status> {
  const existing = engine.store.find(id);
  if (existing !== undefined && !isOver(existing)) return err(existing.status);
  engine.store.record({ type: 'Started', id, at: engine.agenda.now(), execution: randomUUID(), name, input });
  inBackground(engine, id, () => play(engine, id));
  return ok(undefined);
}

function raiseEvent(engine: Engine, id: string, name: string, input: unknown): 'raised' | 'over' | 'unknown' {
  const instance = engine.store.find(id);
  if (instance === undefined) return 'unknown';
  if (isOver(instance)) return 'over';
  inBackground(engine, id, () => arrive(engine, instance, { type: 'eventRaised', name, input }));
  return 'raised';
}

function terminate(engine: Engine, id: string, reason: string): 'terminated' | 'over' | 'unknown' {
  const instance = engine.store.find(id);
  if (instance === undefined) return 'unknown';
  if (isOver(instance)) return 'over';
  engine.store.record({ type: 'Terminated', id, at: engine.agenda.now(), reason });
  cancelTimers(engine, instance, instance.tasks);
  return 'terminated';
}

function purge(engine: Engine, id: string): Result<void, Status | 'unknown'> {
  const instance = engine.store.find(id);
  if (instance === undefined) return err('unknown');
  if (!isOver(instance)) return err(instance.status);
  engine.store.record({ type: 'Purged', id });
  return ok(undefined);
}

function resume(engine: Engine, instance: Instance): void {
  const arrived = new Set(instance.inbox.flatMap((happening) => ('taskId' in happening ? [happening.taskId] : [])));
  begin(
    engine,
    instance,
    instance.tasks.filter(({ taskId }) => !arrived.has(taskId)),
  );
  inBackground(engine, instance.id, () => play(engine, instance.id));
}

/** Nobody waits for this work, but the agenda counts it as running. */
function inBackground(engine: Engine, id: string, work: () => Promise<void>): void {
  engine.agenda.track(work).catch((error: unknown) => {
    engine.log('error', engine.store.find(id)?.name ?? 'durable', `the orchestration ${id} is stuck: ${String(error)}`);
  });
}

/** Plays what has arrived, until nothing more has. */
async function play(engine: Engine, id: string): Promise<void> {
  if (engine.playing.has(id)) return;
  engine.playing.add(id);
  try {
    for (let next = nextLap(engine, id); next !== undefined; next = nextLap(engine, id)) {
      await playLap(engine, next.instance, next.lap);
    }
  } finally {
    engine.playing.delete(id);
  }
}

function nextLap(engine: Engine, id: string): { readonly instance: Instance; readonly lap: Lap } | undefined {
  const instance = engine.store.find(id);
  const happening = instance?.inbox[0];
  if (instance === undefined || happening === undefined || engine.isStopped) return undefined;
  return { instance, lap: { happening, at: engine.agenda.now() } };
}

async function playLap(engine: Engine, instance: Instance, lap: Lap): Promise<void> {
  const outcome = await lapOutcome(engine, instance, lap);
  if (current(engine, instance) === undefined) return;
  const event = playedLap(instance, lap, outcome);
  engine.store.record(event);
  const known = new Set(instance.tasks.map(({ taskId }) => taskId));
  const open = new Set(event.end === undefined ? event.tasks.map(({ taskId }) => taskId) : []);
  cancelTimers(
    engine,
    instance,
    instance.tasks.filter(({ taskId }) => !open.has(taskId)),
  );
  if (event.end === undefined)
    begin(
      engine,
      instance,
      event.tasks.filter(({ taskId }) => !known.has(taskId)),
    );
  else reportEnd(engine, instance, event.tasks, event.end);
}

/** The same run of the instance, as it is now; nothing when that run is over. */
function current(engine: Engine, { id, execution }: Instance): Instance | undefined {
  const instance = engine.store.find(id);
  return instance?.execution === execution && !isOver(instance) ? instance : undefined;
}

async function lapOutcome(engine: Engine, instance: Instance, lap: Lap): Promise<LapOutcome> {
  const orchestrator = engine.orchestrators.get(instance.name);
  if (orchestrator === undefined) return failed(missing(instance.name, 'an orchestrator'));
  const value = { json: JSON.stringify(orchestratorInput(instance, lap)) };
  try {
    const outcome = fromReturnedState(await engine.invoker.invoke(orchestrator, { value }));
    const unknown = outcome.asked.find((asked) => asked.kind === 'activity' && !engine.activities.has(asked.name));
    return unknown?.kind === 'activity' ? failed(missing(unknown.name, 'an activity')) : outcome;
  } catch (error) {
    return fromThrown(instance.name, error);
  }
}

function missing(name: string, kind: string): string {
  return `The function '${name}' doesn't exist, is disabled, or is not ${kind} function.`;
}

function reportEnd(
  { log }: Engine,
  { id, name }: Instance,
  tasks: readonly Task[],
  end: { readonly status: string; readonly output: unknown },
): void {
  if (end.status === 'Failed') log('error', name, `the orchestration ${id} failed: ${String(end.output)}`);
  // In Azure the instance would go on running until the timer has rung.
  if (tasks.some(({ kind }) => kind === 'timer'))
    log('warning', name, `the orchestration ${id} left a timer uncancelled`);
}

function begin(engine: Engine, instance: Instance, tasks: readonly Task[]): void {
  for (const task of tasks) {
    if (task.kind === 'activity') inBackground(engine, instance.id, () => runActivity(engine, instance, task));
    else setTimer(engine, instance, task);
  }
}

function setTimer(engine: Engine, instance: Instance, { taskId, fireAt }: Timer): void {
  const key = timerKey(instance, taskId);
  const cancel = engine.agenda.schedule(fireAt, `${instance.name} ${instance.id}`, () => {
    engine.timers.delete(key);
    return arrive(engine, instance, { type: 'timerFired', taskId, fireAt });
  });
  engine.timers.set(key, cancel);
}

function cancelTimers(engine: Engine, instance: Instance, tasks: readonly Task[]): void {
  for (const { taskId } of tasks) {
    const key = timerKey(instance, taskId);
    engine.timers.get(key)?.();
    engine.timers.delete(key);
  }
}

function timerKey({ execution }: Instance, taskId: number): string {
  return `${execution}/${taskId}`;
}

async function arrive(engine: Engine, instance: Instance, happening: Happening): Promise<void> {
  if (current(engine, instance) === undefined) return;
  engine.store.record({ type: 'Arrived', id: instance.id, at: engine.agenda.now(), happening });
  await play(engine, instance.id);
}

async function runActivity(engine: Engine, instance: Instance, activity: Activity): Promise<void> {
  if (!engine.isStopped) await arrive(engine, instance, await activityOutcome(engine, instance, activity));
}

async function activityOutcome(engine: Engine, { id }: Instance, activity: Activity): Promise<Happening> {
  const { taskId, name, input } = activity;
  const registered = engine.activities.get(name);
  if (registered === undefined) return activityFailed(taskId, missing(name, 'an activity'), '');
  const metadata = { instanceId: { string: id } };
  try {
    const returned = await engine.invoker.invoke(registered, { value: { json: JSON.stringify(input) }, metadata });
    return { type: 'activityCompleted', taskId, result: plainValue(returned) };
  } catch (error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    engine.log('warning', name, `the activity of ${id} threw: ${text}`);
    return activityFailed(taskId, `Activity function '${name}' failed: ${text}`, '');
  }
}

function activityFailed(taskId: number, reason: string, details: string): Happening {
  return { type: 'activityFailed', taskId, reason, details };
}

function plainValue(returned: TypedValue | undefined): unknown {
  if (typeof returned?.json === 'string') return JSON.parse(returned.json);
  return returned?.string ?? returned?.int ?? returned?.double ?? null;
}
