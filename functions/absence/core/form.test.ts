import { describe, expect, test } from 'vitest';
import { present } from '#shared/kernel/assert.ts';
import { MeetingId, SeatId } from '#shared/kernel/ids.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import {
  after,
  allSent,
  at,
  BUDGET,
  BY_KARI,
  EARLY,
  END,
  KARI,
  KARIS_SEAT,
  knownAs,
  lastOfferTo,
  OLA,
  SIRI,
  START,
  withFullAbsence,
} from './fixture.ts';
import { absenceForm, type HeldSeat, seatHeldBy } from './form.ts';

const LATER = plusMinutes(EARLY, 10);
const PUBLISHED = knownAs({ settings: { graceMinutes: 0 } });
const AWAY = allSent(withFullAbsence(PUBLISHED, EARLY), EARLY);

function formOf(meeting = AWAY, held: readonly HeldSeat[] = [], now = LATER) {
  return absenceForm(meeting, present(seatHeldBy(meeting, KARI), 'seat'), held, now);
}

const SIRI_SAYS_YES = after(AWAY, LATER, {
  type: 'AnswerOffer',
  by: { kind: 'substitute', personId: SIRI },
  personId: SIRI,
  answer: 'yes',
  via: 'link',
  receivedAt: LATER,
  offerIds: [lastOfferTo(AWAY, SIRI)],
});

describe('the representative sees', () => {
  test('how far the search for a substitute has come, and names only who comes', () => {
    expect(formOf().absences[0]?.replacement).toStrictEqual([{ scope: { kind: 'meeting' }, status: 'asking' }]);
    expect(formOf(SIRI_SAYS_YES).absences[0]?.replacement).toStrictEqual([
      { scope: { kind: 'meeting' }, status: 'filled', name: 'Siri Dahl' },
    ]);
    expect(formOf(AWAY, [], START).absences[0]?.replacement).toMatchObject([{ status: 'closed' }]);
  });

  test('until when the seat comes back at once: a day before what is covered, not before what is not', () => {
    const intervals = [
      { from: START, to: plusMinutes(START, 60) },
      { from: plusMinutes(START, 120), to: plusMinutes(START, 180) },
    ];
    const report = { type: 'ReportAbsence', by: BY_KARI, seatId: KARIS_SEAT, kind: 'partial', intervals } as const;
    const partly = allSent(after(PUBLISHED, EARLY, report), EARLY);
    expect(formOf(partly).absences[0]?.giveBackUntil).toBe(plusMinutes(START, -24 * 60));
    const second = [...partly.offers.values()].find(
      ({ vacancyId }) => partly.vacancies.get(vacancyId)?.scope.kind === 'interval' && vacancyId.endsWith('v2'),
    );
    const { id, personId } = present(second, 'offer for the second part');
    const covered = after(partly, LATER, {
      type: 'AnswerOffer',
      by: { kind: 'substitute', personId },
      personId,
      answer: 'yes',
      via: 'link',
      receivedAt: LATER,
      offerIds: [id],
    });
    expect(formOf(covered).absences[0]?.giveBackUntil).toBe(plusMinutes(START, (2 - 24) * 60));
  });

  test('until when the report can be undone', () => {
    const graced = withFullAbsence(knownAs(), EARLY);
    expect(formOf(graced).absences[0]?.undoUntil).toBe(plusMinutes(EARLY, 3));
    expect(formOf().absences[0]).not.toHaveProperty('undoUntil');
  });

  test('what may be done: nothing any more when the meeting is cancelled', () => {
    expect(formOf(PUBLISHED).may).toStrictEqual({ report: true, withdraw: false });
    expect(formOf().may).toStrictEqual({ report: true, withdraw: true });
    const cancelled = knownAs({ meeting: { status: 'cancelled' } }, LATER, AWAY);
    expect(formOf(cancelled).may).toStrictEqual({ report: false, withdraw: false });
  });

  test('R17 that there is nothing to take back of what the body has decided', () => {
    const by = { kind: 'staff' as const, id: 's1', name: 'Turid Aas' };
    const asks = {
      type: 'ReportAbsence',
      by: BY_KARI,
      seatId: KARIS_SEAT,
      kind: 'assessment',
      items: [BUDGET],
    } as const;
    const asked = after(PUBLISHED, EARLY, asks);
    const absenceId = present([...asked.absences.keys()][0], 'absence');
    const decided = after(asked, LATER, { type: 'DecideDisqualification', by, absenceId, outcome: 'disqualified' });
    expect([asked, decided].map((meeting) => formOf(meeting).may.withdraw)).toStrictEqual([true, false]);
  });

  test('when the meeting was, after it has moved; a new mode alone moves no time', () => {
    const [start, end] = [plusMinutes(START, 7 * 24 * 60), plusMinutes(END, 7 * 24 * 60)];
    expect(formOf(knownAs({ meeting: { start, end } }, LATER, AWAY)).meeting).toMatchObject({
      start,
      movedFrom: { start: START, end: END },
    });
    expect(formOf(knownAs({ meeting: { mode: 'remote' } }, LATER, AWAY)).meeting).not.toHaveProperty('movedFrom');
    expect(formOf().meeting).not.toHaveProperty('movedFrom');
  });

  test('the own reports alone, not those of whoever held the seat before', () => {
    const seats = [{ id: KARIS_SEAT, personId: OLA, listId: 'A' }];
    const taken = knownAs({ seats }, LATER, AWAY);
    const seat = present(seatHeldBy(taken, OLA), 'seat');
    expect(absenceForm(taken, seat, [], LATER).absences).toStrictEqual([]);
  });

  test('the other meetings ahead, soonest first, not this one and none that has begun', () => {
    const held = (id: string, start: string): HeldSeat => ({
      meetingId: MeetingId.parse(id),
      seatId: SeatId.parse('s'),
      bodyName: 'Planutvalget',
      meeting: { title: `Møte ${id}`, start: at(start) },
    });
    const all = [
      held('m3', '2026-12-20T17:00:00.000Z'),
      held('m1', START),
      held('m2', '2026-12-10T17:00:00.000Z'),
      held('m0', '2026-11-01T17:00:00.000Z'),
    ];
    expect(formOf(AWAY, all).otherMeetings).toStrictEqual([
      { id: 'm2', bodyName: 'Planutvalget', title: 'Møte m2', start: '2026-12-10T17:00:00.000Z' },
      { id: 'm3', bodyName: 'Planutvalget', title: 'Møte m3', start: '2026-12-20T17:00:00.000Z' },
    ]);
  });
});
