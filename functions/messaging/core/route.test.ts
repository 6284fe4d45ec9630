import { describe, expect, test } from 'vitest';
import { MeetingId, PersonId, SeatId } from '#shared/kernel/ids.ts';
import { Instant, plusMinutes } from '#shared/kernel/instant.ts';
import {
  accepted,
  begun,
  choiceBetween,
  closed,
  DALSBYGD,
  declined,
  FJORDVIK,
  hear,
  NOW,
  offer,
  person,
  silent,
} from './route-fixture.ts';

describe('a plain answer', () => {
  test.each(['JA', 'nei'])('%s to the only question is for its meeting to place', (text) => {
    expect(hear(text, [offer('m1-anders-o1')])).toStrictEqual({
      kind: 'answer',
      to: { code: FJORDVIK, meetingId: 'm1', personId: 'anders', name: 'anders' },
      answer: text === 'JA' ? 'yes' : 'no',
    });
  });

  test('to two questions of one meeting is for that meeting to place', () => {
    expect(hear('ja', [offer('m1-anders-o1'), offer('m1-anders-o2')])).toMatchObject({ kind: 'answer' });
  });

  test('to questions of two meetings is asked back, the soonest meeting first', () => {
    const later = offer('m1-anders-o1', { start: Instant.parse('2026-12-10T17:00:00.000Z') });
    expect(hear('ja', [later, offer('m2-anders-o1'), offer('m2-anders-o2')])).toMatchObject({
      kind: 'which',
      answer: 'yes',
      choices: [
        { meetingId: 'm2', offerIds: ['m2-o1', 'm2-o2'] },
        { meetingId: 'm1', offerIds: ['m1-o1'] },
      ],
    });
  });

  test('to questions of two municipalities is asked back, also where their meetings have one name', () => {
    const route = hear('ja', [offer('m1-anders-o1'), offer('m1-k7-o1', { code: DALSBYGD })]);
    expect(route).toMatchObject({ kind: 'which', choices: [{ code: FJORDVIK }, { code: DALSBYGD }] });
  });

  test('of more than nine meetings names nine', () => {
    const offers = Array.from({ length: 12 }, (_, index) => offer(`m${index}-anders-o1`));
    const route = hear('ja', offers);
    expect(route.kind === 'which' ? route.choices.length : 0).toBe(9);
  });

  test('NEI is for the open question before what was accepted', () => {
    const route = hear('nei', [offer('m1-anders-o1', accepted(600)), offer('m2-anders-o1')]);
    expect(route).toMatchObject({ kind: 'answer', to: { meetingId: 'm2' } });
  });

  test('NEI without an open question is for what was accepted', () => {
    const route = hear('nei', [offer('m1-anders-o1', accepted(600)), offer('m2-anders-o1', silent)]);
    expect(route).toMatchObject({ kind: 'answer', to: { meetingId: 'm1' } });
  });

  test('JA counts also after the deadline', () => {
    expect(hear('ja', [offer('m1-anders-o1', silent)])).toMatchObject({ kind: 'answer', answer: 'yes' });
  });

  test.each([
    ['ja', accepted(600)],
    ['nei', declined(600)],
  ])(
    'R9 %s that stands already is kept with the question it answered, for the later of two answers counts',
    (text, standing) => {
      const route = hear(text, [offer('m1-anders-o1', standing)]);
      expect(route).toMatchObject({ kind: 'answer', to: { meetingId: 'm1' }, offerIds: ['m1-o1'] });
    },
  );

  test('R4 R11 NEI after the deadline goes to the meeting that asked, and nobody is told that we found no question', () => {
    const route = hear('nei', [offer('m1-anders-o1', silent)]);
    expect(route).toMatchObject({ kind: 'answer', answer: 'no', to: { meetingId: 'm1' }, offerIds: ['m1-o1'] });
  });

  test('R11 NEI after two deadlines is for the meeting that asked last', () => {
    const last = offer('m2-anders-o1', { ...silent, askedAt: plusMinutes(NOW, -5) });
    const route = hear('nei', [offer('m1-anders-o1', silent), last]);
    expect(route).toMatchObject({ kind: 'answer', to: { meetingId: 'm2' }, offerIds: ['m2-o1'] });
  });

  test('R9 NEI after the deadline of two who share a number is kept for the secretary', () => {
    const persons = [person('anders'), person('grete')];
    expect(hear('nei', [offer('m1-anders-o1', silent)], { persons })).toMatchObject({
      kind: 'none',
      why: 'noOpenOffer',
    });
    const coded = offer('m1-anders-o1', { ...silent, number: 1 });
    expect(hear('1 nei', [coded], { persons })).toMatchObject({ kind: 'answer', offerIds: ['m1-o1'] });
  });

  test('R19 JA that we read only after the scope began is kept with its question', () => {
    const begunSince = offer('m1-anders-o1', { ...begun, hasBegun: false, keptBy: { yes: true, no: true } });
    expect(hear('ja', [begunSince])).toMatchObject({ kind: 'answer', answer: 'yes', offerIds: ['m1-o1'] });
  });
});

describe('the same words again', () => {
  test('that were said before the answer that stands, and read after it, are kept without a word to the sender', () => {
    const since = offer('m1-anders-o2', { ...accepted(-5), keptBy: { yes: false, no: false } });
    expect(hear('ja', [since])).toMatchObject({ kind: 'none', why: 'noOpenOffer', isAnswered: false });
    const before = offer('m1-anders-o2', { ...accepted(5), keptBy: { yes: false, no: false } });
    expect(hear('ja', [before])).toStrictEqual({ kind: 'repeat' });
  });

  const same = [{ receivedAt: plusMinutes(NOW, -9) }];
  const offers = [offer('m1-anders-o1', declined(9)), offer('m2-anders-o1')];

  test('R9 within ten minutes say nothing new: they are kept with the question that they answered', () => {
    expect(hear('nei', offers, { same })).toMatchObject({ kind: 'answer', offerIds: ['m1-o1'] });
  });

  test('R9 are an answer of their own when a question was asked between the two texts', () => {
    const asked = offer('m2-anders-o1', { askedAt: plusMinutes(NOW, -8) });
    const route = hear('nei', [offer('m1-anders-o1', declined(9)), asked], { same });
    expect(route).toMatchObject({ kind: 'answer', to: { meetingId: 'm2' }, answer: 'no' });
    const answered = { ...asked, ...declined(7) };
    expect(hear('nei', [offer('m1-anders-o1', declined(9)), answered], { same })).toMatchObject({
      kind: 'answer',
      to: { meetingId: 'm2' },
    });
  });

  test('R9 are an answer to a question that came in between, also where it ran out before they were read', () => {
    const ranOut = { ...begun, askedAt: plusMinutes(NOW, -8), keptBy: { yes: false, no: true } };
    const route = hear('nei', [offer('m1-anders-o1', declined(9)), offer('m2-anders-o1', ranOut)], { same });
    expect(route).toMatchObject({ kind: 'answer', to: { meetingId: 'm2' }, answer: 'no' });
  });

  test.each([
    ['after more than ten minutes', 'nei', [offer('m1-anders-o1', declined(11)), offer('m2-anders-o1')], []],
    ['in other words', 'nei takk', offers, []],
    ['after the opposite was said in between', 'ja', [offer('m1-anders-o1', declined(5))], same],
  ])('%s are an answer of their own', (_, text, known, before) => {
    const changed = known.map((one) => ({ ...one, changedBy: { ...one.changedBy, yes: true } }));
    expect(hear(text, changed, { same: before })).toMatchObject({ kind: 'answer' });
  });

  test('with a code are an answer of their own', () => {
    const numbered = offers.map((one, index) => ({ ...one, number: index + 1 }));
    expect(hear('2 nei', numbered, { same })).toMatchObject({ kind: 'answer', to: { meetingId: 'm2' } });
  });

  test('are not asked back again', () => {
    const asked = { ...choiceBetween(offer('m1-anders-o1'), offer('m2-anders-o1')), askedFor: plusMinutes(NOW, -9) };
    const route = hear('ja', [offer('m1-anders-o1'), offer('m2-anders-o1')], { same, choice: asked });
    expect(route).toStrictEqual({ kind: 'repeat' });
  });
});

describe('what is no answer', () => {
  test('is about the question that was asked last', () => {
    const route = hear('kanskje', [offer('m2-anders-o1', { askedAt: NOW }), offer('m1-anders-o1')]);
    expect(route).toMatchObject({ kind: 'unclear', why: 'unclear', to: [{ meetingId: 'm2' }] });
  });

  test('without a question is kept and answered', () => {
    expect(hear('kanskje', [], { persons: [] })).toMatchObject({
      kind: 'none',
      why: 'unknownSender',
      isAnswered: true,
    });
  });

  test('of somebody we know says that there is no question', () => {
    expect(hear('ja')).toMatchObject({ kind: 'none', why: 'noOpenOffer', correspondent: { code: FJORDVIK } });
  });

  test('of somebody whose answer would still change something is not met with that there is no question', () => {
    const late = offer('m1-anders-o1', { ...closed, changedBy: { yes: true, no: false } });
    expect(hear('ja beklager seint svar', [late])).toMatchObject({ kind: 'none', isForStaffToRead: true });
    expect(hear('ja beklager seint svar')).not.toHaveProperty('isForStaffToRead');
  });

  test('lies with the meeting that last asked', () => {
    const old = offer('m1-anders-o1', { ...closed, changedBy: { yes: false, no: false } });
    expect(hear('ja', [old], { sentTo: DALSBYGD })).toMatchObject({
      meetingId: 'm1',
      correspondent: { code: FJORDVIK },
    });
  });

  test('after the meeting has begun is kept, and nothing is sent about it', () => {
    expect(hear('ja', [offer('m1-anders-o1', begun)])).toMatchObject({
      kind: 'none',
      why: 'late',
      about: [{ meetingId: 'm1', personId: 'anders' }],
      isAnswered: false,
    });
  });

  test('from a sender without a telephone gets no reply', () => {
    expect(hear('hei', [], { hasPhone: false, persons: [] })).toMatchObject({ kind: 'none', isAnswered: false });
  });

  test('to a number that is nobody of ours is dropped', () => {
    expect(hear('hei', [], { sentTo: undefined, persons: [] })).toStrictEqual({ kind: 'dropped' });
  });
});

describe('STOP and START', () => {
  test.each([
    ['STOPP', true],
    ['start', false],
  ])('%s is for everybody with the number', (text, optOut) => {
    const persons = [person('anders'), person('k7', DALSBYGD)];
    expect(hear(text, [offer('m1-anders-o1'), offer('m1-anders-o2')], { persons })).toMatchObject({
      kind: 'optOut',
      optOut,
      persons,
      meetings: [{ code: FJORDVIK, meetingId: 'm1' }],
      correspondent: { code: FJORDVIK },
    });
  });

  test('of somebody unknown is not answered', () => {
    expect(hear('STOP', [], { persons: [] })).toMatchObject({ kind: 'none', why: 'unknownSender', isAnswered: false });
  });
});

describe('FORFALL', () => {
  const seatIn = (meetingId: string, start: Instant, code = FJORDVIK) => ({
    seat: { code, meetingId: MeetingId.parse(meetingId), seatId: SeatId.parse('s1'), personId: PersonId.parse('kari') },
    start,
  });
  const tonight = seatIn('m2', plusMinutes(NOW, 60));

  test('R20 leads to the form of the next meeting, whose page shows the others', () => {
    const seats = [seatIn('m3', plusMinutes(NOW, 90)), tonight, seatIn('m1', NOW)];
    expect(hear('forfall', [], { seats })).toStrictEqual({ kind: 'form', seats: [tonight.seat] });
  });

  test('R20 leads to one form in each municipality, and to that of a meeting under way where there is no other', () => {
    const elsewhere = seatIn('m7', NOW, DALSBYGD);
    expect(hear('forfall', [], { seats: [tonight, elsewhere] })).toMatchObject({
      seats: [tonight.seat, elsewhere.seat],
    });
  });

  test('of somebody without a seat is told so, also when an old question is over', () => {
    expect(hear('forfall', [offer('m1-anders-o1', begun)])).toMatchObject({
      kind: 'none',
      why: 'noOpenOffer',
      isAnswered: true,
    });
  });
});
