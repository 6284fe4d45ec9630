import { type Commit, type CommitStore, newestKept } from '#functions/platform/index.ts';
import { type CommandId, MeetingId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { type Actor, SummoningEvent } from './core/events.ts';
import { evolve } from './core/evolve.ts';
import { initialState, type Meeting } from './core/state.ts';
import type { LoadedMeeting, MeetingRef } from './ports.ts';

/** A meeting's stream folded up to a version. */
export interface StreamState {
  readonly meeting: Meeting;
  readonly version: number;
  readonly hash: string;
  /** Time of the last commit: time in a stream never runs backwards. */
  readonly at: Instant | undefined;
  /** What each command brought about, for those that come again. */
  readonly answered: ReadonlyMap<CommandId, { readonly version: number; readonly events: readonly SummoningEvent[] }>;
}

export interface NewEvents {
  readonly at: Instant;
  readonly actor: Actor;
  readonly commandId: CommandId;
  readonly events: readonly SummoningEvent[];
}

export interface MeetingStreams {
  readonly load: (ref: MeetingRef) => Promise<StreamState>;
  /** As it was when we last looked. Whether that was the last of it only an append can tell. */
  readonly remembered: (ref: MeetingRef) => StreamState | undefined;
  /** Undefined when somebody else wrote this version first: read on and decide again. */
  readonly append: (ref: MeetingRef, state: StreamState, events: NewEvents) => Promise<StreamState | undefined>;
}

const EMPTY: StreamState = { meeting: initialState, version: 0, hash: '', at: undefined, answered: new Map() };

/** What the name of every meeting's stream begins with. */
export const MEETING_STREAMS = 'meeting:';

export function meetingStreamOf({ meetingId }: Pick<MeetingRef, 'meetingId'>): string {
  return `${MEETING_STREAMS}${meetingId}`;
}

export function meetingOfStream(stream: string): MeetingId {
  return MeetingId.parse(stream.slice(MEETING_STREAMS.length));
}

export function meetingStreams(commits: CommitStore): MeetingStreams {
  const folded = newestKept<StreamState>();
  const keyOf = ({ code, meetingId }: MeetingRef) => `${code}/${meetingId}`;

  return {
    remembered: (ref) => folded.get(keyOf(ref)),
    load: async (ref) => {
      const known = folded.get(keyOf(ref)) ?? EMPTY;
      const later = await commits.read(ref.code, meetingStreamOf(ref), known.version);
      return folded.keep(keyOf(ref), foldCommits(known, later));
    },
    append: async (ref, state, events) => {
      const commit = { version: state.version + 1, prev: state.hash, ...events };
      const appended = await commits.append(ref.code, meetingStreamOf(ref), commit);
      return appended.kind === 'appended'
        ? folded.keep(keyOf(ref), fold(state, [{ ...appended.commit, events: events.events }]))
        : undefined;
    },
  };
}

/** The meeting as these commits tell it, from the first. Undefined when there are none. */
export function meetingOf(commits: readonly Commit[]): LoadedMeeting | undefined {
  const state = foldCommits(EMPTY, commits);
  return state.version === 0 ? undefined : told(state);
}

/** Undefined as long as the meeting's facts have not been taken over. */
export function loadedFrom(state: StreamState | undefined): LoadedMeeting | undefined {
  return state?.meeting.facts === undefined ? undefined : told(state);
}

function told({ meeting, version, at }: StreamState): LoadedMeeting {
  return { meeting, version, ...(at && { at }) };
}

/** Events are parsed as they come out of the store; what cannot be read stops the meeting rather than bending it. */
export function foldCommits(from: StreamState, commits: readonly Commit[]): StreamState {
  return fold(
    from,
    commits.map((commit) => ({ ...commit, events: commit.events.map((event) => SummoningEvent.parse(event)) })),
  );
}

type ReadCommit = Omit<Commit, 'events'> & { readonly events: readonly SummoningEvent[] };

function fold(from: StreamState, commits: readonly ReadCommit[]): StreamState {
  const last = commits.at(-1);
  if (last === undefined) return from;
  const answered = new Map(from.answered);
  for (const { commandId, version, events } of commits) answered.set(commandId, { version, events });
  const meeting = commits.flatMap(({ events }) => events).reduce(evolve, from.meeting);
  return { meeting, version: last.version, hash: last.hash, at: last.at, answered };
}
