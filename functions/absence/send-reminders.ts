import { type EmailSender, type Links, repeatIdOf, type SentMessages } from '#functions/messaging/index.ts';
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
  readonly rememberSent: SentMessages['rememberSent'];
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
  /** As {@link SentReminders.advance}, for whoever comes by after every change of the meeting: whether something is due is
   * told by what we remember, and what others wrote meanwhile waits for the timer. */
  readonly advanceAsRemembered: (
    ref: MeetingRef,
    meeting: Meeting,
    from: Instant,
  ) => Promise<{ readonly wakeAt?: Instant }>;
  /** The provider reports that a letter it had accepted did not arrive. */
  readonly noteUndelivered: (ref: MeetingRef, messageId: MessageId, code: string) => Promise<void>;
}

/** At five letters each this is the largest body there is; what is left after it gets an alarm. */
const ROUNDS_MAX = 20;
/** A sender stops when this little of its claim is left. */
const CLAIM_MARGIN_SECONDS = 30;

interface Working extends RemindersNeeds {
  readonly streams: ReminderStreams;
}

export function remindersOf(given: RemindersNeeds): SentReminders {
  const needs: Working = { ...given, streams: reminderStreams(given.commits) };
  return {
    advance: (ref, meeting, from) => advance(needs, ref, meeting, from),
    advanceAsRemembered: (ref, meeting, from) => advance(needs, ref, meeting, from, needs.streams.remembered(ref)),
    noteUndelivered: async (ref, messageId, code) => {
      await record(needs, ref, undefined, ({ reminders }, now) => recordUndelivered(reminders, messageId, code, now));
    },
  };
}

async function advance(
  needs: Working,
  ref: MeetingRef,
  meeting: Meeting,
  from: Instant | undefined,
  guess?: ReminderStreamState,
) {
  const worker = crypto.randomUUID();
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const state = (round === 0 ? guess : undefined) ?? (await needs.streams.load(ref));
    const now = timeOf(needs, state.at, from);
    const { events, wakeAt } = planReminders(state.reminders, meeting, now, worker);
    if (events.length === 0) return wakeAt === undefined ? {} : { wakeAt };
    const stored = await appendOrReload(needs, ref, state, now, events);
    await sendClaimed(needs, ref, meeting, ownClaims(stored, worker), from);
  }
  return { wakeAt: plusSeconds(timeOf(needs, from), 1) };
}

function timeOf({ clock }: Working, ...others: readonly (Instant | undefined)[]): Instant {
  return latest(clock.now(), ...others.filter((at) => at !== undefined));
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
async function sendClaimed(
  needs: Working,
  ref: MeetingRef,
  meeting: Meeting,
  claimed: readonly ClaimedNotice[],
  from: Instant | undefined,
): Promise<void> {
  const sent: SentNotice[] = [];
  try {
    for (const { notice, claim } of claimed) {
      if (maySend(needs, meeting, claim)) sent.push(await sendOne(needs, ref, meeting, notice, claim));
    }
  } finally {
    if (sent.length > 0) await record(needs, ref, from, ({ reminders }, at) => recordSent(reminders, sent, at));
  }
}

/** Looked at again before each call: time enough left of the claim, and the meeting not begun (R19). */
function maySend({ clock }: Working, meeting: Meeting, { until }: NoticeClaim): boolean {
  const now = clock.now();
  return plusSeconds(now, CLAIM_MARGIN_SECONDS) <= until && now < factsOf(meeting).meeting.start;
}

/** Run again it asks for the same letter by the same id. */
async function sendOne(
  needs: Working,
  ref: MeetingRef,
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
  needs: Working,
  ref: MeetingRef,
  from: Instant | undefined,
  decide: (state: ReminderStreamState, now: Instant) => readonly ReminderEvent[],
): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const state = await needs.streams.load(ref);
    const now = timeOf(needs, state.at, from);
    const events = decide(state, now);
    if (events.length === 0) return;
    await appendOrReload(needs, ref, state, now, events);
  }
}

/**
 * Where somebody else was first, or the answer never came, the stream as it is now: it shows whether ours was stored.
 */
async function appendOrReload(
  { streams }: Working,
  ref: MeetingRef,
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
