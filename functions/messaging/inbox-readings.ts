import { type Caller, digestOf, type SealedStore, type Stored } from '#functions/platform/index.ts';
import { type Meetings, staffActor } from '#functions/summoning/index.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import { CommandId, DetailId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import type { InboxEntry } from './core/inbox.ts';
import { hasRead, noteReader } from './inbox-documents.ts';

interface ReadingNeeds {
  readonly clock: Clock;
  readonly documents: SealedStore;
  readonly meetings: Pick<Meetings, 'run'>;
}

/**
 * R24: who reads a text is written down before the words leave us, in the log of the meeting that it belongs to and with
 * the text itself, which also has no meeting. The list is asked for again and again, so each reader is written down once.
 * Answers with the text as it then stands; undefined when it may not be shown.
 */
export async function logReading(
  needs: ReadingNeeds,
  caller: Caller,
  { id, value: entry }: Stored<InboxEntry>,
  settings: Pick<Settings, 'retentionDays'>,
): Promise<InboxEntry | undefined> {
  const { code, subject, name } = caller;
  if (hasRead(entry, { subject })) return entry;
  if (entry.meetingId !== undefined && !(await logAtMeeting(needs, caller, id, entry.meetingId))) return undefined;
  return noteReader(needs, { code, id }, { subject, name: name ?? subject, at: needs.clock.now() }, settings);
}

async function logAtMeeting(
  { meetings }: ReadingNeeds,
  caller: Caller,
  id: string,
  meetingId: NonNullable<InboxEntry['meetingId']>,
): Promise<boolean> {
  const actor = staffActor(caller);
  const logged = await meetings.run({
    code: caller.code,
    meetingId,
    actor,
    commandId: CommandId.parse(`inbox-read:${shortOf(id)}:${shortOf(caller.subject)}`),
    command: (now) => ({ type: 'ReadDetail', now, by: actor, detailId: DetailId.parse(`inbox-${shortOf(id)}`) }),
  });
  return logged.kind === 'done';
}

/** Ids of providers and of staff are of any length and alphabet. */
function shortOf(text: string): string {
  return digestOf(text).slice(0, 32);
}
