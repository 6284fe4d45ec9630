import type { Commit, CommitStore } from '#functions/platform/index.ts';
import type { MeetingRef } from '#functions/summoning/index.ts';
import { CommandId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { FilingEvent } from './core/filing-events.ts';
import { filingEntries } from './core/filing-log.ts';
import { evolveFiling, type Filing, noFiling } from './core/filing-state.ts';

export interface FilingStreamState {
  readonly filing: Filing;
  readonly version: number;
  readonly hash: string;
  /** Time of the last commit: time in a stream never runs backwards. */
  readonly at: Instant | undefined;
}

const EMPTY: FilingStreamState = { filing: noFiling, version: 0, hash: '', at: undefined };

/** Apart from the meeting's own stream: the report tells of that one up to its last commit. */
export function filingStreamOf({ meetingId }: Pick<MeetingRef, 'meetingId'>): string {
  return `filing:${meetingId}`;
}

/** What became of the report, for the meeting's log. */
export async function filingEntriesOf(commits: CommitStore, ref: MeetingRef, language: Language) {
  const stored = await commits.read(ref.code, filingStreamOf(ref), 0);
  return filingEntries(
    stored.flatMap((commit) => eventsIn(commit)),
    language,
  );
}

export async function loadFiling(commits: CommitStore, ref: MeetingRef): Promise<FilingStreamState> {
  return folded(EMPTY, await commits.read(ref.code, filingStreamOf(ref), 0));
}

/** False when somebody else wrote this version first: load and decide again. */
export async function appendFiling(
  commits: CommitStore,
  ref: MeetingRef,
  { version, hash }: FilingStreamState,
  event: FilingEvent,
): Promise<boolean> {
  const appended = await commits.append(ref.code, filingStreamOf(ref), {
    version: version + 1,
    at: event.at,
    actor: event.type === 'ReportWanted' ? event.by : { kind: 'system' },
    commandId: CommandId.parse(`filing:${crypto.randomUUID()}`),
    events: [event],
    prev: hash,
  });
  return appended.kind === 'appended';
}

function folded(from: FilingStreamState, commits: readonly Commit[]): FilingStreamState {
  return commits.reduce<FilingStreamState>(
    ({ filing }, commit) => ({
      filing: eventsIn(commit).reduce(evolveFiling, filing),
      version: commit.version,
      hash: commit.hash,
      at: commit.at,
    }),
    from,
  );
}

function eventsIn({ events }: Commit): readonly FilingEvent[] {
  return events.map((event) => FilingEvent.parse(event));
}
