import type { Commit, CommitStore } from '#functions/platform/index.ts';
import type { CommandId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { type Actor, SummoningEvent } from './core/events.ts';
import { evolve } from './core/evolve.ts';
import { initialState, type Meeting } from './core/state.ts';
import type { MeetingRef } from './ports.ts';

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

/** Meetings kept folded in memory. Any of them can be read anew, so the oldest simply goes. */
const CACHED_MAX = 500;

const EMPTY: StreamState = { meeting: initialState, version: 0, hash: '', at: undefined, answered: new Map() };

export function streamNameOf({ meetingId }: MeetingRef): string {
  return `meeting:${meetingId}`;
}

export function meetingStreams(commits: CommitStore): MeetingStreams {
  const cache = new Map<string, StreamState>();

  function keep(ref: MeetingRef, state: StreamState): StreamState {
    const key = `${ref.code}/${ref.meetingId}`;
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
    remembered: (ref) => cache.get(`${ref.code}/${ref.meetingId}`),
    load: async (ref) => {
      const known = cache.get(`${ref.code}/${ref.meetingId}`) ?? EMPTY;
      const later = await commits.read(ref.code, streamNameOf(ref), known.version);
      return keep(ref, foldCommits(known, later));
    },
    append: async (ref, state, events) => {
      const commit = { version: state.version + 1, prev: state.hash, ...events };
      const appended = await commits.append(ref.code, streamNameOf(ref), commit);
      return appended.kind === 'appended'
        ? keep(ref, fold(state, [{ ...appended.commit, events: events.events }]))
        : undefined;
    },
  };
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
