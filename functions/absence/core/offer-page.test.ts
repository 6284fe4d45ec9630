import { expect, test } from 'vitest';
import type { Meeting } from '#functions/summoning/core/state.ts';
import { present } from '#shared/kernel/assert.ts';
import { PersonId } from '#shared/kernel/ids.ts';
import { type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import {
  after,
  allSent,
  BUDGET,
  BY_KARI,
  EARLY,
  END,
  KARIS_SEAT,
  knownAs,
  lastOfferTo,
  PLAN,
  SIRI,
  START,
  TUVA,
  withFullAbsence,
} from './fixture.ts';
import { offerPage, offersMeant } from './offer-page.ts';

const PUBLISHED = knownAs({ settings: { graceMinutes: 0 } });
const ASKED = allSent(withFullAbsence(PUBLISHED, EARLY), EARLY);
const SOON = plusMinutes(EARLY, 5);
const ANNE = PersonId.parse('anne');

function answered(meeting: Meeting, personId: PersonId, answer: 'yes' | 'no', now: Instant): Meeting {
  const by = { kind: 'substitute', personId } as const;
  const offerIds = [lastOfferTo(meeting, personId)];
  const answer_ = { type: 'AnswerOffer', by, personId, answer, via: 'link', receivedAt: now, offerIds } as const;
  return allSent(after(meeting, now, answer_), now);
}

function pageOf(meeting: Meeting, personId: PersonId, now: Instant) {
  return offerPage(meeting, { personId, offerId: lastOfferTo(meeting, personId) }, now).offers[0];
}

test('after a no a yes would still help as long as nobody has the seat', () => {
  const declined = answered(ASKED, SIRI, 'no', SOON);
  expect(pageOf(declined, SIRI, SOON)).toMatchObject({ status: 'no', mayStillHelp: true, answeredAt: SOON });
  const filled = answered(declined, TUVA, 'yes', SOON);
  expect(pageOf(filled, SIRI, SOON)).toMatchObject({ status: 'no', mayStillHelp: false });
  expect(pageOf(declined, SIRI, START)).toMatchObject({ mayStillHelp: false });
});

test('a standby is told until when somebody ahead can answer, while that is so', () => {
  const staggered = knownAs({ settings: { graceMinutes: 0, mode: 'staggered' } });
  const first = allSent(withFullAbsence(staggered, EARLY), EARLY);
  // Half of 24 hours: nobody's time runs at night.
  const half = plusMinutes(EARLY, 24 * 60);
  const both = allSent(after(first, half, { type: 'Advance', by: { kind: 'system' } }), half);
  const waiting = answered(both, TUVA, 'yes', half);
  const closesAt = waiting.offers.get(lastOfferTo(waiting, TUVA))?.standbyTold?.until;
  expect(pageOf(waiting, TUVA, half)).toMatchObject({ status: 'standby', standbyUntil: closesAt });
  expect(pageOf(waiting, TUVA, present(closesAt, 'end of waiting'))).not.toHaveProperty('standbyUntil');
  const taken = answered(waiting, SIRI, 'yes', half);
  expect(pageOf(taken, TUVA, half)).not.toHaveProperty('standbyUntil');
});

test('parts that were asked for in one message are on one page, and an answer that names none is for both', () => {
  const intervals = [
    { from: START, to: plusMinutes(START, 60) },
    { from: plusMinutes(START, 120), to: plusMinutes(START, 180) },
  ];
  const report = { type: 'ReportAbsence', by: BY_KARI, seatId: KARIS_SEAT, kind: 'partial', intervals } as const;
  const asked = allSent(after(PUBLISHED, EARLY, report), EARLY);
  const own = [...asked.offers.values()].filter(({ personId }) => personId === SIRI).map(({ id }) => id);
  expect(own.length).toBe(2);
  const link = { personId: SIRI, offerId: own[1] };
  expect(offerPage(asked, link, EARLY).offers.map(({ offerId }) => offerId)).toStrictEqual(own.toReversed());
  expect(offersMeant(asked, link).map(({ id }) => id)).toStrictEqual(own.toReversed());
  const declined = answered(asked, SIRI, 'no', SOON);
  const other = { personId: SIRI, offerId: own[0] };
  for (const one of [link, other]) {
    expect(offersMeant(declined, one).map(({ id }) => id)).toStrictEqual([one.offerId]);
  }
});

test('a question that came in a message of its own needs an answer of its own', () => {
  const report = { type: 'ReportAbsence', by: BY_KARI, seatId: KARIS_SEAT, kind: 'partial' } as const;
  const first = { ...report, intervals: [{ from: START, to: plusMinutes(START, 60) }] };
  const second = { ...report, intervals: [{ from: plusMinutes(START, 120), to: plusMinutes(START, 180) }] };
  const once = allSent(after(PUBLISHED, EARLY, first), EARLY);
  const twice = allSent(after(once, SOON, second), SOON);
  const link = { personId: SIRI, offerId: lastOfferTo(twice, SIRI) };
  expect(offerPage(twice, link, SOON).offers.map(({ status }) => status)).toStrictEqual(['asked', 'asked']);
  expect(offersMeant(twice, link).map(({ id }) => id)).toStrictEqual([link.offerId]);
});

test('for single items the page shows these; of a restricted one the number', () => {
  const report = {
    type: 'ReportAbsence',
    by: BY_KARI,
    seatId: KARIS_SEAT,
    kind: 'disqualified',
    items: [PLAN],
  } as const;
  const asked = allSent(after(PUBLISHED, EARLY, report), EARLY);
  expect(pageOf(asked, SIRI, EARLY)?.items).toStrictEqual([{ no: '12/26', title: 'Reguleringsplan' }]);
  expect(pageOf(ASKED, SIRI, EARLY)?.items).toStrictEqual([{ no: '12/26', title: 'Reguleringsplan' }, { no: '14/26' }]);
});

test('R17 the page remembers which of its items the reader may not take', () => {
  expect(pageOf(ASKED, SIRI, EARLY)?.disqualifiedItems).toStrictEqual([]);
  const by = { kind: 'substitute', personId: SIRI } as const;
  const yes = { type: 'AnswerOffer', by, personId: SIRI, answer: 'yes', via: 'link', receivedAt: SOON } as const;
  const said = { ...yes, offerIds: [lastOfferTo(ASKED, SIRI)], outOfItems: [BUDGET] };
  const seated = allSent(after(ASKED, SOON, said), SOON);
  expect(pageOf(seated, SIRI, SOON)).toMatchObject({ status: 'yes', disqualifiedItems: ['14/26'] });
});

test('only who was asked about the old time is told that the meeting has moved', () => {
  const [start, end] = [plusMinutes(START, 7 * 24 * 60), plusMinutes(END, 7 * 24 * 60)];
  const declined = answered(ASKED, SIRI, 'no', SOON);
  const moved = allSent(knownAs({ settings: { graceMinutes: 0 }, meeting: { start, end } }, SOON, declined), SOON);
  const meetingFor = (personId: PersonId) => offerPage(moved, { personId }, SOON).meeting;
  expect(meetingFor(SIRI).movedFrom).toStrictEqual({ start: START, end: END });
  expect(meetingFor(ANNE)).not.toHaveProperty('movedFrom');
});

test('the link to a question that was put anew shows the new one alone', () => {
  const [start, end] = [plusMinutes(START, 7 * 24 * 60), plusMinutes(END, 7 * 24 * 60)];
  const seated = answered(ASKED, SIRI, 'yes', SOON);
  const moved = allSent(knownAs({ settings: { graceMinutes: 0 }, meeting: { start, end } }, SOON, seated), SOON);
  const [old, anew] = [lastOfferTo(ASKED, SIRI), lastOfferTo(moved, SIRI)];
  expect(anew).not.toBe(old);
  for (const offerId of [old, anew]) {
    const { offers } = offerPage(moved, { personId: SIRI, offerId }, SOON);
    expect(offers.map((offer) => [offer.offerId, offer.status])).toStrictEqual([[anew, 'asked']]);
  }
  // Who answers without naming a question has read the link's own.
  expect(offersMeant(moved, { personId: SIRI, offerId: old }).map(({ id }) => id)).toStrictEqual([old]);
});
