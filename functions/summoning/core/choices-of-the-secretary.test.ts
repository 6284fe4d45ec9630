import { describe, expect, test } from 'vitest';
import { PersonId } from '#shared/kernel/ids.ts';
import { QUESTION } from '#test/kit/evenings.ts';
import { local, type MeetingChanges, meetingFacts, NEXT_WEEK } from '#test/kit/meeting.ts';
import { BY_TURID, type Evening, play, substitute } from '#test/kit/play.ts';

const MOVED = { meeting: NEXT_WEEK, factsVersion: 2 };
const rungOnly = { mobile: null, landline: '+4755112233' };

/** Anders is asked for Kari. */
function evening(changes: MeetingChanges = {}, from?: string): Evening {
  const told = play(meetingFacts({ ...changes, settings: { graceMinutes: 0, ...changes.settings } }), from);
  told.report('kari');
  told.expectSms('anders', QUESTION);
  return told;
}

function does(
  told: Evening,
  type: 'SkipCandidate' | 'AskOutOfOrder' | 'SeatDirectly',
  person: string,
  member = 'kari',
) {
  const [vacancyId, personId] = [told.vacancy(member).id, PersonId.parse(person)];
  return told.tries({ type, ...BY_TURID, vacancyId, personId });
}

/** Messages wanted about this, as to whom and by what. */
function wanted({ log }: Evening, about: string) {
  return log.flatMap((event) =>
    event.type === 'MessageWanted' && event.topic.about === about
      ? `${event.recipient.kind === 'person' ? event.recipient.personId : 'staff'} ${event.channel}`
      : [],
  );
}

describe('R21 skipping somebody', () => {
  test('R21 who has said no is skipped by their own answer', () => {
    const told = evening();
    told.answers('anders', 'nei');
    told.expectSms('grete', QUESTION);
    expect(does(told, 'SkipCandidate', 'anders')).toStrictEqual({
      kind: 'offer-already-answered',
      winner: { type: 'OfferAnswered', actor: substitute('anders'), at: local('2026-12-01 12:00') },
    });
  });

  test('R21 who has said no, and is asked again by hand, can be skipped', () => {
    const told = evening();
    told.answers('anders', 'nei');
    told.expectSms('grete', QUESTION);
    expect(does(told, 'AskOutOfOrder', 'anders')).toBeUndefined();
    told.expectSms('anders', QUESTION);
    expect(does(told, 'SkipCandidate', 'anders')).toBeUndefined();
    told.expectSms('anders', /trengs ikke/);
  });

  test('R18 R21 what was answered about the old time keeps nobody from being skipped about the new one', () => {
    const told = evening();
    told.answers('anders', 'nei');
    told.expectSms('grete', QUESTION);
    told.answers('grete', 'ja');
    told.expectSms('grete', /Takk!/);
    told.factsBecome({ ...MOVED, settings: { graceMinutes: 0 } });
    told.expectSms('grete', /flyttet/);
    expect(does(told, 'SkipCandidate', 'anders')).toBeUndefined();
    expect(does(told, 'SkipCandidate', 'grete')).toBeUndefined();
    told.expectSms('grete', /trengs ikke/);
    told.expectSms('hassan', QUESTION);
  });

  test('R21 who was asked by hand from another list can be skipped as well, with the rank they were asked with', () => {
    const told = evening();
    does(told, 'AskOutOfOrder', 'espen');
    told.expectSms('espen', QUESTION);
    expect(does(told, 'SkipCandidate', 'espen')).toBeUndefined();
    told.expectSms('espen', /trengs ikke/);
    expect(told.vacancy('kari').skips).toMatchObject([{ personId: 'espen', rank: 2, reason: 'skippedByStaff' }]);
  });

  test('R21 the alert of an exhausted list says who passed somebody over', () => {
    const told = evening();
    for (const name of ['siri', 'hassan', 'grete', 'anders']) does(told, 'SkipCandidate', name);
    told.expectSms('anders', /trengs ikke/);
    told.expectSms('turid', /Ingen flere å spørre/);
    told.expectEmail('turid', /Anders Lund: hoppet over av Turid Aas$/m);
  });

  test('R21 twice calls the question off once', () => {
    const told = evening();
    does(told, 'SkipCandidate', 'anders');
    told.expectSms('anders', /trengs ikke/);
    told.expectSms('grete', QUESTION);
    does(told, 'SkipCandidate', 'anders');
    expect(told.log.filter(({ type }) => type === 'OfferWithdrawn')).toHaveLength(1);
  });
});

describe('R21 asking out of order', () => {
  test('R13b somebody who can be reached by nothing cannot be asked', () => {
    const told = evening({ persons: { grete: { smsOptOut: true } } });
    expect(does(told, 'AskOutOfOrder', 'grete')).toStrictEqual({ kind: 'person-has-no-channel' });
  });

  test('R13b somebody without mobile and e-mail is rung: the secretary has a letter with the deadline', () => {
    const told = evening({ persons: { hassan: rungOnly } });
    expect(does(told, 'AskOutOfOrder', 'hassan')).toBeUndefined();
    expect(told.offer('hassan')).toMatchObject({
      channel: 'call',
      status: 'asked',
      mode: 'outOfOrder',
      rank: 3,
      listId: 'A',
      terms: { deadline: told.offer('anders').terms?.deadline },
    });
    expect(wanted(told, 'callNeeded')).toStrictEqual(['staff email']);
    told.expectEmail('turid', /Hassan Ali/);
  });

  test('R4 R13c who is asked by text has time from when the text left, not from when it was wanted', () => {
    const told = evening();
    told.providerIs('lost', 'grete/sms');
    does(told, 'AskOutOfOrder', 'grete');
    expect(told.offer('grete')).toMatchObject({ channel: 'sms', status: 'sending', rank: 2 });
    expect(told.offer('grete')).not.toHaveProperty('terms');
    expect(wanted(told, 'callNeeded')).toStrictEqual([]);
    told.providerIs('accepts', 'grete/sms');
    told.at('2026-12-01 12:02');
    told.expectSms('grete', QUESTION);
  });

  test('R5 a person who rings at night is told a time to answer as by day', () => {
    const told = play(
      meetingFacts({ settings: { graceMinutes: 0 }, persons: { hassan: rungOnly } }),
      '2026-12-01 22:00',
    );
    told.report('kari');
    does(told, 'AskOutOfOrder', 'hassan');
    expect(told.offer('hassan')).toMatchObject({ channel: 'call', status: 'asked' });
    expect(told.offer('hassan').terms).toBeDefined();
    told.at('2026-12-02 08:00');
    told.expectSms('anders', QUESTION);
  });
});

describe('R21 seating somebody directly', () => {
  test('R2 nobody who sits for another at the same time', () => {
    const told = evening();
    told.answers('anders', 'ja');
    told.expectSms('anders', /Takk!/);
    told.report('jonas');
    told.expectSms('grete', QUESTION);
    expect(does(told, 'SeatDirectly', 'anders', 'jonas')).toStrictEqual({ kind: 'person-not-available' });
    expect(does(told, 'AskOutOfOrder', 'mina', 'jonas')).toStrictEqual({ kind: 'person-not-available' });
  });

  test('R10 the member and the secretary are told who comes, and those whom the municipality chose', () => {
    const lists = meetingFacts().body.lists.map((list) => ({ ...list, contactPersonId: 'jonas' }));
    const told = evening({ body: { lists }, settings: { notify: { groupContact: true, chair: true } } });
    does(told, 'SeatDirectly', 'grete');
    told.expectSms('anders', /er besatt/);
    told.expectSms('grete', /satt opp som vara/);
    expect(wanted(told, 'seatFilled')).toStrictEqual(['kari email']);
    expect(wanted(told, 'filledNotice')).toStrictEqual(['staff email', 'jonas email', 'marit email']);
  });

  test('R10 a chair who is the one away hears of it as the member', () => {
    const told = play(meetingFacts({ settings: { graceMinutes: 0, notify: { groupContact: false, chair: true } } }));
    told.report('marit');
    told.expectSms('anders', QUESTION);
    told.answers('anders', 'ja');
    told.expectSms('anders', /Takk!/);
    expect(wanted(told, 'seatFilled')).toStrictEqual(['marit email']);
    expect(wanted(told, 'filledNotice')).toStrictEqual(['staff email']);
  });

  test.each([
    ['of the list, with their rank', {}, 'siri', { rank: 4, listId: 'A', channel: 'sms' }],
    ['of another list, with their rank there', {}, 'espen', { rank: 2, listId: 'B', channel: 'sms' }],
    ['whom nothing reaches', { persons: { siri: { smsOptOut: true } } }, 'siri', { rank: 4, channel: 'call' }],
  ])('R21 somebody %s', (_, changes, person, offer) => {
    const told = evening(changes);
    expect(does(told, 'SeatDirectly', person)).toBeUndefined();
    told.expectSms('anders', /er besatt/);
    if (offer.channel === 'sms') told.expectSms(person, /satt opp som vara/);
    expect(told.offer(person)).toMatchObject({ ...offer, mode: 'direct', status: 'yes' });
  });

  test('R21 somebody of no list has no rank', () => {
    const told = evening({ substitutes: { A: ['anders', 'grete', 'hassan'] } });
    does(told, 'SeatDirectly', 'siri');
    told.expectSms('anders', /er besatt/);
    told.expectSms('siri', /satt opp som vara/);
    expect(told.offer('siri')).toMatchObject({ rank: 0, mode: 'direct' });
    expect(told.offer('siri')).not.toHaveProperty('listId');
  });
});
