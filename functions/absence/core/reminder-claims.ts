import type { Meeting } from '#functions/summoning/core/state.ts';
import type { EmailAddress, PersonId } from '#shared/kernel/ids.ts';
import { earliest, type Instant, plusSeconds } from '#shared/kernel/instant.ts';
import type { ReminderDraft } from './reminder-draft.ts';
import type { ReminderEventOf } from './reminder-events.ts';
import type { Member } from './reminder-members.ts';
import type { Course, Notice, NoticeClaim } from './reminder-state.ts';
import { noticeWords } from './reminder-texts.ts';

/** A claim that nobody reported on for this long may be taken over. */
const CLAIM_SECONDS = 120;
const NOTICES_PER_CLAIM_MAX = 5;

/** Who claims, and what the meeting is like as they do. */
export interface Claimant {
  readonly meeting: Meeting;
  readonly course: Course;
  readonly members: ReadonlyMap<PersonId, Member>;
  readonly claimedBy: string;
}

/**
 * Drops what is of no use any more and claims what is due, so that only this commit's maker sends it.
 * @returns when something is due next, or a claim of this moment has run out
 */
export function claimNotices(draft: ReminderDraft, claimant: Claimant): Instant | undefined {
  const { course, members } = claimant;
  let wakeAt: Instant | undefined;
  let claimed = 0;
  for (const notice of draft.reminders.notices.values()) {
    const next = nextFor(notice, course, members.get(notice.personId), draft.now);
    if (next.kind === 'drop') draft.add({ type: 'NoticeDropped', messageId: notice.id, because: next.because });
    if (next.kind === 'wait') wakeAt = earliest(wakeAt, next.until);
    if (next.kind !== 'claim') continue;
    const isFull = claimed === NOTICES_PER_CLAIM_MAX;
    wakeAt = earliest(wakeAt, isFull ? draft.now : plusSeconds(draft.now, CLAIM_SECONDS));
    if (isFull) continue;
    claimed += 1;
    draft.add(claimOf(draft, claimant, notice, next));
  }
  return wakeAt;
}

type Next =
  | { readonly kind: 'rest' }
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'drop'; readonly because: ReminderEventOf<'NoticeDropped'>['because'] }
  | { readonly kind: 'claim'; readonly to: EmailAddress; readonly repeated?: NoticeClaim };

function nextFor(notice: Notice, course: Course, member: Member | undefined, now: Instant): Next {
  const { phase } = notice;
  if (phase.name === 'accepted' || phase.name === 'failed' || phase.name === 'dropped') return { kind: 'rest' };
  if (phase.name === 'claimed' && phase.claim.until > now) return { kind: 'wait', until: phase.claim.until };
  if (member === undefined || !isWanted(notice, course, member)) return { kind: 'drop', because: 'notWanted' };
  if (phase.name === 'delayed' && phase.retryAt > now) return { kind: 'wait', until: phase.retryAt };
  if (phase.name === 'claimed' || phase.name === 'uncertain') {
    // Repeated to the letter: the provider knows the first copy by its id, and the reader must not get two versions.
    return { kind: 'claim', to: phase.claim.to, repeated: phase.claim };
  }
  if (member.address === undefined) return { kind: 'drop', because: 'noChannel' };
  return { kind: 'claim', to: member.address };
}

/** Looked at again before each attempt: the member may have reported absence, or the meeting been moved. */
function isWanted({ about, seatId }: Notice, course: Course, member: Member): boolean {
  if (course.mode === 'off' || member.isAway || member.seatId !== seatId) return false;
  return about.kind === 'link' ? about.mode === course.mode : about.startDate === course.startDate;
}

type NewClaim = Omit<ReminderEventOf<'NoticeClaimed'>, 'at'>;

function claimOf(
  { now }: ReminderDraft,
  { meeting, claimedBy }: Claimant,
  notice: Notice,
  { to, repeated }: Next & { kind: 'claim' },
): NewClaim {
  const { subject, text } = repeated ?? noticeWords(meeting, notice, now);
  return {
    type: 'NoticeClaimed',
    messageId: notice.id,
    attempt: ('claim' in notice.phase ? notice.phase.claim.attempt : 0) + 1,
    claimedBy,
    until: plusSeconds(now, CLAIM_SECONDS),
    to,
    subject,
    text,
    writtenAt: repeated?.writtenAt ?? now,
  };
}
