import { describe, expect, test } from 'vitest';
import { DetailId, ItemNo, PersonId } from '#shared/kernel/ids.ts';
import { askedForKari, atOnce, CONFIRMED, QUESTION, seatedForKari, standingBy } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { BY_TURID, memberActor, play, seatIdOf, substitute, TURID, WHY } from '#test/kit/play.ts';
import { coveredSeats } from './cover.ts';
import { meetingDecider } from './decide.ts';

const [anders, grete] = [PersonId.parse('anders'), PersonId.parse('grete')];
const noon = local('2026-12-01 12:00');

describe('R23 what was taken over', () => {
  test('R23 stays as it was, where nothing else was said', () => {
    const evening = play();
    const changed = { settings: { graceMinutes: 10 }, factsVersion: 2 };
    evening.factsBecome(changed);
    expect(evening.meeting.facts).toStrictEqual({ ...meetingFacts(changed), doubts: [], otherSeats: [] });
  });

  test('R18 R23 a meeting that staff called off stays so when something else changes', () => {
    const evening = play();
    evening.does({ type: 'CancelMeeting', ...BY_TURID });
    evening.factsBecome({ settings: { graceMinutes: 10 } });
    expect(evening.meeting.facts?.meeting.status).toBe('cancelled');
    evening.factsBecome({ factsVersion: 3, meeting: { place: 'Kulturhuset' } });
    expect(evening.meeting.facts?.meeting).toMatchObject({ status: 'cancelled', place: 'Kulturhuset' });
  });

  test('R20 every new link of a seat makes those before it invalid', () => {
    const replaced = (member: string) =>
      ({ type: 'FormLinkReplaced', at: noon, by: TURID, seatId: seatIdOf(member) }) as const;
    const { meeting } = play();
    const after = [replaced('kari'), replaced('jonas'), replaced('kari')].reduce(meetingDecider.evolve, meeting);
    expect([...after.linkGenerations]).toStrictEqual([
      [seatIdOf('kari'), 2],
      [seatIdOf('jonas'), 1],
    ]);
  });

  test('R21 the last record of who was there counts, one for each person in a seat', () => {
    const evening = play();
    const kari = { seatId: seatIdOf('kari'), personId: PersonId.parse('kari') };
    const record = { type: 'RecordAttendance', by: TURID, ...kari } as const;
    const [from, to] = [local('2026-12-03 18:00'), local('2026-12-03 19:00')];
    const rest = { from: to, outOfItems: [ItemNo.parse('14/26')] };
    evening.does({ ...record, from });
    evening.does({ ...record, personId: anders, ...rest });
    evening.does({ ...record, personId: anders, seatId: seatIdOf('jonas') });
    evening.does({ ...record, from, to });
    expect(evening.meeting.attendance).toStrictEqual([
      { ...kari, personId: anders, ...rest },
      { seatId: seatIdOf('jonas'), personId: anders },
      { ...kari, from, to },
    ]);
  });
});

describe('R12 what is known of an absence', () => {
  test('R24 its reason by reference, and that the member no longer said to come', () => {
    const evening = play();
    const [by, seatId] = [memberActor('kari'), seatIdOf('kari')];
    const detailId = DetailId.parse('d7');
    evening.does({ type: 'ConfirmComing', by: memberActor('jonas'), seatId: seatIdOf('jonas') });
    evening.does({ type: 'ConfirmComing', by, seatId });
    evening.does({ type: 'ReportAbsence', by, seatId, kind: 'full', detail: { detailId, digest: 'd7' } });
    expect(evening.absence('kari')).toStrictEqual({
      id: 'm1-a1',
      seatId,
      personId: 'kari',
      kind: 'full',
      scopes: [{ kind: 'meeting' }],
      status: 'reported',
      reportedAt: noon,
      reportedBy: by,
      undoUntil: local('2026-12-01 12:03'),
      detailId,
      toCover: [{ kind: 'meeting' }],
      calledInAdvance: false,
    });
    expect([...evening.meeting.coming.keys()]).toStrictEqual(['seat-jonas']);
  });

  test('R17 an item that the body did not find is covered no more, beside one that it did', () => {
    const evening = askedForKari({ kind: 'disqualified', items: ['12/26'] });
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.report('kari', { kind: 'disqualified', items: ['12/26', '14/26'] });
    evening.expectSms('anders', /sak 14\/26/);
    evening.does({
      type: 'DecideDisqualification',
      by: TURID,
      absenceId: evening.absence('kari').id,
      outcome: 'disqualified',
      items: [ItemNo.parse('12/26')],
    });
    evening.expectSms('anders', /trengs ikke/);
    expect(evening.absence('kari').toCover).toStrictEqual([{ kind: 'items', items: ['12/26'] }]);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });
});

describe('what is known of a question', () => {
  const ofAnders = {
    id: 'm1-o1',
    vacancyId: 'm1-v1',
    personId: 'anders',
    listId: 'A',
    rank: 1,
    channel: 'sms',
    mode: 'strict',
    askedAt: noon,
    acceptedAt: noon,
    terms: {
      deadline: local('2026-12-01 16:00'),
      closesAt: local('2026-12-01 16:01:30'),
      remindAt: local('2026-12-01 14:40'),
      nextAt: local('2026-12-01 14:00'),
    },
    outOfItems: [],
    unclearAnswers: 0,
  } as const;

  test('R4 who was asked, how, and until when', () => {
    expect(askedForKari().offer('anders')).toStrictEqual({ ...ofAnders, status: 'asked' });
  });

  test('R11 who stands by for one that is taken has their answer kept, and waits for no one moment', () => {
    const { offer } = standingBy();
    const answer = { answer: 'yes', via: 'sms', at: noon, receivedAt: noon, by: substitute('anders'), late: false };
    expect(offer('anders')).toStrictEqual({ ...ofAnders, status: 'standby', answer, standbyTold: {} });
  });

  test('R4 R11 an answer after the time was up is kept as late', () => {
    const evening = askedForKari();
    evening.at('2026-12-01 14:40');
    evening.expectSms('anders', /Påminnelse/);
    evening.at('2026-12-01 16:20');
    evening.expectSms('grete', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', /besatt/);
    expect(evening.offer('anders').answer?.late).toBe(true);
  });

  test('R9 an answer said again with an older time leaves the newer time', () => {
    const evening = seatedForKari();
    evening.at('2026-12-01 13:00');
    expect(evening.answeredAt('anders', 'yes', '2026-12-01 12:30')).toBeUndefined();
    expect(evening.answeredAt('anders', 'yes', '2026-12-01 12:10')).toBeUndefined();
    expect(evening.offer('anders').answer?.receivedAt).toBe(local('2026-12-01 12:30'));
  });

  test('R13 who cannot come for one seat stands by no more for another at that time', () => {
    const evening = standingBy();
    evening.report('jonas', { kind: 'partial', from: '18:00', to: '19:00' });
    evening.expectSms('anders', /møter nå/);
    evening.answers('anders', 'nei');
    evening.expectSms('anders', /./);
    evening.expectSms('hassan', QUESTION);
    expect(evening.offersOf('anders').map(({ status }) => status)).toStrictEqual(['no']);
  });
});

describe('what is known of a seat to fill', () => {
  test('R21 left empty, it stays so, and whoever is asked by hand is the only one', () => {
    const evening = askedForKari();
    const vacancyId = evening.vacancy('kari').id;
    evening.does({ type: 'AcceptEmpty', by: TURID, vacancyId, why: WHY });
    evening.expectSms('anders', /Det trengs ikke vara/);
    expect(evening.vacancy('kari').phase).toStrictEqual({ name: 'acceptedEmpty', by: TURID });
    evening.does({ type: 'AskOutOfOrder', by: TURID, vacancyId, personId: grete, why: WHY });
    evening.expectSms('grete', QUESTION);
    expect(evening.vacancy('kari')).toMatchObject({ phase: { name: 'open' }, stopped: { by: TURID, at: noon } });
  });

  test('R14 with nobody left, it stays so when somebody says no again, and goes on when one is asked by hand', () => {
    const evening = askedForKari(undefined, meetingFacts({ ...atOnce, substitutes: { A: ['anders'] } }));
    evening.answers('anders', 'nei');
    evening.expectSms('turid', /Ingen flere å spørre for Kari Nordmann/);
    const exhausted = { name: 'exhausted', at: noon };
    expect(evening.vacancy('kari').phase).toStrictEqual(exhausted);
    evening.at('2026-12-01 12:20');
    evening.answers('anders', 'nei');
    expect(evening.vacancy('kari').phase).toStrictEqual(exhausted);
    evening.does({
      type: 'AskOutOfOrder',
      by: TURID,
      vacancyId: evening.vacancy('kari').id,
      personId: grete,
      why: WHY,
    });
    evening.expectSms('grete', QUESTION);
    expect(evening.vacancy('kari').phase).toStrictEqual({ name: 'open' });
    expect(evening.vacancy('kari')).not.toHaveProperty('stopped');
  });

  test('R21 a chain that goes on again was not reopened, and R13 who cannot come is not asked first', () => {
    const evening = seatedForKari();
    evening.answers('anders', 'nei');
    evening.expectSms('anders', /./);
    evening.expectSms('grete', QUESTION);
    const vacancyId = evening.vacancy('kari').id;
    expect(evening.vacancy('kari')).not.toHaveProperty('preferred');
    evening.does({ type: 'StopChain', by: TURID, vacancyId, why: WHY });
    evening.does({ type: 'ResumeChain', by: TURID, vacancyId });
    expect(evening.vacancy('kari')).not.toHaveProperty('stopped');
    expect(evening.vacancy('kari')).not.toHaveProperty('reopenedAt');
  });

  test('R17 R21 its parts keep what staff decided about the whole, and not who had no channel', () => {
    const facts = meetingFacts({ ...atOnce, persons: { anders: { smsOptOut: true } } });
    const evening = play(facts);
    evening.report('kari', { kind: 'disqualified', items: ['12/26', '14/26'] });
    evening.expectSms('grete', QUESTION);
    const because = { by: TURID, vacancyId: evening.vacancy('kari').id, why: WHY } as const;
    evening.does({ ...because, type: 'SkipCandidate', personId: PersonId.parse('hassan') });
    evening.does({ ...because, type: 'StopChain' });
    evening.does({ ...because, type: 'ReopenVacancy' });
    evening.does({ ...because, type: 'StopChain' });
    evening.answersByLink('grete', 'yes', { outOfItems: ['14/26'] });
    evening.expectSms('grete', CONFIRMED);
    expect(evening.vacancies('kari').map(({ skips }) => skips.map(({ personId }) => personId))).toStrictEqual([
      ['anders', 'hassan'],
      ['hassan'],
      ['hassan'],
    ]);
    const decided = { partOf: because.vacancyId, reopenedAt: noon, stopped: { by: TURID, at: noon }, extraLists: [] };
    expect(evening.vacancies('kari').slice(1)).toMatchObject([decided, decided]);
    expect(coveredSeats(evening.meeting)).toBe(4);
  });

  test('R17 a part of a seat that nobody stopped or reopened is like a new one', () => {
    const evening = askedForKari({ kind: 'disqualified', items: ['12/26', '14/26'] });
    evening.answersByLink('anders', 'yes', { outOfItems: ['14/26'] });
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', QUESTION);
    expect(evening.vacancy('kari')).toStrictEqual({
      id: 'm1-v3',
      absenceId: 'm1-a1',
      seatId: 'seat-kari',
      scope: { kind: 'items', items: ['14/26'] },
      openedAt: noon,
      askFrom: noon,
      phase: { name: 'open' },
      extraLists: [],
      skips: evening.vacancy('kari').skips,
      partOf: 'm1-v1',
    });
  });
});
