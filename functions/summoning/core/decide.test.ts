import { describe, test } from 'vitest';
import {
  AbsenceId,
  EmailAddress,
  ItemNo,
  MessageId,
  OfferId,
  PersonId,
  PhoneNumber,
  VacancyId,
} from '#shared/kernel/ids.ts';
import { after, asked, quiet, seated } from '#test/kit/histories.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { seatIdOf, substitute, TURID, WHY } from '#test/kit/play.ts';
import { specificationOf } from '#test/kit/specification.ts';
import { meetingDecider } from './decide.ts';
import type { EventOf } from './events.ts';

const given = specificationOf(meetingDecider);
const now = local('2026-12-01 13:00');
const begun = local('2026-12-03 18:00');
const [absenceId, vacancyId, offerId] = [AbsenceId.parse('m1-a1'), VacancyId.parse('m1-v1'), OfferId.parse('m1-o1')];
const [anders, kari] = [PersonId.parse('anders'), PersonId.parse('kari')];

const toAnders = { kind: 'person', personId: anders } as const;
const turid: Wanted['recipient'] = {
  kind: 'staff',
  name: 'Turid Aas',
  email: EmailAddress.parse('turid@example.no'),
  mobile: PhoneNumber.parse('+4790009999'),
};

type Wanted = EventOf<'MessageWanted'>;
function wanted(
  id: string,
  channel: Wanted['channel'],
  recipient: Wanted['recipient'],
  topic: Wanted['topic'],
): Wanted {
  const messageId = MessageId.parse(id);
  return { type: 'MessageWanted', at: now, messageId, recipient, channel, topic, quietBinds: false, notAfter: begun };
}

describe('what a command brings about', () => {
  const yes = {
    type: 'AnswerOffer',
    now,
    by: substitute('anders'),
    personId: anders,
    answer: 'yes',
    via: 'sms',
    receivedAt: now,
  } as const;

  test('R10 a yes is an answer and nothing else; who takes the seat is planned from it', () => {
    given(...asked())
      .when(yes)
      .then({
        type: 'OfferAnswered',
        at: now,
        by: substitute('anders'),
        offerId,
        answer: 'yes',
        via: 'sms',
        receivedAt: now,
      });
  });

  test('R9 W11 a yes said again changes nothing but the log, and counts from then: a no in between does not undo it', () => {
    const { by, via } = yes;
    const repeated = {
      type: 'AnswerNotCounted',
      at: now,
      by,
      offerId,
      answer: 'yes',
      via,
      receivedAt: now,
      because: 'changesNothing',
    } as const;
    given(...seated())
      .when({ ...yes, offerIds: [offerId] })
      .then(repeated);
    const no = { ...yes, answer: 'no', offerIds: [offerId], receivedAt: local('2026-12-01 12:30') } as const;
    given(...seated(), repeated)
      .when(no)
      .then({ ...repeated, answer: 'no', receivedAt: no.receivedAt, because: 'olderThanTheOneCounted' });
  });

  test('R9 of two answers to one offer the one received later counts, in whatever order they come', () => {
    const receivedAt = local('2026-12-01 11:59:30');
    const no = { ...yes, answer: 'no', offerIds: [offerId], receivedAt } as const;
    given(...seated())
      .when(no)
      .then({
        type: 'AnswerNotCounted',
        at: now,
        by: no.by,
        offerId,
        answer: 'no',
        via: 'sms',
        receivedAt,
        because: 'olderThanTheOneCounted',
      });
  });

  test('R9 a text answers nothing that was asked after it was received', () => {
    given(...asked())
      .when({ ...yes, receivedAt: local('2026-12-01 11:59:58') })
      .thenRefused({ kind: 'offer-not-known' });
  });

  test('R13 a no after a yes empties the seat and is acknowledged', () => {
    given(...seated())
      .when({ ...yes, answer: 'no' })
      .then(
        { type: 'OfferAnswered', at: now, by: yes.by, offerId, answer: 'no', via: 'sms', receivedAt: now },
        { type: 'SeatVacated', at: now, by: yes.by, vacancyId, offerId, personId: anders, because: 'cannot' },
        wanted('m1-s6', 'sms', toAnders, { about: 'cannotAck', offerId }),
      );
  });

  test('R8 an unclear answer leaves the offer open and asks again; the second alerts the secretary; the third is logged', () => {
    const unclear = { type: 'NoteUnclearAnswer', now, by: yes.by, personId: anders, receivedAt: now } as const;
    const noted = { type: 'AnswerUnclear', at: now, by: yes.by, offerId, receivedAt: now } as const;
    given(...asked())
      .when(unclear)
      .then(noted, wanted('m1-s3', 'sms', toAnders, { about: 'unclear', offerId }));
    given(...asked(), noted)
      .when(unclear)
      .then(
        noted,
        wanted('m1-s3', 'email', turid, { about: 'unclearTwice', offerId }),
        wanted('m1-s4', 'sms', turid, { about: 'unclearTwice', offerId }),
      );
    given(...asked(), noted, noted)
      .when(unclear)
      .then(noted);
  });

  test('R19 W20 an answer after the scope began is kept for the log, and changes nothing', () => {
    const late = { ...yes, now: begun, receivedAt: now, offerIds: [offerId] };
    given(...asked())
      .when(late)
      .then({
        type: 'AnswerNotCounted',
        at: begun,
        by: yes.by,
        offerId,
        answer: 'yes',
        via: 'sms',
        receivedAt: now,
        because: 'scopeBegan',
      });
    given(...asked())
      .when({ ...late, via: 'link' })
      .thenRefused({ kind: 'scope-has-begun' });
  });

  test('R12 a report withdrawn twice is withdrawn once', () => {
    const withdraw = { type: 'WithdrawAbsence', now, by: TURID, absenceId } as const;
    const withdrawn = { type: 'AbsenceWithdrawn', at: now, by: TURID, absenceId } as const;
    given(...asked())
      .when(withdraw)
      .then(withdrawn);
    given(...asked(), withdrawn)
      .when(withdraw)
      .thenNothingHappens();
  });

  test('R20 a member may say that they come, once', () => {
    const coming = { type: 'ConfirmComing', now, by: TURID, seatId: seatIdOf('kari') } as const;
    const confirmed = { type: 'ComingConfirmed', at: now, by: TURID, seatId: coming.seatId, personId: kari } as const;
    given(...quiet())
      .when(coming)
      .then(confirmed);
    given(...quiet(), confirmed)
      .when(coming)
      .thenNothingHappens();
    given(...asked())
      .when(coming)
      .thenRefused({ kind: 'absence-stands' });
  });

  test('R21 a question sent once more by hand goes out at once, while anything may be sent', () => {
    const resend = { type: 'Resend', now, by: TURID, offerId } as const;
    given(...asked())
      .when(resend)
      .then(
        { type: 'OfferResent', at: now, by: TURID, offerId },
        wanted('m1-s3', 'sms', toAnders, { about: 'offerReminder', offerIds: [offerId] }),
      );
    const settings = { ...meetingFacts().settings, graceMinutes: 0, sending: 'off' } as const;
    given(...asked(), { type: 'FactsChanged', at: now, by: TURID, factsVersion: 2, settings })
      .when(resend)
      .thenRefused({ kind: 'sending-is-off' });
  });

  test('R21 R22 R24 notes, readings and attendance are logged with who and when', () => {
    given(...quiet())
      .when({ type: 'AddNote', now, by: TURID, note: WHY })
      .then({ type: 'NoteAdded', at: now, by: TURID, note: WHY });
    given(...quiet())
      .when({ type: 'ReadDetail', now, by: TURID, detailId: WHY.detailId, absenceId })
      .then({ type: 'DetailRead', at: now, by: TURID, detailId: WHY.detailId, absenceId });
    const record = {
      type: 'RecordAttendance',
      now: begun,
      by: TURID,
      seatId: seatIdOf('kari'),
      personId: anders,
      from: begun,
    } as const;
    given(...seated())
      .when(record)
      .then({ type: 'AttendanceRecorded', at: begun, by: TURID, seatId: record.seatId, personId: anders, from: begun });
    given(...seated())
      .when({ ...record, to: now })
      .thenRefused({ kind: 'interval-outside-meeting' });
    given(...seated())
      .when({ ...record, outOfItems: [ItemNo.parse('99/26')] })
      .thenRefused({ kind: 'item-not-known' });
  });

  test('R23 facts that say nothing new are not written', () => {
    given(...quiet())
      .when({
        type: 'TakeFacts',
        now,
        by: TURID,
        facts: meetingFacts({ settings: { graceMinutes: 0 }, factsVersion: 7 }),
      })
      .thenNothingHappens();
  });

  test('R17 a decision names items that were asked about, and is made once', () => {
    const history = after((evening) => evening.report('kari', { kind: 'assessment', items: ['12/26', '14/26'] }));
    const decide = { type: 'DecideDisqualification', now, by: TURID, absenceId, outcome: 'disqualified' } as const;
    const items = [ItemNo.parse('12/26'), ItemNo.parse('14/26')];
    const decided = {
      type: 'DisqualificationDecided',
      at: now,
      by: TURID,
      absenceId,
      outcome: 'disqualified',
      items,
    } as const;
    given(...history)
      .when(decide)
      .then(decided);
    given(...history)
      .when({ ...decide, items: [ItemNo.parse('15/26')] })
      .thenRefused({ kind: 'item-not-known' });
    given(...history)
      .when({ ...decide, items: [] })
      .thenRefused({ kind: 'item-not-known' });
    given(...history, decided)
      .when(decide)
      .thenRefused({
        kind: 'absence-already-settled',
        winner: { type: 'DisqualificationDecided', actor: TURID, at: now },
      });
    given(...asked())
      .when(decide)
      .thenRefused({ kind: 'not-an-assessment' });
  });
});
