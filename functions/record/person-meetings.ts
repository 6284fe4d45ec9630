import { ReminderEvent } from '#functions/absence/index.ts';
import { inParallel } from '#functions/directory/index.ts';
import type { Commit, Details } from '#functions/platform/index.ts';
import { type Meeting, type MeetingRef, type Meetings, SummoningEvent } from '#functions/summoning/index.ts';
import type { PersonMeeting, PersonMessage } from '#shared/contracts/person-account.ts';
import type { DetailId, MeetingId, MunicipalityCode, PersonId } from '#shared/kernel/ids.ts';
import { byText } from '#shared/kernel/order.ts';
import { personInMeeting, textsBy } from './core/person-in-meeting.ts';

export interface PersonMeetingsNeeds {
  readonly meetings: Pick<Meetings, 'load'>;
  readonly details: Details;
  /** Every meeting of the municipality that has a stream. */
  readonly meetingIdsOf: (code: MunicipalityCode) => Promise<readonly MeetingId[]>;
  readonly readCommits: (code: MunicipalityCode, meetingId: MeetingId) => Promise<readonly Commit[]>;
  readonly reminderCommits: (ref: MeetingRef) => Promise<readonly Commit[]>;
}

/** A meeting that knows the person, and where the words lie that the person wrote. */
export interface MeetingWithPerson {
  readonly ref: MeetingRef;
  readonly meeting: Meeting;
  readonly told: Omit<PersonMeeting, 'texts'>;
  readonly textIds: readonly DetailId[];
}

const AT_ONCE_MAX = 8;

/** Looks through every meeting: nothing lists where somebody is named, so that nothing must be kept in step. */
export async function meetingsWith(
  needs: PersonMeetingsNeeds,
  code: MunicipalityCode,
  personId: PersonId,
): Promise<readonly MeetingWithPerson[]> {
  const ids = await needs.meetingIdsOf(code);
  const found = await inParallel(ids, AT_ONCE_MAX, (meetingId) => meetingWith(needs, { code, meetingId }, personId));
  return found.flatMap((one) => one ?? []).toSorted(byText(({ told }) => told.start));
}

async function meetingWith(
  needs: PersonMeetingsNeeds,
  ref: MeetingRef,
  personId: PersonId,
): Promise<MeetingWithPerson | undefined> {
  const meeting = (await needs.meetings.load(ref))?.meeting;
  const told = meeting && personInMeeting(meeting, personId);
  if (meeting === undefined || told === undefined) return undefined;
  const [commits, reminders] = await Promise.all([
    needs.readCommits(ref.code, ref.meetingId),
    needs.reminderCommits(ref),
  ]);
  const events = commits.flatMap((commit) => commit.events.map((event) => SummoningEvent.parse(event)));
  const messages = [...told.messages, ...noticesTo(reminders, personId)].toSorted(byText(({ at }) => at));
  return { ref, meeting, told: { ...told, messages }, textIds: textsBy(events, personId) };
}

/** Links and reminders, which have a stream of their own. A repeated attempt says the same. */
function noticesTo(commits: readonly Commit[], personId: PersonId): readonly PersonMessage[] {
  const events = commits.flatMap((commit) => commit.events.map((event) => ReminderEvent.parse(event)));
  const theirs = new Set(
    events.flatMap((event) => (event.type === 'NoticeWanted' && event.personId === personId ? [event.messageId] : [])),
  );
  return events.flatMap((event) =>
    event.type === 'NoticeClaimed' && event.attempt === 1 && theirs.has(event.messageId)
      ? [{ at: event.at, channel: 'email' as const, to: event.to, subject: event.subject, text: event.text }]
      : [],
  );
}
