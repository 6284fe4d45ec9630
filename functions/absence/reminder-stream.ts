import type { Commit, CommitStore } from '#functions/platform/index.ts';
import type { MeetingRef } from '#functions/summoning/index.ts';
import { CommandId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { ReminderEvent } from './core/reminder-events.ts';
import { evolveReminders, noReminders, type Reminders } from './core/reminder-state.ts';

/** The reminders of one meeting folded up to a version. */
export interface ReminderStreamState {
  readonly reminders: Reminders;
  readonly version: number;
  readonly hash: string;
  /** Time of the last commit: time in a stream never runs backwards. */
  readonly at: Instant | undefined;
}

export interface ReminderStreams {
  readonly load: (ref: MeetingRef) => Promise<ReminderStreamState>;
  /** Undefined when somebody else wrote this version first: read on and decide again. */
  readonly append: (
    ref: MeetingRef,
    state: ReminderStreamState,
    at: Instant,
    events: readonly ReminderEvent[],
  ) => Promise<ReminderStreamState | undefined>;
}

/** Kept folded in memory. Any of them can be read anew, so the oldest simply goes. */
const CACHED_MAX = 500;

const EMPTY: ReminderStreamState = { reminders: noReminders, version: 0, hash: '', at: undefined };

/** Apart from the meeting's own stream: a council's letters would slow every answer of its substitutes down. */
export function reminderStreamOf({ meetingId }: Pick<MeetingRef, 'meetingId'>): string {
  return `reminders:${meetingId}`;
}

/** Every link and reminder of a meeting, for its log. Events are read with {@link ReminderEvent}. */
export function reminderCommits(commits: CommitStore, ref: MeetingRef): Promise<readonly Commit[]> {
  return commits.read(ref.code, reminderStreamOf(ref), 0);
}

export function reminderStreams(commits: CommitStore): ReminderStreams {
  const cache = new Map<string, ReminderStreamState>();

  function keep({ code, meetingId }: MeetingRef, state: ReminderStreamState): ReminderStreamState {
    const key = `${code}/${meetingId}`;
    const known = cache.get(key);
    if (known === undefined || known.version < state.version) {
      cache.delete(key);
      cache.set(key, state);
    }
    const [oldest] = cache.keys();
    if (cache.size > CACHED_MAX && oldest !== undefined) cache.delete(oldest);
    return state;
  }

  return {
    load: async (ref) => {
      const known = cache.get(`${ref.code}/${ref.meetingId}`) ?? EMPTY;
      return keep(ref, foldReminders(known, await commits.read(ref.code, reminderStreamOf(ref), known.version)));
    },
    append: async (ref, state, at, events) => {
      const appended = await commits.append(ref.code, reminderStreamOf(ref), {
        version: state.version + 1,
        at,
        actor: { kind: 'system' },
        commandId: CommandId.parse(`reminders:${crypto.randomUUID()}`),
        events,
        prev: state.hash,
      });
      return appended.kind === 'appended' ? keep(ref, foldReminders(state, [appended.commit])) : undefined;
    },
  };
}

function foldReminders(from: ReminderStreamState, commits: readonly Commit[]): ReminderStreamState {
  return commits.reduce<ReminderStreamState>(
    ({ reminders }, { version, hash, at, events }) => ({
      reminders: events.map((event) => ReminderEvent.parse(event)).reduce(evolveReminders, reminders),
      version,
      hash,
      at,
    }),
    from,
  );
}
