import type { LogEntry } from '#shared/contracts/meeting-log.ts';
import { isNoFault } from '#shared/texts/failures.ts';

export const LOG_KINDS = ['all', 'messages', 'answers', 'choices', 'failures'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

const FAILED = new Set(['failed', 'retrying', 'maybeTwice']);

export function isFailure({ message, type }: LogEntry): boolean {
  return (
    /Exhausted|Unreachable|Undelivered|Refused|Failing/.test(type) ||
    (message !== undefined && FAILED.has(message.status) && !isNoFault(message.failure ?? ''))
  );
}

export function isOfKind(entry: LogEntry, kind: LogKind): boolean {
  switch (kind) {
    case 'all':
      return true;
    case 'messages':
      return entry.message !== undefined;
    case 'answers':
      return /^(OfferAnswered|Answer)/.test(entry.type) || entry.message?.direction === 'in';
    case 'choices':
      return entry.actor.kind === 'staff';
    case 'failures':
      return isFailure(entry);
  }
}

export interface LogSearch {
  readonly kind: LogKind;
  /** Empty: all. */
  readonly seatId: string;
  readonly text: string;
}

/** Newest first. */
export function searchLog(entries: readonly LogEntry[], { kind, seatId, text }: LogSearch): readonly LogEntry[] {
  const wanted = text.trim().toLowerCase();
  return entries
    .filter((entry) => isOfKind(entry, kind))
    .filter((entry) => seatId === '' || entry.seatId === seatId)
    .filter((entry) => wanted === '' || searchable(entry).includes(wanted))
    .toSorted((one, other) => other.seq - one.seq);
}

function searchable({ text, actor, message }: LogEntry): string {
  const { name, body, to, from, subject } = message ?? {};
  return [text, actor.name, name, subject, body, to, from].join(' ').toLowerCase();
}

/** How a step is marked in the timeline. A failure also says so in words. */
export function entryLook(entry: LogEntry): 'failure' | 'seated' | 'asked' | 'plain' {
  if (isFailure(entry)) return 'failure';
  if (entry.type === 'SeatFilled') return 'seated';
  if (entry.type === 'SubstituteAsked') return 'asked';
  return 'plain';
}

/** What the timeline tells, newest first: only what changed something, and an answer within the seat that it filled. */
export function stepsOf(entries: readonly LogEntry[]): readonly LogEntry[] {
  const filled = new Set(entries.filter(({ type }) => type === 'SeatFilled').map(momentOf));
  return entries
    .filter((entry) => isStep(entry) && !(entry.type === 'OfferAnswered' && filled.has(momentOf(entry))))
    .toSorted((one, other) => other.seq - one.seq);
}

/** That a seat is vacant is told by the report, the decision or the act that made it so. */
function isStep({ type }: LogEntry): boolean {
  return !/^(Message|FormLink|DetailRead|NoticeClaimed|VacancyOpened)/.test(type);
}

function momentOf({ at, seatId }: LogEntry): string {
  return `${at} ${seatId}`;
}
