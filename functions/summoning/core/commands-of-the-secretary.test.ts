import { describe, test } from 'vitest';
import { AbsenceId, ListId, MessageId, OfferId, PersonId, SeatId, VacancyId } from '#shared/kernel/ids.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { after, also, asked, quiet, seated } from '#test/kit/histories.ts';
import { local } from '#test/kit/meeting.ts';
import { seatIdOf, substitute, TURID, WHY } from '#test/kit/play.ts';
import { specificationOf } from '#test/kit/specification.ts';
import type { SummoningCommand } from './commands.ts';
import { meetingDecider } from './decide.ts';
import type { SummoningEvent } from './events.ts';

const given = specificationOf(meetingDecider);
const now = local('2026-12-01 13:00');
const reportedAt = local('2026-12-01 12:00');
const begun = local('2026-12-03 18:00');
const ended = local('2026-12-03 21:00');
const [absenceId, vacancyId, offerId] = [AbsenceId.parse('m1-a1'), VacancyId.parse('m1-v1'), OfferId.parse('m1-o1')];
const [anders, grete] = [PersonId.parse('anders'), PersonId.parse('grete')];
const [nobody, nowhere] = [PersonId.parse('x'), VacancyId.parse('x')];
const listId = ListId.parse('B');
const act = { now, by: TURID, why: WHY } as const;
const own = { now, by: TURID } as const;

const onVacancy = [
  { ...act, type: 'SkipCandidate', vacancyId, personId: grete },
  { ...act, type: 'AskOutOfOrder', vacancyId, personId: grete },
  { ...act, type: 'SeatDirectly', vacancyId, personId: grete },
  { ...act, type: 'ReopenVacancy', vacancyId },
  { ...act, type: 'AskOtherList', vacancyId, listId },
  { ...act, type: 'StopChain', vacancyId },
  { ...own, type: 'ResumeChain', vacancyId },
  { ...act, type: 'AcceptEmpty', vacancyId },
] as const;
const onSeated = [
  { ...act, type: 'SubstituteCannot', vacancyId },
  { ...act, type: 'ReplaceSubstitute', vacancyId, personId: anders },
] as const;
const onAbsence = [
  { ...own, type: 'WithdrawAbsence', absenceId },
  { ...own, type: 'DecideWithdrawal', absenceId, outcome: 'member' },
  { ...own, type: 'ApproveAbsence', absenceId },
  { ...act, type: 'RejectAbsence', absenceId },
  { ...own, type: 'CallInAdvance', absenceId },
  { ...own, type: 'DecideDisqualification', absenceId, outcome: 'disqualified' },
] as const;
const onOffer = [
  { ...own, type: 'RecordAnswer', offerId, answer: 'yes' },
  { ...own, type: 'ChangeDeadline', offerId, deadline: begun },
  { ...own, type: 'Resend', offerId },
] as const;
const onSeat = [
  { ...own, type: 'ConfirmComing', seatId: seatIdOf('kari') },
  { ...own, type: 'SendFormLink', seatId: seatIdOf('kari') },
  { ...own, type: 'RecordAttendance', seatId: seatIdOf('kari'), personId: anders },
] as const;

describe('R21 what the secretary names must be there', () => {
  test.each([...onVacancy, ...onSeated])('$type for a vacancy that nobody knows', (command) => {
    given(...seated())
      .when({ ...command, vacancyId: nowhere })
      .thenRefused({ kind: 'vacancy-not-known' });
  });

  test.each(onAbsence)('$type for an absence that nobody knows', (command) => {
    given(...asked())
      .when({ ...command, absenceId: AbsenceId.parse('x') })
      .thenRefused({ kind: 'absence-not-known' });
  });

  test.each(onOffer)('$type for an offer that nobody knows', (command) => {
    given(...asked())
      .when({ ...command, offerId: OfferId.parse('x') })
      .thenRefused({ kind: 'offer-not-known' });
  });

  test.each(onSeat)('$type for a seat that nobody knows', (command) => {
    given(...quiet())
      .when({ ...command, seatId: SeatId.parse('x') })
      .thenRefused({ kind: 'seat-not-known' });
  });

  test.each([
    { ...act, type: 'SkipCandidate', vacancyId, personId: nobody },
    { ...act, type: 'AskOutOfOrder', vacancyId, personId: nobody },
    { ...act, type: 'SeatDirectly', vacancyId, personId: nobody },
    { ...own, type: 'RecordAttendance', seatId: seatIdOf('kari'), personId: nobody },
  ] as const)('$type for a person whom nobody knows', (command) => {
    given(...asked())
      .when(command)
      .thenRefused({ kind: 'person-not-known' });
  });
});

describe('R21 whoever was first wins, and is named to the other', () => {
  const answered = { actor: substitute('anders'), at: reportedAt };

  test.each(onVacancy)('$type when somebody sits there', (command) => {
    given(...seated())
      .when(command)
      .thenRefused({ kind: 'vacancy-filled', winner: { type: 'SeatFilled', ...answered } });
  });

  test.each(onVacancy)('$type when the absence was taken back', (command) => {
    const takenBack = () =>
      after((evening) => {
        evening.report('kari');
        evening.expectSms('anders', /Kan du møte/);
        evening.withdraw('kari', TURID);
        evening.expectSms('anders', /trengs ikke/);
      });
    given(...takenBack())
      .when(command)
      .thenRefused({
        kind: 'vacancy-closed',
        winner: { type: 'VacancyClosed', actor: { kind: 'system' }, at: reportedAt },
      });
  });

  test.each([...onVacancy, ...onSeated])('R19 $type when the meeting has begun', (command) => {
    given(...(command.type === 'SubstituteCannot' || command.type === 'ReplaceSubstitute' ? seated() : asked()))
      .when({ ...command, now: begun })
      .thenRefused({ kind: 'scope-has-begun' });
  });

  test('stopping what somebody else has stopped', () => {
    const stop = { ...act, type: 'StopChain', vacancyId } as const;
    given(...also(asked, stop)())
      .when({ ...stop, now: plusMinutes(now, 1) })
      .thenRefused({ kind: 'chain-already-stopped', winner: { type: 'ChainStopped', actor: TURID, at: now } });
  });

  test.each(onOffer.slice(1))('$type for a question that was answered', (command) => {
    given(...seated())
      .when(command)
      .thenRefused({ kind: 'offer-not-open', winner: { type: 'OfferAnswered', ...answered } });
  });

  const withdraw = { ...own, type: 'WithdrawAbsence', absenceId } as const;
  const withdrawn = { type: 'AbsenceWithdrawn', actor: TURID, at: now } as const;

  test.each(onAbsence.slice(1, 4))('$type for an absence that was taken back', (command) => {
    const kind = command.type === 'DecideWithdrawal' ? 'absence-already-settled' : 'not-awaiting-approval';
    given(...also(asked, withdraw)())
      .when(command)
      .thenRefused({ kind, winner: withdrawn });
  });

  test.each(onAbsence.slice(4))('R17 $type for an assessment that was taken back', (command) => {
    const assessed = () => after((evening) => evening.report('kari', { kind: 'assessment', items: ['12/26'] }));
    given(...also(assessed, withdraw)())
      .when(command)
      .thenRefused({ kind: 'absence-already-settled', winner: withdrawn });
  });

  test.each(onAbsence.filter(({ type }) => type === 'WithdrawAbsence' || type === 'DecideWithdrawal'))(
    '$type when the meeting is over',
    (command) => {
      given(...asked())
        .when({ ...command, now: ended })
        .thenRefused({ kind: 'meeting-has-ended' });
    },
  );

  test('asking out of order while sending is off', () => {
    given(...after((evening) => evening.report('kari'), { sending: 'off' }))
      .when({ ...act, type: 'AskOutOfOrder', vacancyId, personId: grete })
      .thenRefused({ kind: 'sending-is-off' });
  });

  test.each(['SkipCandidate', 'ReplaceSubstitute'] as const)('%s after the meeting is over', (type) => {
    given(...seated())
      .when({ ...act, type, vacancyId, personId: anders, now: ended })
      .thenRefused({ kind: 'scope-has-begun' });
  });
});

describe('R21 R22 what the secretary does is in the log with who and why', () => {
  const by = { at: now, by: TURID } as const;
  const because = { ...by, why: WHY } as const;
  const stop = { ...act, type: 'StopChain', vacancyId } as const;
  const empty = { ...act, type: 'AcceptEmpty', vacancyId } as const;
  const other = { ...act, type: 'AskOtherList', vacancyId, listId } as const;
  const rows: readonly (readonly [
    string,
    () => readonly SummoningEvent[],
    SummoningCommand,
    readonly SummoningEvent[],
  ])[] = [
    ['stopping a chain', asked, stop, [{ ...because, type: 'ChainStopped', vacancyId }]],
    [
      'resuming it',
      also(asked, stop),
      { ...own, type: 'ResumeChain', vacancyId },
      [{ ...by, type: 'ChainResumed', vacancyId }],
    ],
    [
      'leaving a seat empty that somebody is asked for',
      asked,
      empty,
      [
        { ...because, type: 'EmptyAccepted', vacancyId },
        { ...by, type: 'OfferWithdrawn', offerId, because: 'notNeeded' },
        {
          at: now,
          type: 'MessageWanted',
          messageId: MessageId.parse('m1-s3'),
          recipient: { kind: 'person', personId: anders },
          channel: 'sms',
          topic: { about: 'notNeeded', offerId },
          quietBinds: true,
          notAfter: begun,
        },
      ],
    ],
    ['leaving it empty twice', also(asked, empty), empty, []],
    ['calling another list', asked, other, [{ ...because, type: 'OtherListAsked', vacancyId, listId }]],
    ['calling it twice', also(asked, other), other, []],
    [
      'reopening what was stopped',
      also(asked, stop),
      { ...act, type: 'ReopenVacancy', vacancyId },
      [{ ...because, type: 'VacancyReopened', vacancyId }],
    ],
    [
      'reopening what was left empty',
      also(asked, empty),
      { ...act, type: 'ReopenVacancy', vacancyId },
      [{ ...because, type: 'VacancyReopened', vacancyId }],
    ],
    [
      'skipping somebody not asked yet',
      asked,
      { ...act, type: 'SkipCandidate', vacancyId, personId: grete },
      [
        {
          ...because,
          type: 'CandidateSkipped',
          vacancyId,
          personId: grete,
          rank: 2,
          reason: 'skippedByStaff',
        },
      ],
    ],
    [
      'the one seated cannot come',
      seated,
      { ...act, type: 'SubstituteCannot', vacancyId },
      [{ ...because, type: 'SeatVacated', vacancyId, offerId, personId: anders, because: 'cannot' }],
    ],
  ];

  test.each(rows)('%s', (_, history, command, events) => {
    given(...history())
      .when(command)
      .then(...events);
  });
});
