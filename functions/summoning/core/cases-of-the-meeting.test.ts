import { describe, expect, test } from 'vitest';
import { PersonId } from '#shared/kernel/ids.ts';
import { atOnce, CONFIRMED, QUESTION, seatedForKari, standingBy } from '#test/kit/evenings.ts';
import { local, meetingFacts, NEXT_WEEK } from '#test/kit/meeting.ts';
import { play, TURID } from '#test/kit/play.ts';

const STOOD_DOWN = /ikke lenger behov/;

describe('the meeting and its people change', () => {
  test('W16 R18 moved a week after two acceptances: both are asked again first, with the new date', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.report('jonas');
    evening.expectSms('grete', QUESTION);
    evening.answers('anders', 'nei');
    evening.expectSms('hassan', QUESTION);
    evening.answers('hassan', 'ja');
    evening.expectSms('hassan', CONFIRMED);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK });
    evening.expectSms('hassan', /3\. desember er flyttet til torsdag 10\. desember.*Kan du møte som vara da/);
    evening.expectSms('grete', /er flyttet til torsdag 10\. desember/);
    evening.expectEmail('kari', /10\. desember/);
    evening.answers('hassan', 'ja');
    evening.expectSms('hassan', CONFIRMED);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['hassan']);
    expect(evening.log.filter(({ type }) => type === 'OfferAnswered')).toHaveLength(4);
    evening.answers('grete', 'nei');
    evening.expectSms('anders', /10\. desember/);
  });

  test('R18 an open offer is called off by the time it was about', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
    evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK });
    evening.expectSms('grete', /trengs ikke vara .*3\. desember/);
    evening.expectSms('anders', /Kan du møte som vara .*10\. desember/);
  });

  test('R18 an interval keeps its distance from the start and is clipped', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'partial', from: '19:00', to: '21:00' });
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.factsBecome({ ...atOnce, meeting: { start: local('2026-12-03 19:00'), end: local('2026-12-03 21:30') } });
    evening.expectSms('anders', /er flyttet/);
    expect(evening.vacancy('kari').scope).toStrictEqual({
      kind: 'interval',
      from: local('2026-12-03 20:00'),
      to: local('2026-12-03 21:30'),
    });
  });

  test.each([
    [{ start: local('2026-12-03 18:29') }, 'changed'],
    [{ place: 'Kulturhuset' }, 'changed'],
    [{ start: local('2026-12-03 18:30') }, 'moved'],
    [{ mode: 'remote' }, 'moved'],
  ])('R18 a small change or a new place is told, 30 min or another mode is asked about: %o %s', (meeting, what) => {
    const evening = seatedForKari();
    evening.factsBecome({ ...atOnce, meeting });
    evening.expectSms('anders', what === 'changed' ? /Endring i/ : /er flyttet til/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(what === 'changed' ? ['anders'] : []);
  });

  test('R18 a meeting that is held after all calls again', () => {
    const evening = seatedForKari();
    evening.factsBecome({ ...atOnce, meeting: { status: 'cancelled' } });
    evening.expectSms('anders', /avlyst/);
    evening.factsBecome(atOnce);
    evening.expectSms('anders', QUESTION);
  });

  test('R11 R18 whoever stood by for a meeting that was called off is asked when it is held after all', () => {
    const evening = standingBy();
    evening.factsBecome({ ...atOnce, meeting: { status: 'cancelled' } });
    evening.expectSms('grete', /avlyst/);
    expect(evening.offer('anders').status).toBe('withdrawn');
    evening.factsBecome(atOnce);
    evening.expectSms('anders', QUESTION);
    expect(evening.whoSitsFor('kari')).toStrictEqual([]);
  });

  test('R11 R18 whoever stood by for a seat that is not empty any more is asked about the new time, not seated', () => {
    const evening = standingBy();
    evening.withdraw('kari');
    evening.expectSms('grete', STOOD_DOWN);
    evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK });
    evening.report('jonas');
    evening.expectSms('anders', /Kan du møte som vara .*10\. desember/);
    expect(evening.whoSitsFor('jonas')).toStrictEqual([]);
  });

  test('W17 R23 the member leaves the body: the vacancy closes, the substitute is told, and the new member starts clean', () => {
    const evening = seatedForKari();
    const { seats } = meetingFacts().body;
    const handedOver = seats.map((seat) => (seat.personId === 'kari' ? { ...seat, personId: 'siri' } : seat));
    evening.factsBecome({ ...atOnce, body: { seats: handedOver } });
    evening.expectSms('anders', STOOD_DOWN);
    expect(evening.vacancy('kari').phase).toStrictEqual({ name: 'closed', because: 'seatChanged' });
    evening.does({ type: 'ReportAbsence', by: TURID, seatId: evening.absence('kari').seatId, kind: 'full' });
    expect(evening.absence('kari').personId).toBe('siri');
    evening.expectSms('anders', QUESTION);
  });

  test('W17 R23 a substitute who becomes a member leaves the seat taken for another', () => {
    const evening = seatedForKari();
    const { seats } = meetingFacts().body;
    const handedOver = seats.map((seat) => (seat.personId === 'mina' ? { ...seat, personId: 'anders' } : seat));
    evening.factsBecome({ ...atOnce, body: { seats: handedOver } });
    expect(evening.whoSitsFor('kari')).toStrictEqual([]);
    evening.expectSms('grete', QUESTION);
  });

  describe('R22 R23 a meeting that is over', () => {
    const handedOver = meetingFacts().body.seats.map((seat) =>
      seat.personId === 'kari' ? { ...seat, personId: 'siri' } : seat,
    );

    test('R22 R23 keeps those who sat there, whoever is elected afterwards', () => {
      const evening = seatedForKari();
      evening.at('21:00');
      evening.factsBecome({ ...atOnce, body: { seats: handedOver } });
      expect(evening.vacancy('kari').phase).toMatchObject({ name: 'filled', personId: 'anders' });
      expect(evening.absence('kari').personId).toBe('kari');
      expect(evening.meeting.facts?.body).toStrictEqual(meetingFacts().body);
    });

    test('R22 R23 takes the body as it is now when it turns out to be still to come', () => {
      const evening = seatedForKari();
      evening.at('2026-12-04 09:00');
      evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK, body: { seats: handedOver } });
      expect(evening.meeting.facts?.body.seats).toStrictEqual(handedOver);
      evening.expectSms('anders', STOOD_DOWN);
    });
  });

  test('R1 a change of the list decides who is asked from then on, and is in the log', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.factsBecome({ ...atOnce, substitutes: { A: ['anders', 'siri', 'grete'] } });
    evening.answers('anders', 'nei');
    evening.expectSms('siri', QUESTION);
    expect(evening.log.filter(({ type }) => type === 'FactsChanged')).toHaveLength(2);
  });

  test('R1 a personal substitute stands ahead of the list where the settings allow it', () => {
    const seats = meetingFacts().body.seats.map((seat) =>
      seat.personId === 'kari' ? { ...seat, personalSubstituteId: PersonId.parse('espen') } : seat,
    );
    const body = { seats, callingOrder: [{ personal: true }, { own: true }, { list: 'B' }] };
    const evening = play(meetingFacts({ body, settings: { graceMinutes: 0, personalSubstitutes: true } }));
    evening.report('kari');
    for (const name of ['espen', 'anders', 'grete', 'hassan', 'siri', 'tuva']) {
      evening.expectSms(name, QUESTION);
      evening.answers(name, 'nei');
    }
    evening.expectSms('turid', /Ingen flere/);
    const without = play(meetingFacts({ body, ...atOnce }));
    without.report('kari');
    without.expectSms('anders', QUESTION);
  });

  test('R26 leader and deputy both away: told once that somebody must be elected, and a substitute changes nothing', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('marit');
    evening.expectSms('anders', QUESTION);
    evening.report('per');
    evening.expectSms('tuva', QUESTION);
    evening.expectEmail('turid', /velge/);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    expect(evening.meeting.presidingMissing).toBe(true);
    evening.withdraw('per');
    evening.expectSms('tuva', /trengs ikke/);
    expect(evening.log.map(({ type }) => type).filter((type) => type.startsWith('Presiding'))).toStrictEqual([
      'PresidingMissing',
      'PresidingRestored',
    ]);
  });
});
