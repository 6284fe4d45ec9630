import { factsOf, type Meeting } from '#functions/summoning/core/state.ts';
import { assert } from '#shared/kernel/assert.ts';
import { MessageId } from '#shared/kernel/ids.ts';
import { earliest, type Instant, latest } from '#shared/kernel/instant.ts';
import { byText } from '#shared/kernel/order.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import { reminderAt } from '#shared/rules/reminder-time.ts';
import { claimNotices } from './reminder-claims.ts';
import { type ReminderDraft, reminderDraftOf } from './reminder-draft.ts';
import type { NoticeAbout, ReminderEvent } from './reminder-events.ts';
import { type Member, membersOf, modeOf } from './reminder-members.ts';
import type { Course, Notice, Reminders } from './reminder-state.ts';

export interface ReminderPlan {
  readonly events: readonly ReminderEvent[];
  /** The next moment at which something may follow from time alone. */
  readonly wakeAt: Instant | undefined;
}

/** Which links and reminders are due, from the meeting as it stands and what was sent before. After the start nothing is. */
export function planReminders(reminders: Reminders, meeting: Meeting, now: Instant, claimedBy: string): ReminderPlan {
  const draft = reminderDraftOf(reminders, now);
  if (meeting.facts === undefined || factsOf(meeting).meeting.start <= now) return { events: [], wakeAt: undefined };
  const course = followCourse(draft, meeting);
  const members = membersOf(meeting);
  const wishes = [...members.values()].map((member) => wantDue(draft, meeting, course, member));
  const wakeAt = earliest(...wishes, claimNotices(draft, { meeting, course, members, claimedBy }));
  return { events: draft.events, wakeAt };
}

/** Publishing, going live, a new day and other reminder days each begin a course: what was due before it is past. */
function followCourse(draft: ReminderDraft, meeting: Meeting): Course {
  const { meeting: facts, settings } = factsOf(meeting);
  const course = {
    mode: modeOf(meeting),
    startDate: localDateOf(facts.start, settings.timeZone),
    reminderDays: settings.reminderDays,
  };
  const known = draft.reminders.course;
  if (known !== undefined && isSameCourse(known, course)) return known;
  // A meeting that nobody was written to about needs no stream to say so.
  if (known !== undefined || course.mode !== 'off') draft.add({ type: 'CourseSet', ...course });
  return { ...course, since: draft.now };
}

function isSameCourse(known: Course, { mode, startDate, reminderDays }: Omit<Course, 'since'>): boolean {
  return known.mode === mode && known.startDate === startDate && known.reminderDays.join() === reminderDays.join();
}

/** @returns when this member's next reminder is due */
function wantDue(draft: ReminderDraft, meeting: Meeting, course: Course, member: Member): Instant | undefined {
  if (course.mode === 'off' || member.address === undefined || member.isAway) return undefined;
  const link: NoticeAbout = { kind: 'link', mode: course.mode };
  if (sentAlready(draft, member, link) === undefined) want(draft, meeting, member, link);
  const knownSince = sentAlready(draft, member, link)?.wantedAt ?? draft.now;
  const past = latest(course.since, knownSince, ...(member.backSince === undefined ? [] : [member.backSince]));

  const ahead = remindersFor(meeting, course, member).filter(({ at }) => at > past);
  // Of several that were missed only the last is of use.
  const due = ahead.filter(({ at }) => at <= draft.now).at(-1);
  if (due !== undefined && sentAlready(draft, member, due.about) === undefined) want(draft, meeting, member, due.about);
  return ahead.find(({ at }) => at > draft.now)?.at;
}

interface DueReminder {
  readonly at: Instant;
  readonly about: NoticeAbout;
}

/** In order of time. */
function remindersFor(
  state: Meeting,
  { startDate, reminderDays }: Course,
  { personId }: Member,
): readonly DueReminder[] {
  const { meeting, settings } = factsOf(state);
  return [...new Set(reminderDays)]
    .map((daysBefore) => ({
      at: reminderAt(meeting.start, daysBefore, settings, `${meeting.id}/${personId}/${daysBefore}`),
      about: { kind: 'reminder' as const, startDate, daysBefore },
    }))
    .filter(({ at }) => at < meeting.start)
    .toSorted(byText(({ at }) => at));
}

/** What was dropped may be wanted anew; what an address could not take, once the address has been corrected. */
function sentAlready(draft: ReminderDraft, { personId, address }: Member, about: NoticeAbout): Notice | undefined {
  return [...draft.reminders.notices.values()].find((notice) => {
    if (notice.personId !== personId || !isSameAbout(notice.about, about)) return false;
    if (notice.phase.name === 'failed') return notice.phase.claim.to === address;
    return notice.phase.name !== 'dropped';
  });
}

function isSameAbout(a: NoticeAbout, b: NoticeAbout): boolean {
  if (a.kind === 'link' || b.kind === 'link') return a.kind === 'link' && b.kind === 'link' && a.mode === b.mode;
  return a.startDate === b.startDate && a.daysBefore === b.daysBefore;
}

function want(draft: ReminderDraft, meeting: Meeting, { personId, seatId }: Member, about: NoticeAbout): void {
  const no = draft.reminders.notices.size + 1;
  const messageId = MessageId.parse(`${factsOf(meeting).meeting.id}-r${no}`);
  assert(!draft.reminders.notices.has(messageId), 'notices are counted');
  draft.add({ type: 'NoticeWanted', messageId, personId, seatId, about });
}
