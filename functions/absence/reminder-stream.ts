import { type Commit, type CommitStore, newestKept } from '#functions/platform/index.ts';
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
  /** As it was when we last looked. Whether that was the last of it only an append can tell. */
  readonly remembered: (ref: MeetingRef) => ReminderStreamState | undefined;
  /** Undefined when somebody else wrote this version first: read on and decide again. */
  readonly append: (
    ref: MeetingRef,
    state: ReminderStreamState,
    at: Instant,
    events: readonly ReminderEvent[],
  ) => Promise<ReminderStreamState | undefined>;
}

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
  const folded = newestKept<ReminderStreamState>();
  const keyOf = ({ code, meetingId }: MeetingRef) => `${code}/${meetingId}`;

  return {
    remembered: (ref) => folded.get(keyOf(ref)),
    load: async (ref) => {
      const known = folded.get(keyOf(ref)) ?? EMPTY;
      return folded.keep(
        keyOf(ref),
        foldReminders(known, await commits.read(ref.code, reminderStreamOf(ref), known.version)),
      );
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
      return appended.kind === 'appended'
        ? folded.keep(keyOf(ref), foldReminders(state, [appended.commit]))
        : undefined;
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
