import { describe, expect, test } from 'vitest';
import { MeetingFacts } from '#shared/contracts/facts.ts';
import { atOnce, personsWrittenTo, QUESTION, seatedForKari, standingBy } from '#test/kit/evenings.ts';
import { quiet } from '#test/kit/histories.ts';
import { local, type MeetingChanges, meetingFacts, NEXT_WEEK } from '#test/kit/meeting.ts';
import { BY_TURID, type Evening, play } from '#test/kit/play.ts';
import { specificationOf } from '#test/kit/specification.ts';
import { meetingDecider } from './decide.ts';

const given = specificationOf(meetingDecider);
const archive = { kind: 'archive' } as const;
const now = local('2026-12-01 13:00');

/** Jonas's seat is another's from now on. */
const heldBy = (personId: string): MeetingChanges => ({
  ...atOnce,
  body: { seats: meetingFacts().body.seats.map((seat) => (seat.personId === 'jonas' ? { ...seat, personId } : seat)) },
});

function withdrawn({ log, meeting }: Evening) {
  return log.flatMap((event) =>
    event.type === 'OfferWithdrawn' ? [[meeting.offers.get(event.offerId)?.personId, event.because]] : [],
  );
}

describe('R23 only what differs is written', () => {
  const otherSeats = [
    {
      personId: 'anders',
      meetingId: 'm2',
      bodyName: 'Formannskapet',
      start: local('2026-12-03 17:00'),
      end: local('2026-12-03 19:00'),
    },
  ];
  const elsewhere = MeetingFacts.parse({ ...meetingFacts(atOnce), otherSeats, factsVersion: 2 });
  const take = (facts: MeetingFacts, at = now) => ({ type: 'TakeFacts', now: at, by: archive, facts }) as const;

  test('R23 the first facts of a meeting are taken over as they are', () => {
    const { meeting, body, settings, sender, persons, factsVersion } = meetingFacts();
    given()
      .when(take(meetingFacts()))
      .then({ type: 'FactsChanged', at: now, by: archive, factsVersion, meeting, body, settings, sender, persons });
  });

  test('R2 seats in other bodies are written once', () => {
    const taken = {
      type: 'FactsChanged',
      at: now,
      by: archive,
      factsVersion: 2,
      otherSeats: elsewhere.otherSeats,
    } as const;
    given(...quiet())
      .when(take(elsewhere))
      .then(taken);
    given(...quiet(), taken)
      .when(take(elsewhere))
      .thenNothingHappens();
  });

  test('R22 who sat in a meeting stays as it was once it is over, by our clock and by the source’s', () => {
    const evening = local('2026-12-03 20:00');
    const body = { name: 'Kommunestyret i Fjordvik' };
    const over = meetingFacts({ ...atOnce, body, meeting: { end: local('2026-12-03 19:30') }, factsVersion: 2 });
    given(...quiet())
      .when(take(over, evening))
      .then({
        type: 'FactsChanged',
        at: evening,
        by: archive,
        factsVersion: 2,
        meeting: over.meeting,
        body: over.body,
      });
    given(...quiet())
      .when(take(meetingFacts({ ...atOnce, body, factsVersion: 2 }), local('2026-12-03 21:00')))
      .thenNothingHappens();
  });

  test('R18 R23 a meeting that the source calls off is called off once', () => {
    const cancelled = meetingFacts({
      ...atOnce,
      meeting: { status: 'cancelled', place: 'Kulturhuset' },
      factsVersion: 2,
    });
    const changed = {
      type: 'FactsChanged',
      at: now,
      by: archive,
      factsVersion: 2,
      meeting: cancelled.meeting,
    } as const;
    const off = { type: 'MeetingCancelled', at: now, by: archive } as const;
    given(...quiet())
      .when(take(cancelled))
      .then(changed, off);
    const third = { ...cancelled, meeting: { ...cancelled.meeting, place: 'Rådhuset' }, factsVersion: 3 };
    given(...quiet(), changed, off)
      .when(take(third))
      .then({ ...changed, factsVersion: 3, meeting: third.meeting });
    given(...quiet(), changed, off)
      .when({ type: 'CancelMeeting', now, ...BY_TURID })
      .thenNothingHappens();
  });
});

describe('R8 who takes no more texts', () => {
  const out = (...people: readonly string[]): MeetingChanges => ({
    ...atOnce,
    persons: Object.fromEntries(people.map((person) => [person, { smsOptOut: true }])),
  });
  const told = ({ log }: Evening) =>
    log.flatMap((event) =>
      event.type === 'MessageWanted' && event.topic.about === 'optedOut' ? [event.topic.personId] : [],
    );

  test('R8 the secretary hears of whoever sits, and of nobody who said no', () => {
    const evening = standingBy();
    evening.answers('anders', 'nei');
    evening.factsBecome(out('anders', 'grete'));
    expect(told(evening)).toStrictEqual(['grete']);
  });

  test('R8 somebody else who took none before changes nothing', () => {
    const evening = play(meetingFacts(out('siri')));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.factsBecome(out('siri', 'anders'));
    evening.expectSms('grete', QUESTION);
    expect(told(evening)).toStrictEqual(['anders']);
  });
});

describe('R2 W17 who becomes a member, and who leaves the lists', () => {
  const listsOf = (...substitutes: readonly string[]): MeetingChanges => ({
    ...atOnce,
    substitutes: { A: substitutes },
  });

  test('R2 an open question to a new member is taken back, and the next is asked', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.factsBecome(heldBy('anders'));
    expect(withdrawn(evening)).toStrictEqual([['anders', 'notNeeded']]);
    evening.expectSms('grete', QUESTION);
  });

  test('R2 a standby who becomes a member stands by no more, and what a new member had declined stays', () => {
    const evening = standingBy();
    evening.factsBecome(heldBy('anders'));
    expect(withdrawn(evening)).toStrictEqual([['anders', 'notNeeded']]);
    evening.answers('grete', 'nei');
    evening.expectSms('grete', /./);
    evening.expectSms('hassan', QUESTION);
    evening.factsBecome({ ...heldBy('grete'), factsVersion: 3 });
    expect(withdrawn(evening)).toStrictEqual([['anders', 'notNeeded']]);
    expect(evening.offer('grete').status).toBe('no');
  });

  test('R11 a new member’s late yes takes nobody’s seat', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.at('2026-12-01 16:00');
    evening.expectSms('anders', /^Påminnelse/);
    evening.at('2026-12-01 17:00');
    evening.expectSms('grete', QUESTION);
    evening.factsBecome(heldBy('anders'));
    evening.answers('anders', 'ja');
    expect(evening.whoSitsFor('kari')).toStrictEqual([]);
  });

  test('W17 nothing more is done about who declined, or was taken off, before leaving the lists', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
    const { id: vacancyId } = evening.vacancy('kari');
    const { personId } = evening.offer('grete');
    evening.does({ type: 'SkipCandidate', ...BY_TURID, vacancyId, personId });
    evening.expectSms('grete', /./);
    evening.expectSms('hassan', QUESTION);
    const before = withdrawn(evening);
    evening.factsBecome(listsOf('hassan', 'siri'));
    expect(withdrawn(evening)).toStrictEqual(before);
    evening.factsBecome({ ...listsOf('siri'), factsVersion: 3 });
    expect(withdrawn(evening)).toStrictEqual([...before, ['hassan', 'leftLists']]);
    evening.expectSms('hassan', /trengs ikke/);
    evening.expectSms('siri', QUESTION);
  });
});

describe('R18 another time or place', () => {
  test('R18 an end ten minutes later is told to who sits and who is away, and to nobody else', () => {
    const evening = standingBy();
    evening.report('jonas');
    evening.expectSms('anders', /./);
    evening.report('mina');
    evening.expectSms('tuva', QUESTION);
    evening.answers('tuva', 'nei');
    evening.expectSms('espen', QUESTION);
    evening.withdraw('mina');
    evening.expectSms('espen', /trengs ikke/);
    evening.factsBecome({ ...atOnce, meeting: { end: local('2026-12-03 21:10') } });
    evening.expectSms('anders', /21\.10|endret/);
    evening.expectSms('grete', /21\.10|endret/);
    expect(personsWrittenTo(evening, 'changedMember')).toStrictEqual(['kari', 'jonas']);
  });

  test('R18 twenty minutes past midnight is another day, and everybody is asked again', () => {
    const night = { start: local('2026-12-03 23:50'), end: local('2026-12-04 02:00') };
    const evening = seatedForKari({ kind: 'full' }, meetingFacts({ ...atOnce, meeting: night }));
    evening.factsBecome({
      ...atOnce,
      meeting: { start: local('2026-12-04 00:10'), end: local('2026-12-04 02:20') },
    });
    evening.expectSms('anders', /er flyttet til fredag 4\. desember/);
  });

  test('R18 who stood by stood by for the old time; what was declined stays declined in the log', () => {
    const evening = standingBy();
    evening.report('mina');
    evening.expectSms('tuva', QUESTION);
    evening.answers('tuva', 'nei');
    evening.expectSms('espen', QUESTION);
    evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK });
    evening.expectSms('grete', /er flyttet/);
    evening.expectSms('espen', /trengs ikke/);
    evening.expectSms('tuva', QUESTION);
    expect(withdrawn(evening)).toStrictEqual([
      ['anders', 'moved'],
      ['espen', 'moved'],
    ]);
  });
});
