import { type EmailSender, type Links, repeatIdOf, type SentLetters } from '#functions/messaging/index.ts';
import { type CommitStore, isStoreUnavailable } from '#functions/platform/index.ts';
import { factsOf, type Meeting, type MeetingRef } from '#functions/summoning/index.ts';
import { present } from '#shared/kernel/assert.ts';
import type { MessageId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Clock, type Instant, latest, plusSeconds } from '#shared/kernel/instant.ts';
import { LINK } from '#shared/texts/words.ts';
import type { ReminderEvent } from './core/reminder-events.ts';
import { planReminders } from './core/reminder-plan.ts';
import { recordSent, recordUndelivered, type SentNotice } from './core/reminder-sending.ts';
import type { Notice, NoticeClaim } from './core/reminder-state.ts';
import { noticeWords } from './core/reminder-texts.ts';
import { type ReminderStreamState, type ReminderStreams, reminderStreams } from './reminder-stream.ts';

export interface RemindersNeeds {
  readonly clock: Clock;
  readonly commits: CommitStore;
  readonly email: EmailSender;
  readonly links: Links;
  /** Written before the call, so that a report never comes about a letter we do not know. */
  readonly rememberSent: SentLetters['rememberSent'];
  readonly emailFromOf: (code: MunicipalityCode) => { readonly from: string; readonly replyTo?: string };
  /** Without a slash at its end. */
  readonly publicWebUrl: string;
}

export interface SentReminders {
  /**
   * Sends the links and reminders that are due. Safe to run twice at once: a letter belongs to whoever's commit claims it.
   *
   * @param from the alarm's own moment: time in a stream never runs backwards
   * @returns when something is due next, as far as time alone tells
   */
  readonly advance: (ref: MeetingRef, meeting: Meeting, from?: Instant) => Promise<{ readonly wakeAt?: Instant }>;
  /**
   * As {@link SentReminders.advance}, for whoever comes by after every change of the meeting: whether something is due is
   * told by what we remember, and what others wrote meanwhile waits for the timer.
   */
  readonly advanceAsRemembered: (
    ref: MeetingRef,
    meeting: Meeting,
    from: Instant,
  ) => Promise<{ readonly wakeAt?: Instant }>;
  /** The provider reports that a letter it had accepted did not arrive. */
  readonly noteUndelivered: (ref: MeetingRef, messageId: MessageId, code: string) => Promise<void>;
}

/** At five letters each this is a hundred, more than most bodies have seats; what is left after it gets an alarm. */
const ROUNDS_MAX = 20;
/** A sender stops when this little of its claim is left. */
const CLAIM_MARGIN_SECONDS = 30;

interface Working extends RemindersNeeds {
  readonly streams: ReminderStreams;
}

/** One go at the letters of one meeting. */
interface Turn {
  readonly needs: Working;
  readonly ref: MeetingRef;
  /** The alarm's own moment. */
  readonly from?: Instant | undefined;
}

export function remindersOf(given: RemindersNeeds): SentReminders {
  const needs: Working = { ...given, streams: reminderStreams(given.commits) };
  return {
    advance: (ref, meeting, from) => advance({ needs, ref, from }, meeting),
    advanceAsRemembered: (ref, meeting, from) => advance({ needs, ref, from }, meeting, needs.streams.remembered(ref)),
    noteUndelivered: (ref, messageId, code) =>
      record({ needs, ref }, ({ reminders }, now) => recordUndelivered(reminders, messageId, code, now)),
  };
}

async function advance(turn: Turn, meeting: Meeting, guess?: ReminderStreamState) {
  const worker = crypto.randomUUID();
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const state = (round === 0 ? guess : undefined) ?? (await turn.needs.streams.load(turn.ref));
    const now = timeOf(turn, state.at);
    const { events, wakeAt } = planReminders(state.reminders, meeting, now, worker);
    if (events.length === 0) return { ...(wakeAt && { wakeAt }) };
    const stored = await appendOrReload(turn, state, now, events);
    await sendClaimed(turn, meeting, ownClaims(stored, worker));
  }
  return { wakeAt: plusSeconds(timeOf(turn), 1) };
}

function timeOf({ needs, from }: Turn, last?: Instant): Instant {
  return latest(needs.clock.now(), ...[from, last].filter((at) => at !== undefined));
}

interface ClaimedNotice {
  readonly notice: Notice;
  readonly claim: NoticeClaim;
}

function ownClaims({ reminders }: ReminderStreamState, worker: string): readonly ClaimedNotice[] {
  return [...reminders.notices.values()].flatMap((notice) => {
    const { phase } = notice;
    return phase.name === 'claimed' && phase.claim.claimedBy === worker ? { notice, claim: phase.claim } : [];
  });
}

/** What was handed over is recorded even when something fails half-way: an SMTP server would take it twice. */
async function sendClaimed(turn: Turn, meeting: Meeting, claimed: readonly ClaimedNotice[]): Promise<void> {
  const sent: SentNotice[] = [];
  try {
    for (const { notice, claim } of claimed) {
      if (maySend(turn, meeting, claim)) sent.push(await sendOne(turn, meeting, notice, claim));
    }
  } finally {
    if (sent.length > 0) await record(turn, ({ reminders }, at) => recordSent(reminders, sent, at));
  }
}

/** Looked at again before each call: time enough left of the claim, and the meeting not begun (R19). */
function maySend({ needs }: Turn, meeting: Meeting, { until }: NoticeClaim): boolean {
  const now = needs.clock.now();
  return plusSeconds(now, CLAIM_MARGIN_SECONDS) <= until && now < factsOf(meeting).meeting.start;
}

/** Run again it asks for the same letter by the same id. */
async function sendOne(
  { needs, ref }: Turn,
  meeting: Meeting,
  notice: Notice,
  { attempt, to, subject, text, writtenAt }: NoticeClaim,
): Promise<SentNotice> {
  const { id: messageId, personId, seatId } = notice;
  const repeatId = repeatIdOf(ref.code, ref.meetingId, messageId);
  await needs.rememberSent(repeatId, { ...ref, messageId, origin: 'reminders' });
  const generation = meeting.linkGenerations.get(seatId) ?? 0;
  const token = await needs.links.issue(
    { purpose: 'form', ...ref, personId, generation },
    factsOf(meeting).meeting.end,
  );
  const link = `${needs.publicWebUrl}/forfall#${token}`;
  const outcome = await needs.email.send({
    repeatId,
    mayHaveLeft: notice.mayHaveLeft === true,
    ...needs.emailFromOf(ref.code),
    to,
    toName: present(meeting.persons.get(personId), 'person who is reminded').name,
    subject,
    text: text.replaceAll(LINK, link),
    html: noticeWords(meeting, notice, writtenAt).html.replaceAll(LINK, link),
  });
  return { messageId, attempt, outcome };
}

/** What has happened is recorded whatever others write meanwhile. */
async function record(
  turn: Turn,
  decide: (state: ReminderStreamState, now: Instant) => readonly ReminderEvent[],
): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const state = await turn.needs.streams.load(turn.ref);
    const now = timeOf(turn, state.at);
    const events = decide(state, now);
    if (events.length === 0) return;
    await appendOrReload(turn, state, now, events);
  }
}

/**
 * Where somebody else was first, or the answer never came, the stream as it is now: it shows whether ours was stored.
 */
async function appendOrReload(
  { needs: { streams }, ref }: Turn,
  state: ReminderStreamState,
  at: Instant,
  events: readonly ReminderEvent[],
): Promise<ReminderStreamState> {
  try {
    return (await streams.append(ref, state, at, events)) ?? (await streams.load(ref));
  } catch (error) {
    if (!isStoreUnavailable(error)) throw error;
    return streams.load(ref);
  }
}
