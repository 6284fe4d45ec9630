import type { MeetingFacts, Person } from '#shared/contracts/facts.ts';
import { assert, present, unreachable } from '#shared/kernel/assert.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import type { Actor, EventOf, SummoningEvent } from './events.ts';
import { evolveMessage, isMessageEvent } from './evolve-message.ts';
import { evolveMove } from './evolve-move.ts';
import { evolveOffer, isOfferEvent } from './evolve-offer.ts';
import { evolveVacancy, isVacancyEvent } from './evolve-vacancy.ts';
import type { Absence, Meeting, Settled } from './state.ts';

/** One event further. Total and pure; every kind of event has a place where it counts. */
export function evolve(meeting: Meeting, event: SummoningEvent): Meeting {
  if (isMessageEvent(event)) return evolveMessage(meeting, event);
  if (isOfferEvent(event)) return evolveOffer(meeting, event);
  if (isVacancyEvent(event)) return evolveVacancy(meeting, event);
  switch (event.type) {
    case 'FactsChanged':
      return takeFacts(meeting, event);
    case 'AbsenceReported':
      return {
        ...meeting,
        absences: new Map(meeting.absences).set(event.absenceId, reported(event)),
        coming: without(meeting.coming, event.seatId),
      };
    case 'AbsenceReplaced':
      return changeAbsence(meeting, event.absenceId, {
        status: 'replaced',
        settled: settledBy(event, { kind: 'system' }),
      });
    case 'AbsenceWithdrawn':
      return changeAbsence(meeting, event.absenceId, { status: 'withdrawn', settled: settledBy(event, event.by) });
    case 'WithdrawalAsked':
      return changeAbsence(meeting, event.absenceId, { withdrawalAskedAt: event.at });
    case 'WithdrawalDecided':
      return decideWithdrawal(meeting, event);
    case 'AbsenceApproved':
      return changeAbsence(meeting, event.absenceId, { status: 'reported', settled: settledBy(event, event.by) });
    case 'AbsenceRejected':
      return changeAbsence(meeting, event.absenceId, { status: 'rejected', settled: settledBy(event, event.by) });
    case 'CalledInAdvance':
      return changeAbsence(meeting, event.absenceId, { calledInAdvance: true });
    case 'DisqualificationDecided':
      return changeAbsence(meeting, event.absenceId, {
        status: event.outcome === 'disqualified' ? 'decidedDisqualified' : 'decidedNotDisqualified',
        decidedItems: event.items,
        toCover: [{ kind: 'items', items: event.items }],
        settled: settledBy(event, event.by),
      });
    case 'ComingConfirmed':
      return { ...meeting, coming: new Map(meeting.coming).set(event.seatId, event.personId) };
    case 'FormLinkReplaced':
      return {
        ...meeting,
        linkGenerations: new Map(meeting.linkGenerations).set(
          event.seatId,
          (meeting.linkGenerations.get(event.seatId) ?? 0) + 1,
        ),
      };
    case 'PresidingMissing':
      return { ...meeting, presidingMissing: true };
    case 'PresidingRestored':
      return { ...meeting, presidingMissing: false };
    case 'AttendanceRecorded':
      return recordAttendance(meeting, event);
    case 'MeetingCancelled':
      return cancel(meeting);
    case 'MeetingMoved':
      return evolveMove(meeting, event);
    case 'DetailRead':
    case 'NoteAdded':
      return meeting; // Kept for the log; nothing is decided by it.
    default:
      return unreachable(event, 'summoning event');
  }
}

function settledBy({ type, at }: SummoningEvent, actor: Actor): Settled {
  return { type, actor, at };
}

function takeFacts(meeting: Meeting, event: EventOf<'FactsChanged'>): Meeting {
  const persons = new Map(meeting.persons);
  for (const person of event.persons ?? []) persons.set(person.id, person);
  return { ...meeting, persons, facts: newFacts(meeting.facts, event, persons) };
}

function newFacts(
  known: MeetingFacts | undefined,
  event: EventOf<'FactsChanged'>,
  persons: ReadonlyMap<PersonId, Person>,
): MeetingFacts {
  return {
    meeting: present(event.meeting ?? known?.meeting, 'the meeting itself in its first facts'),
    body: present(event.body ?? known?.body, 'the body in its first facts'),
    settings: present(event.settings ?? known?.settings, 'the settings in its first facts'),
    sender: present(event.sender ?? known?.sender, 'the sender in its first facts'),
    persons: [...persons.values()],
    factsVersion: event.factsVersion,
  };
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
  const absence = present(meeting.absences.get(id), 'absence that changed');
  return { ...meeting, absences: new Map(meeting.absences).set(id, { ...absence, ...change }) };
}

function decideWithdrawal(meeting: Meeting, event: EventOf<'WithdrawalDecided'>): Meeting {
  const { withdrawalAskedAt, ...absence } = present(
    meeting.absences.get(event.absenceId),
    'absence that was to be withdrawn',
  );
  assert(withdrawalAskedAt !== undefined, 'a withdrawal is decided only when it was asked for');
  const status = event.outcome === 'member' ? ('withdrawn' as const) : absence.status;
  return {
    ...meeting,
    absences: new Map(meeting.absences).set(event.absenceId, {
      ...absence,
      status,
      settled: settledBy(event, event.by),
    }),
  };
}

function recordAttendance(
  meeting: Meeting,
  { seatId, personId, from, to, outOfItems }: EventOf<'AttendanceRecorded'>,
): Meeting {
  const others = meeting.attendance.filter((record) => record.seatId !== seatId || record.personId !== personId);
  const record = { seatId, personId, ...(from && { from }), ...(to && { to }), ...(outOfItems && { outOfItems }) };
  return { ...meeting, attendance: [...others, record] };
}

function cancel(meeting: Meeting): Meeting {
  const facts = present(meeting.facts, 'facts of a meeting that is cancelled');
  return { ...meeting, facts: { ...facts, meeting: { ...facts.meeting, status: 'cancelled' } } };
}

function without<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  if (!map.has(key)) return map;
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
