import { assert, present } from '#shared/kernel/assert.ts';
import { epochMsOf, type Instant, instantOf } from '#shared/kernel/instant.ts';
import { HOUR_MS, MINUTE_MS, roundUpToClock } from './local-time.ts';
import { nextQuietSpan, type QuietRules, type QuietSpan, quietSpanAt } from './quiet-hours.ts';

export interface AnsweringRules extends QuietRules {
  /** How long somebody has, by the time left until the scope starts. In any order. */
  readonly answeringMinutes: readonly { readonly moreThanHours: number; readonly minutes: number }[];
  readonly mode: 'strict' | 'staggered';
  /** Under this many hours left, the next candidate is asked before the first has run out of time. */
  readonly urgentHours: number;
}

export interface Ask {
  /** When the question would be put; not after the scope's start. */
  readonly at: Instant;
  readonly scopeStart: Instant;
  /** When this vacancy last asked somebody. */
  readonly lastAskedAt?: Instant;
  /** False for e-mail and for what a person sends by hand: it never waits, yet its time stands still all the same. */
  readonly quietBinds: boolean;
}

export interface OfferTerms {
  /** The whole minute that the message states. */
  readonly deadline: Instant;
  /** A little later, for answers that are under way, but never past the scope's start. */
  readonly closesAt: Instant;
  readonly remindAt?: Instant;
  /** From when the next candidate may be asked beside this one, where the mode is `staggered`. */
  readonly nextAt: Instant;
  readonly mode: 'strict' | 'staggered';
}

export type AskDecision =
  | { readonly kind: 'now'; readonly terms: OfferTerms }
  | { readonly kind: 'wait'; readonly until: Instant };

/** With no more than this left, silence in the night would cost the seat. */
const LAST_HOURS_MS = 2 * HOUR_MS;
/** A scope that starts sooner than this after the quiet hours leaves too little of the morning to ask everybody in. */
const NEAR_MS = 5 * HOUR_MS;
/** How long before the quiet hours end we stop being considerate of a near scope. */
const EARLY_MORNING_MS = 30 * MINUTE_MS;
const UNDER_WAY_MS = 90_000;
/** Under this, a reminder would come on the heels of the question. */
const REMINDER_FROM_MINUTES = 60;
/** More stretches of quiet than this before an answer is due means settings that hardly leave a waking hour. */
const QUIET_STRETCHES_MAX = 1_000;

/** One question about to be put, in milliseconds since 1970. */
interface Question {
  readonly atMs: number;
  readonly startMs: number;
  readonly minutes: number;
  readonly rules: AnsweringRules;
}

/**
 * When may the next candidate of a vacancy be asked, and on what terms?
 *
 * @throws DefectError when the scope has begun: then nobody is asked
 */
export function whenToAsk(ask: Ask, rules: AnsweringRules): AskDecision {
  assert(ask.at <= ask.scopeStart, 'nobody is asked after the scope began');
  const atMs = epochMsOf(ask.at);
  const startMs = epochMsOf(ask.scopeStart);
  const question: Question = { atMs, startMs, minutes: answeringMinutesOf(startMs - atMs, rules), rules };

  if (startMs - atMs <= LAST_HOURS_MS) return { kind: 'now', terms: runningTerms(question, startMs) };

  const quiet = quietSpanAt(atMs, rules);
  if (quiet === undefined) return { kind: 'now', terms: daytimeTerms(question) };

  if (startMs - quiet.toMs >= NEAR_MS) {
    if (ask.quietBinds) return { kind: 'wait', until: instantOf(quiet.toMs) };
    return { kind: 'now', terms: daytimeTerms(question) };
  }

  // The night is nearly over and the scope is near: from here on we ask as by day.
  if (atMs >= quiet.toMs - EARLY_MORNING_MS) return { kind: 'now', terms: runningTerms(question, quiet.toMs) };

  // One person may be woken for a near scope, since the seat is worth it. A silent night must not wake the whole list.
  const isAskedTonight = ask.lastAskedAt !== undefined && epochMsOf(ask.lastAskedAt) >= quiet.fromMs;
  if (ask.quietBinds && isAskedTonight) {
    const untilMs = Math.min(quiet.toMs - EARLY_MORNING_MS, startMs - LAST_HOURS_MS);
    return { kind: 'wait', until: instantOf(untilMs) };
  }
  return { kind: 'now', terms: nightTerms(question, quiet) };
}

/**
 * @param leftMs milliseconds until the scope starts
 * @returns whole minutes of answering time
 */
export function answeringMinutesOf(leftMs: number, rules: Pick<AnsweringRules, 'answeringMinutes'>): number {
  const rows = rules.answeringMinutes.toSorted((a, b) => b.moreThanHours - a.moreThanHours);
  const row = rows.find(({ moreThanHours }) => leftMs > moreThanHours * HOUR_MS) ?? rows.at(-1);
  return present(row, 'a row of answering times').minutes;
}

/** Asked while people are awake, or by a channel that wakes nobody: quiet time does not count. */
function daytimeTerms(question: Question): OfferTerms {
  const { atMs, startMs, rules } = question;
  const terms = runningTerms(question, atMs);
  if (epochMsOf(terms.deadline) < startMs) return terms;
  // A clock that stood still until the scope begins would spend on one silent person what is left for all the others.
  const quiet = nextQuietSpan(atMs, startMs, rules);
  return quiet !== undefined && startMs - quiet.toMs < NEAR_MS ? nightTerms(question, quiet) : terms;
}

/** @param stillFromMs from when on quiet hours stop the clock; those that began before do not */
function runningTerms(question: Question, stillFromMs: number): OfferTerms {
  const { atMs, startMs, minutes, rules } = question;
  const endMs = momentAfter(minutes * MINUTE_MS, question, stillFromMs);
  const roundedMs = roundDeadline(endMs, question);
  // Rounding may not carry the deadline into the quiet hours: the minute before they begin is still an honest one.
  const quiet = nextQuietSpan(Math.max(endMs - 1, stillFromMs), roundedMs, rules);
  const deadlineMs = Math.min(quiet?.fromMs ?? roundedMs, startMs);

  const remindMs = awake(momentAfter((minutes * MINUTE_MS * 2) / 3, question, stillFromMs), rules);
  const nextMs = momentAfter((minutes * MINUTE_MS) / 2, question, stillFromMs);
  const isUrgent = startMs - atMs < rules.urgentHours * HOUR_MS;
  return termsOf(question, { deadlineMs, remindMs, nextMs, mode: isUrgent ? 'staggered' : rules.mode });
}

/** Asked for a near scope in the night, or so late that the night takes the rest: one person, until early morning. */
function nightTerms(question: Question, quiet: QuietSpan): OfferTerms {
  const { atMs, startMs, minutes, rules } = question;
  const earlyMorningMs = quiet.toMs - EARLY_MORNING_MS;
  // A scope that starts in the night itself has no morning to wait for.
  const hasMorning = startMs > earlyMorningMs;
  const heldUntilMs = hasMorning ? earlyMorningMs : roundDeadline(startMs - LAST_HOURS_MS, question);
  const answeringMs = minutes * MINUTE_MS;
  return termsOf(question, {
    deadlineMs: Math.min(Math.max(heldUntilMs, roundDeadline(atMs + answeringMs, question)), startMs),
    remindMs: awake(atMs + (answeringMs * 2) / 3, rules),
    nextMs: Math.max(heldUntilMs, atMs + answeringMs / 2),
    mode: 'strict',
  });
}

interface Moments {
  readonly deadlineMs: number;
  readonly remindMs: number;
  readonly nextMs: number;
  readonly mode: 'strict' | 'staggered';
}

function termsOf({ startMs, minutes }: Question, { deadlineMs, remindMs, nextMs, mode }: Moments): OfferTerms {
  const isReminded = minutes >= REMINDER_FROM_MINUTES && remindMs < deadlineMs;
  return {
    deadline: instantOf(deadlineMs),
    closesAt: instantOf(Math.min(deadlineMs + UNDER_WAY_MS, startMs)),
    ...(isReminded && { remindAt: instantOf(remindMs) }),
    nextAt: instantOf(Math.min(nextMs, deadlineMs)),
    mode,
  };
}

/** "kl. 17.00" is remembered, "kl. 16.57" is not. A long time can spare the minutes to the next quarter. */
function roundDeadline(ms: number, { minutes, rules }: Question): number {
  return roundUpToClock(ms, minutes >= 60 ? 15 : 5, rules.timeZone);
}

/** When so much time has run since the question was put. May lie past the scope's start, and is not exact there. */
function momentAfter(durationMs: number, { atMs, startMs, rules }: Question, stillFromMs: number): number {
  let clockMs = stillFromMs <= atMs ? awake(atMs, rules) : atMs;
  let leftMs = durationMs;
  for (let stretch = 0; stretch < QUIET_STRETCHES_MAX; stretch += 1) {
    const quiet = nextQuietSpan(Math.max(clockMs, stillFromMs), clockMs + leftMs, rules);
    if (quiet === undefined) return clockMs + leftMs;
    leftMs -= quiet.fromMs - clockMs;
    clockMs = quiet.toMs;
    if (clockMs >= startMs) break;
  }
  return Math.max(clockMs, startMs);
}

function awake(ms: number, rules: QuietRules): number {
  return quietSpanAt(ms, rules)?.toMs ?? ms;
}
