import { assert, present, unreachable } from '#shared/kernel/assert.ts';
import { itemsOf } from './away.ts';
import { settledBy } from './event-parts.ts';
import type { EventOf } from './events.ts';
import { type Absence, type Meeting, standingAbsences } from './state.ts';

export const ABSENCE_EVENTS = [
  'AbsenceReported',
  'AbsenceReplaced',
  'AbsenceWithdrawn',
  'WithdrawalAsked',
  'WithdrawalDecided',
  'AbsenceApproved',
  'AbsenceRejected',
  'CalledInAdvance',
  'DisqualificationDecided',
] as const;
type AbsenceEvent = EventOf<(typeof ABSENCE_EVENTS)[number]>;

export function evolveAbsence(meeting: Meeting, event: AbsenceEvent): Meeting {
  switch (event.type) {
    case 'AbsenceReported':
      return {
        ...meeting,
        absences: new Map(meeting.absences).set(event.absenceId, reported(event)),
        coming: without(meeting.coming, event.seatId),
      };
    case 'AbsenceReplaced':
      return changeAbsence(meeting, event.absenceId, { status: 'replaced', settled: settledBy(event) });
    case 'AbsenceWithdrawn':
      return changeAbsence(meeting, event.absenceId, { status: 'withdrawn', settled: settledBy(event, event.by) });
    case 'WithdrawalAsked':
      return askWithdrawal(meeting, event);
    case 'WithdrawalDecided':
      return decideWithdrawal(meeting, event);
    case 'AbsenceApproved':
      return changeAbsence(meeting, event.absenceId, { status: 'reported', settled: settledBy(event, event.by) });
    case 'AbsenceRejected':
      return changeAbsence(meeting, event.absenceId, { status: 'rejected', settled: settledBy(event, event.by) });
    case 'CalledInAdvance':
      return changeAbsence(meeting, event.absenceId, { calledInAdvance: true });
    case 'DisqualificationDecided':
      return decideDisqualification(meeting, event);
    default:
      return unreachable(event, 'absence event');
  }
}

function reported(event: EventOf<'AbsenceReported'>): Absence {
  return {
    id: event.absenceId,
    seatId: event.seatId,
    personId: event.personId,
    kind: event.kind,
    scopes: event.scopes,
    status: event.status,
    reportedAt: event.at,
    reportedBy: event.by,
    calledInAdvance: false,
    toCover: event.toCover ?? event.scopes,
    ...(event.preferred && { preferred: event.preferred }),
    ...(event.undoUntil && { undoUntil: event.undoUntil }),
    ...(event.detail && { detailId: event.detail.detailId }),
  };
}

function changeAbsence(meeting: Meeting, id: Absence['id'], change: Partial<Absence>): Meeting {
  return { ...meeting, absences: new Map(meeting.absences).set(id, { ...absenceIn(meeting, id), ...change }) };
}

function absenceIn(meeting: Meeting, id: Absence['id']): Absence {
  return present(meeting.absences.get(id), 'absence that changed');
}

function askWithdrawal(meeting: Meeting, { absenceId, at, narrowTo }: EventOf<'WithdrawalAsked'>): Meeting {
  const { narrowTo: _, ...absence } = absenceIn(meeting, absenceId);
  const asked = { ...absence, withdrawalAskedAt: at, ...(narrowTo && { narrowTo }) };
  return { ...meeting, absences: new Map(meeting.absences).set(absenceId, asked) };
}

function decideWithdrawal(meeting: Meeting, event: EventOf<'WithdrawalDecided'>): Meeting {
  const { withdrawalAskedAt, narrowTo, ...absence } = absenceIn(meeting, event.absenceId);
  assert(withdrawalAskedAt !== undefined, 'a withdrawal is decided only when it was asked for');
  // A narrower report takes the place of this one right after.
  const isOver = event.outcome === 'member' && narrowTo === undefined;
  const status = isOver ? ('withdrawn' as const) : absence.status;
  return {
    ...meeting,
    absences: new Map(meeting.absences).set(event.absenceId, {
      ...absence,
      status,
      settled: settledBy(event, event.by),
    }),
  };
}

/** Parts that are filled each by itself stay so; beyond them the body’s items are one more, unless called for. */
function decideDisqualification(meeting: Meeting, event: EventOf<'DisqualificationDecided'>): Meeting {
  const { outcome, items, absenceId, by } = event;
  const { toCover, seatId } = absenceIn(meeting, absenceId);
  const others = standingAbsences(meeting, seatId).filter(({ id }) => id !== absenceId);
  const parts = toCover.map((scope) => items.filter((no) => itemsOf(scope).includes(no)));
  const calledFor = [...toCover, ...others.flatMap((other) => other.toCover)].flatMap(itemsOf);
  const beyond = items.filter((no) => !calledFor.includes(no));
  return changeAbsence(meeting, absenceId, {
    status: outcome === 'disqualified' ? 'decidedDisqualified' : 'decidedNotDisqualified',
    decidedItems: items,
    toCover: [...parts, beyond].filter((part) => part.length > 0).map((part) => ({ kind: 'items', items: part })),
    settled: settledBy(event, by),
  });
}

function without<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
