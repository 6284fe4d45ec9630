import type { MeetingFacts } from '#shared/contracts/facts.ts';
import type { CommandId, MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { SummoningCommand } from './core/commands.ts';
import type { Actor, SummoningEvent } from './core/events.ts';
import type { SummoningRefusal } from './core/refusals.ts';
import type { Meeting } from './core/state.ts';

export interface MeetingRef {
  readonly code: MunicipalityCode;
  readonly meetingId: MeetingId;
}

/** A meeting as its stream tells it just now. */
export interface LoadedMeeting {
  readonly meeting: Meeting;
  /** Number of commits; the API's ETag. */
  readonly version: number;
  /** When the last commit was made. */
  readonly at?: Instant;
}

export interface CommandRequest extends MeetingRef {
  /** The same id again is the same command again: it is answered from the first one's commit. */
  readonly commandId: CommandId;
  readonly actor: Actor;
  readonly command: (now: Instant) => SummoningCommand;
  /** Refused with `version-outdated` when the stream has moved on. */
  readonly expectedVersion?: number;
}

export type CommandAnswer =
  | {
      readonly kind: 'done';
      readonly version: number;
      /** What the command itself brought about; empty when it changed nothing. */
      readonly events: readonly SummoningEvent[];
      readonly meeting: Meeting;
    }
  | { readonly kind: 'refused'; readonly refusal: SummoningRefusal; readonly version: number }
  | { readonly kind: 'version-outdated'; readonly version: number };

/** The one way to a meeting. Every call may come twice; the process may die in any of them. */
export interface Meetings {
  readonly load: (ref: MeetingRef) => Promise<LoadedMeeting | undefined>;
  /** As this process last saw it, which costs nothing. Only a command that expects its version can tell whether it still is. */
  readonly remembered: (ref: MeetingRef) => LoadedMeeting | undefined;
  /** Stores what follows from the command, then sends what is due. Settled when it is stored, whatever the sending does. */
  readonly run: (request: CommandRequest) => Promise<CommandAnswer>;
  /**
   * Does what is due and arms the next alarm. Safe to run twice at once.
   * @param from the alarm's own moment: time in a stream never runs backwards
   */
  readonly advance: (ref: MeetingRef, from?: Instant) => Promise<void>;
}

/** What the directory knows of a meeting. */
export interface FactsSource {
  /** One document read. `dirty` while an import is under way: then the facts themselves must be looked at. */
  readonly version: (code: MunicipalityCode) => Promise<{
    readonly version: number;
    readonly dirty: boolean;
    /** Whose word the latest change was; the archive's where nobody can tell. */
    readonly changedBy?: 'archive' | 'staff' | 'system';
  }>;
  readonly of: (ref: MeetingRef) => Promise<MeetingFacts | undefined>;
}

/** An alarm clock: rings `advance` at or after the moment. Setting one that is set already is fine. */
export interface Alarms {
  readonly set: (ref: MeetingRef, at: Instant) => Promise<void>;
}
