import { test } from 'vitest';
import { AbsenceId, ItemNo, ListId, OfferId, PersonId, SeatId, VacancyId } from '#shared/kernel/ids.ts';
import { after, asked, quiet, seated } from '#test/kit/histories.ts';
import { local } from '#test/kit/meeting.ts';
import { BY_TURID, seatIdOf, substitute, TURID } from '#test/kit/play.ts';
import { specificationOf } from '#test/kit/specification.ts';
import type { SummoningCommand } from './commands.ts';
import { meetingDecider } from './decide.ts';
import type { SummoningEvent } from './events.ts';
import type { SummoningRefusal } from './refusals.ts';

const given = specificationOf(meetingDecider);
const now = local('2026-12-01 13:00');
const begun = local('2026-12-03 18:00');
const ended = local('2026-12-03 21:00');
const [absenceId, vacancyId, offerId] = [AbsenceId.parse('m1-a1'), VacancyId.parse('m1-v1'), OfferId.parse('m1-o1')];
const [anders, grete, kari] = [PersonId.parse('anders'), PersonId.parse('grete'), PersonId.parse('kari')];
const unknown = { absenceId: AbsenceId.parse('x'), vacancyId: VacancyId.parse('x'), offerId: OfferId.parse('x') };

const cancelled = () => after((evening) => evening.does({ type: 'CancelMeeting', ...BY_TURID }));

const winner = { type: 'OfferAnswered', actor: substitute('anders'), at: local('2026-12-01 12:00') } as const;
const seat = { type: 'SeatFilled', actor: substitute('anders'), at: local('2026-12-01 12:00') } as const;
const report = { type: 'ReportAbsence', now, by: TURID, seatId: seatIdOf('kari'), kind: 'full' } as const;
const ask = { type: 'AskOutOfOrder', now, ...BY_TURID, vacancyId, personId: grete } as const;

/** The history, what is asked, and how the meeting says no. */
const REFUSALS: readonly (readonly [string, () => readonly SummoningEvent[], SummoningCommand, SummoningRefusal])[] = [
  ['a meeting nobody knows', () => [], report, { kind: 'meeting-not-known' }],
  ['a report for a cancelled meeting', cancelled, report, { kind: 'meeting-cancelled' }],
  ['a report after the meeting', quiet, { ...report, now: ended }, { kind: 'meeting-has-ended' }],
  ['a seat nobody knows', quiet, { ...report, seatId: SeatId.parse('x') }, { kind: 'seat-not-known' }],
  [
    'an interval outside the meeting',
    quiet,
    { ...report, kind: 'partial', intervals: [{ from: ended, to: local('2026-12-03 22:00') }] },
    { kind: 'interval-outside-meeting' },
  ],
  [
    'intervals that overlap',
    quiet,
    {
      ...report,
      kind: 'partial',
      intervals: [
        { from: begun, to: ended },
        { from: local('2026-12-03 20:00'), to: ended },
      ],
    },
    { kind: 'intervals-overlap' },
  ],
  [
    'an item that is not on the agenda',
    quiet,
    { ...report, kind: 'disqualified', items: [ItemNo.parse('99/26')] },
    { kind: 'item-not-known' },
  ],
  [
    'withdrawing what was never reported',
    asked,
    { type: 'WithdrawAbsence', now, by: TURID, absenceId: unknown.absenceId },
    { kind: 'absence-not-known' },
  ],
  [
    'deciding a withdrawal nobody asked for',
    seated,
    { type: 'DecideWithdrawal', now, by: TURID, absenceId, outcome: 'member' },
    { kind: 'withdrawal-not-asked' },
  ],
  [
    'calling in advance where nothing is to be assessed',
    asked,
    { type: 'CallInAdvance', now, by: TURID, absenceId },
    { kind: 'not-an-assessment' },
  ],
  [
    'approving what needs no approval',
    asked,
    { type: 'ApproveAbsence', now, by: TURID, absenceId },
    { kind: 'not-awaiting-approval' },
  ],
  [
    'W18 a yes by phone when the substitute has said no',
    () =>
      after((evening) => {
        evening.report('kari');
        evening.expectSms('anders', /./);
        evening.answers('anders', 'nei');
        evening.expectSms('grete', /./);
      }),
    { type: 'RecordAnswer', now, by: TURID, offerId, answer: 'yes' },
    { kind: 'offer-already-answered', winner },
  ],
  [
    'an answer to an offer nobody knows',
    asked,
    { type: 'RecordAnswer', now, by: TURID, offerId: unknown.offerId, answer: 'yes' },
    { kind: 'offer-not-known' },
  ],
  [
    'an answer after the scope began',
    asked,
    { type: 'RecordAnswer', now: begun, by: TURID, offerId, answer: 'yes' },
    { kind: 'scope-has-begun' },
  ],
  [
    'skipping somebody who has answered',
    seated,
    { type: 'SkipCandidate', now, ...BY_TURID, vacancyId, personId: anders },
    { kind: 'vacancy-filled', winner: seat },
  ],
  [
    'skipping somebody who is not on the list',
    asked,
    { type: 'SkipCandidate', now, ...BY_TURID, vacancyId, personId: kari },
    { kind: 'person-not-known' },
  ],
  ['R21 asking the next as the yes arrives', seated, ask, { kind: 'vacancy-filled', winner: seat }],
  ['asking somebody who is asked already', asked, { ...ask, personId: anders }, { kind: 'person-not-available' }],
  ['asking a member', asked, { ...ask, personId: kari }, { kind: 'person-not-available' }],
  ['asking a stranger', asked, { ...ask, personId: PersonId.parse('x') }, { kind: 'person-not-known' }],
  ['asking after the scope began', asked, { ...ask, now: begun }, { kind: 'scope-has-begun' }],
  [
    'replacing somebody who does not sit there',
    seated,
    { type: 'ReplaceSubstitute', now, ...BY_TURID, vacancyId, personId: grete },
    { kind: 'vacancy-not-filled' },
  ],
  [
    'a substitute who cannot come where nobody sits',
    asked,
    { type: 'SubstituteCannot', now, ...BY_TURID, vacancyId },
    { kind: 'vacancy-not-filled' },
  ],
  [
    'reopening what is open',
    asked,
    { type: 'ReopenVacancy', now, ...BY_TURID, vacancyId },
    { kind: 'vacancy-still-open' },
  ],
  ['resuming what runs', asked, { type: 'ResumeChain', now, by: TURID, vacancyId }, { kind: 'chain-not-stopped' }],
  [
    'a list nobody knows',
    asked,
    { type: 'AskOtherList', now, ...BY_TURID, vacancyId, listId: ListId.parse('x') },
    { kind: 'list-not-known' },
  ],
  [
    'a deadline after the start',
    asked,
    { type: 'ChangeDeadline', now, by: TURID, offerId, deadline: local('2026-12-03 18:01') },
    { kind: 'deadline-not-possible' },
  ],
  [
    'a deadline that has passed',
    asked,
    { type: 'ChangeDeadline', now, by: TURID, offerId, deadline: local('2026-12-01 13:00:59') },
    { kind: 'deadline-not-possible' },
  ],
  [
    'a deadline for an answered offer',
    seated,
    { type: 'ChangeDeadline', now, by: TURID, offerId, deadline: begun },
    { kind: 'offer-not-open', winner },
  ],
  [
    'resending an answered offer',
    seated,
    { type: 'Resend', now, by: TURID, offerId },
    { kind: 'offer-not-open', winner },
  ],
  [
    'stopping a filled vacancy',
    seated,
    { type: 'StopChain', now, ...BY_TURID, vacancyId },
    { kind: 'vacancy-filled', winner: seat },
  ],
  [
    'a vacancy nobody knows',
    asked,
    { type: 'StopChain', now, ...BY_TURID, vacancyId: unknown.vacancyId },
    { kind: 'vacancy-not-known' },
  ],
  ['cancelling what is over', quiet, { type: 'CancelMeeting', now: ended, ...BY_TURID }, { kind: 'meeting-has-ended' }],
  [
    'R11 an answer by link to a withdrawn offer',
    () =>
      after((evening) => {
        evening.report('kari');
        evening.expectSms('anders', /./);
        evening.withdraw('kari');
        evening.expectSms('anders', /./);
      }),
    {
      type: 'AnswerOffer',
      now,
      by: substitute('anders'),
      personId: anders,
      offerIds: [offerId],
      answer: 'yes',
      via: 'link',
      receivedAt: now,
    },
    {
      kind: 'offer-withdrawn',
      winner: { type: 'OfferWithdrawn', actor: { kind: 'system' }, at: local('2026-12-01 12:00') },
    },
  ],
  [
    'an answer to somebody else’s offer',
    asked,
    {
      type: 'AnswerOffer',
      now,
      by: substitute('grete'),
      personId: grete,
      offerIds: [offerId],
      answer: 'yes',
      via: 'link',
      receivedAt: now,
    },
    { kind: 'offer-not-known' },
  ],
];

test.each(REFUSALS)('R21 refused: %s', (_, history, command, refusal) => {
  given(...history())
    .when(command)
    .thenRefused(refusal);
});
