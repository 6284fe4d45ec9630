import type { WaitingFor } from '#shared/contracts/meeting-view.ts';
import type { ListId, PersonId } from '#shared/kernel/ids.ts';
import { type Instant, minutesBetween, plusMinutes } from '#shared/kernel/instant.ts';
import { listsCalled } from './candidates.ts';
import { startOf } from './notices.ts';
import { type Absence, factsOf, type Meeting, type Vacancy } from './state.ts';

export interface Waiting {
  readonly for: WaitingFor | 'stopped';
  readonly until?: Instant;
}

/** Below this the undo time is skipped: the first substitute is asked at once (R6). */
const GRACE_LIMIT_MINUTES = 120;

/** Why nobody may be asked for an unfilled vacancy just now, quiet hours and the candidates themselves apart. */
export function waitingFor(meeting: Meeting, vacancy: Vacancy, now: Instant): Waiting | undefined {
  const absence = meeting.absences.get(vacancy.absenceId);
  if (vacancy.stopped !== undefined) return { for: 'stopped' };
  if (absence?.status === 'awaitingApproval') return { for: 'approval', until: approvalLimit(meeting, vacancy) };
  if (absence !== undefined && awaitsDecision(absence)) return { for: 'decision' };
  if (lacksRanks(meeting, vacancy)) return { for: 'ranks' };
  if (vacancy.askFrom > now) return { for: 'grace', until: vacancy.askFrom };
  if (factsOf(meeting).settings.sending === 'off') return { for: 'sendingOff' };
  return undefined;
}

/** R23: an order is never guessed, so nobody is asked from lists of which one has none. */
function lacksRanks(meeting: Meeting, vacancy: Vacancy): boolean {
  return listsCalled(meeting, vacancy).some((listId) => isUnranked(meeting, listId));
}

export function isUnranked(meeting: Meeting, listId: ListId): boolean {
  return unrankedLists(meeting).some((doubt) => doubt.listId === listId);
}

interface UnrankedList {
  readonly listId: ListId;
  readonly since: Instant;
  readonly personIds?: readonly PersonId[] | undefined;
}

/** Lists of which the directory knows who stands there, and not in which order. */
export function unrankedLists(meeting: Meeting): readonly UnrankedList[] {
  return (factsOf(meeting).doubts ?? []).flatMap((doubt) => (doubt.kind === 'ranksUnknown' ? doubt : []));
}

/** R17: a request for assessment calls nobody before the secretary says so or the body has decided. */
function awaitsDecision({ kind, status, calledInAdvance }: Absence): boolean {
  return kind === 'assessment' && status === 'reported' && !calledInAdvance;
}

/** R7: from then on the chain starts by itself. */
export function approvalLimit(meeting: Meeting, vacancy: Vacancy): Instant {
  return plusMinutes(startOf(meeting, vacancy), -60 * factsOf(meeting).settings.approvalLimitHours);
}

/** R6: until when a report made now can be undone; nothing when time is short. */
export function undoUntil(meeting: Meeting, start: Instant, now: Instant): Instant | undefined {
  const { graceMinutes } = factsOf(meeting).settings;
  if (graceMinutes === 0 || minutesBetween(now, start) < GRACE_LIMIT_MINUTES) return undefined;
  return plusMinutes(now, graceMinutes);
}
