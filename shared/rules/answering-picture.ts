import { epochMsOf, type Instant, instantOf, plusMinutes } from '#shared/kernel/instant.ts';
import { type AnsweringRules, whenToAsk } from './answering-time.ts';
import { HOUR_MS } from './local-time.ts';
import { nextQuietSpan, type QuietPeriod, quietSpanAt } from './quiet-hours.ts';

export interface PictureRules extends AnsweringRules {
  /** How long a report can be undone before anybody is asked. */
  readonly graceMinutes: number;
}

/** One candidate who never answers: when they are asked, and how long they have. */
export interface PictureRow {
  readonly no: number;
  readonly askedAt: Instant;
  readonly deadline: Instant;
}

export interface AnsweringPicture {
  readonly rows: readonly PictureRow[];
  /** Quiet time between the report and the meeting, cut off at both. */
  readonly quiet: readonly QuietPeriod[];
  /** From when on the next is asked before the one before has run out of time. */
  readonly urgentFrom: Instant;
}

/** So many rows a picture can show; more substitutes than this are asked in no real evening. */
const ROWS_MAX = 40;
const SPANS_MAX = 60;
/** A question waits at most a few times for quiet to end; more means settings that leave no waking hour. */
const WAITS_MAX = 20;

/**
 * What the settings mean for people: one seat, one report, and nobody who answers. Uses the very rules by which the
 * server asks.
 * @param candidates how many may be asked
 */
export function answeringPicture(
  reportedAt: Instant,
  scopeStart: Instant,
  candidates: number,
  rules: PictureRules,
): AnsweringPicture {
  const rows: PictureRow[] = [];
  let at = plusMinutes(reportedAt, rules.graceMinutes);
  let lastAskedAt: Instant | undefined;
  while (rows.length < Math.min(candidates, ROWS_MAX)) {
    const asked = askedFrom(at, scopeStart, lastAskedAt, rules);
    if (asked === undefined) break;
    const { askedAt, terms } = asked;
    rows.push({ no: rows.length + 1, askedAt, deadline: terms.deadline });
    lastAskedAt = askedAt;
    at = terms.mode === 'staggered' ? terms.nextAt : terms.closesAt;
  }
  const urgentMs = Math.max(epochMsOf(scopeStart) - rules.urgentHours * HOUR_MS, epochMsOf(reportedAt));
  return { rows, quiet: quietBetween(reportedAt, scopeStart, rules), urgentFrom: instantOf(urgentMs) };
}

/** The first moment from `from` on at which somebody may be asked; nothing when the meeting comes first. */
function askedFrom(from: Instant, scopeStart: Instant, lastAskedAt: Instant | undefined, rules: PictureRules) {
  let at = from;
  for (let waits = 0; waits < WAITS_MAX && at < scopeStart; waits += 1) {
    const ask = { at, scopeStart, quietBinds: true, ...(lastAskedAt !== undefined && { lastAskedAt }) };
    const decision = whenToAsk(ask, rules);
    if (decision.kind === 'now') return { askedAt: at, terms: decision.terms };
    at = decision.until;
  }
  return undefined;
}

function quietBetween(from: Instant, to: Instant, rules: PictureRules): readonly QuietPeriod[] {
  const [fromMs, toMs] = [epochMsOf(from), epochMsOf(to)];
  const spans: QuietPeriod[] = [];
  let span = quietSpanAt(fromMs, rules) ?? nextQuietSpan(fromMs, toMs, rules);
  while (span !== undefined && spans.length < SPANS_MAX) {
    spans.push({ from: instantOf(Math.max(span.fromMs, fromMs)), to: instantOf(Math.min(span.toMs, toMs)) });
    span = nextQuietSpan(span.toMs, toMs, rules);
  }
  return spans;
}
