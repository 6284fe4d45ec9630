import { occurrenceToRun, type Rhythm } from '#local/agenda/occurrences.ts';
import { countRunningWork, type RunningWork } from '#local/agenda/running-work.ts';
import { startWallClock, type WallClock } from '#local/agenda/wall-clock.ts';
import { type Journal, openJournal } from '#local/journal.ts';
import { type Clock, epochMsOf, type Instant, latest, plusMs } from '#shared/kernel/instant.ts';

/** The longest wait that JavaScript timers know; a longer one rings at once. */
const TIMER_MS_MAX = 2 ** 31 - 1;

/**
 * The wall clock that can be wound forward, and everything that is due on it.
 * Tracked work must not wait for `idle` or `advance`: they wait for it.
 */
export interface Agenda extends Clock {
  /** Earliest first, then in the order in which they were put here. Returns a function that takes it off again. */
  readonly schedule: (at: Instant, name: string, work: () => Promise<void>) => () => void;
  /** For timer triggers: within one jump of the clock, runs without other work between them are merged. */
  readonly recurring: (
    name: string,
    next: (after: Instant) => Instant,
    work: (due: Instant) => Promise<void>,
  ) => () => void;
  /** Counts as running until it settles. */
  readonly track: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing is running and nothing is due. */
  readonly idle: () => Promise<void>;
  /** Runs everything that is due until then, in order. @throws RangeError when `to` is earlier than now. */
  readonly advance: (to: Instant) => Promise<void>;
  /** The earliest of the scheduled entries; recurring ones are left out. */
  readonly nextDue: () => { readonly at: Instant; readonly name: string } | undefined;
}

export interface AgendaOptions {
  /** The first instant. Left aside when the journal already knows a time. */
  readonly startAt?: Instant;
  /** Keeps the offset of the clock across restarts. */
  readonly journal?: Journal;
  /** Hears of scheduled work that threw. The agenda carries on. */
  readonly failed?: (name: string, error: unknown) => void;
}

interface Scheduled {
  readonly at: Instant;
  readonly name: string;
  readonly work: () => Promise<void>;
}

interface Recurring extends Rhythm {
  readonly name: string;
  readonly work: (due: Instant) => Promise<void>;
  lastRunAt: Instant;
  nextAt: Instant;
  isRunning: boolean;
  /** How much other work had begun when this one last began. */
  otherWorkSeen: number;
}

interface State {
  readonly clock: WallClock;
  readonly running: RunningWork;
  readonly failed: (name: string, error: unknown) => void;
  /** Sorted. */
  readonly scheduled: Scheduled[];
  readonly recurring: Set<Recurring>;
  otherWorkBegun: number;
  isWinding: boolean;
  timer: NodeJS.Timeout | undefined;
  /** Settles when the last of the asked-for jumps is done. */
  jumps: Promise<void>;
}

export function startAgenda(options: AgendaOptions): Agenda {
  const state: State = {
    clock: startWallClock({ startAt: options.startAt, journal: options.journal ?? openJournal(undefined) }),
    running: countRunningWork(),
    failed: options.failed ?? ((name, error) => console.error('scheduled work failed', name, error)),
    scheduled: [],
    recurring: new Set(),
    otherWorkBegun: 0,
    isWinding: false,
    timer: undefined,
    jumps: Promise.resolve(),
  };
  return {
    now: state.clock.now,
    schedule: (at, name, work) => schedule(state, { at, name, work }),
    recurring: (name, next, work) => recur(state, name, next, work),
    track(work) {
      state.otherWorkBegun += 1;
      return state.running.track(work);
    },
    idle: () => idleAfterJumps(state),
    advance(to) {
      const jump = state.jumps.then(() => wind(state, to));
      state.jumps = jump.catch(() => {});
      return jump;
    },
    nextDue: () => state.scheduled[0],
  };
}

function schedule(state: State, entry: Scheduled): () => void {
  const index = state.scheduled.findLastIndex(({ at }) => at <= entry.at) + 1;
  state.scheduled.splice(index, 0, entry);
  awaitNext(state);
  return () => takeOff(state, entry);
}

function takeOff(state: State, entry: Scheduled): void {
  const index = state.scheduled.indexOf(entry);
  if (index >= 0) state.scheduled.splice(index, 1);
}

function recur(state: State, name: string, next: Rhythm['next'], work: Recurring['work']): () => void {
  const now = state.clock.now();
  const entry: Recurring = {
    name,
    next,
    work,
    lastRunAt: now,
    nextAt: next(now),
    isRunning: false,
    otherWorkSeen: state.otherWorkBegun,
  };
  state.recurring.add(entry);
  awaitNext(state);
  return () => {
    state.recurring.delete(entry);
  };
}

/** The real-time side: one timer, set for whatever comes first. */
function awaitNext(state: State): void {
  clearTimeout(state.timer);
  if (state.isWinding) return;
  const instants = [...state.recurring].filter(({ isRunning }) => !isRunning).map(({ nextAt }) => nextAt);
  const [first, ...others] = state.scheduled[0] === undefined ? instants : [state.scheduled[0].at, ...instants];
  if (first === undefined) return;
  const earliestMs = Math.min(epochMsOf(first), ...others.map(epochMsOf));
  const waitMs = Math.min(Math.max(earliestMs - epochMsOf(state.clock.now()), 0), TIMER_MS_MAX);
  // The servers keep the program alive; an agenda alone should not.
  state.timer = setTimeout(() => beginDue(state), waitMs).unref();
}

/** Begins everything that is due, side by side as a busy host would. Says whether there was anything. */
function beginDue(state: State): boolean {
  if (state.isWinding) return false;
  const now = state.clock.now();
  const dueRuns = [...state.recurring].filter(({ isRunning, nextAt }) => !isRunning && nextAt <= now);
  const dueCount = state.scheduled.findLastIndex(({ at }) => at <= now) + 1;
  for (const entry of state.scheduled.splice(0, dueCount)) void runScheduled(state, entry);
  for (const entry of dueRuns) void runRecurring(state, entry, entry.nextAt);
  awaitNext(state);
  return dueCount > 0 || dueRuns.length > 0;
}

async function runScheduled(state: State, entry: Scheduled): Promise<void> {
  state.otherWorkBegun += 1;
  await run(state, entry.name, entry.work);
}

async function runRecurring(state: State, entry: Recurring, due: Instant): Promise<void> {
  entry.isRunning = true;
  entry.otherWorkSeen = state.otherWorkBegun;
  entry.lastRunAt = due;
  await run(state, entry.name, () => entry.work(due));
  // While winding, occurrences are counted on the simulated clock; in real time those missed meanwhile are skipped.
  entry.nextAt = entry.next(state.isWinding ? due : latest(due, state.clock.now()));
  entry.isRunning = false;
  awaitNext(state);
}

async function run(state: State, name: string, work: () => Promise<void>): Promise<void> {
  try {
    await state.running.track(work);
  } catch (error) {
    state.failed(name, error);
  }
}

async function idle(state: State): Promise<void> {
  do await state.running.settled();
  while (beginDue(state));
}

/** Another jump may have been asked for while this waited for the one before. */
async function idleAfterJumps(state: State): Promise<void> {
  let seen: Promise<void>;
  do {
    seen = state.jumps;
    await seen;
    await idle(state);
  } while (seen !== state.jumps);
}

async function wind(state: State, to: Instant): Promise<void> {
  if (to < state.clock.now()) throw new RangeError(`the clock cannot be wound back to ${to}`);
  state.isWinding = true;
  try {
    await state.running.settled();
    for (let step = nextStep(state, to); step !== undefined; step = nextStep(state, to)) {
      state.clock.windTo(step.at);
      await step.run();
      await state.running.settled();
    }
    state.clock.windTo(to);
  } finally {
    state.isWinding = false;
    awaitNext(state);
  }
  await idle(state);
}

interface Step {
  readonly at: Instant;
  readonly run: () => Promise<void>;
}

function nextStep(state: State, to: Instant): Step | undefined {
  const first = state.scheduled[0];
  const scheduled = first === undefined || first.at > to ? undefined : first;
  // Work at the very instant of an occurrence comes first, so that the occurrence sees it.
  const limit = scheduled === undefined ? to : plusMs(scheduled.at, -1);
  const occurrence = earliestOccurrence(state, limit);
  if (occurrence !== undefined) return occurrence;
  if (scheduled === undefined) return undefined;
  return {
    at: scheduled.at,
    run() {
      takeOff(state, scheduled);
      return runScheduled(state, scheduled);
    },
  };
}

function earliestOccurrence(state: State, limit: Instant): Step | undefined {
  const steps = [...state.recurring].flatMap((entry): Step[] => {
    const at = occurrenceToRun(entry, state.otherWorkBegun > entry.otherWorkSeen, limit);
    return at === undefined ? [] : [{ at, run: () => runRecurring(state, entry, at) }];
  });
  return steps.reduce<Step | undefined>((a, b) => (a === undefined || b.at < a.at ? b : a), undefined);
}
