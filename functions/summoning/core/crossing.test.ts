import { describe, expect, test } from 'vitest';
import { AbsenceId, OfferId, PersonId, VacancyId } from '#shared/kernel/ids.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { also, asked, seated } from '#test/kit/histories.ts';
import { local } from '#test/kit/meeting.ts';
import { BY_TURID, substitute, TURID, WHY } from '#test/kit/play.ts';
import { specificationOf } from '#test/kit/specification.ts';
import type { SummoningCommand } from './commands.ts';
import { crossing, refusalIn } from './crossing.ts';
import { meetingDecider } from './decide.ts';

const given = specificationOf(meetingDecider);
const now = local('2026-12-01 13:00');
const later = plusMinutes(now, 5);
const anne = { kind: 'staff', id: 'anne', name: 'Anne Vold' } as const;
const [vacancyId, offerId] = [VacancyId.parse('m1-v1'), OfferId.parse('m1-o1')];
const [anders, grete] = [PersonId.parse('anders'), PersonId.parse('grete')];

const onVacancy = { now: later, by: anne, why: WHY, vacancyId } as const;
const ofAnders = { now: later, by: anne, offerId } as const;
const onQuestion = [
  { ...ofAnders, type: 'RecordAnswer', answer: 'yes' },
  { ...ofAnders, type: 'ChangeDeadline', deadline: plusMinutes(later, 60) },
  { ...ofAnders, type: 'Resend' },
] as const;

/** Anders was asked, and Turid has seated Grete. */
const seatedByTurid = also(asked, {
  type: 'SeatDirectly',
  now,
  by: TURID,
  why: WHY,
  vacancyId,
  personId: grete,
});

describe('R21 after somebody was seated directly', () => {
  const winner = { type: 'SeatFilled', actor: TURID, at: now } as const;

  test('whoever would stop the search is told who seated them', () => {
    given(...seatedByTurid())
      .when({ ...onVacancy, type: 'StopChain' })
      .thenRefused({ kind: 'vacancy-filled', winner });
  });

  test('it was still the secretary, when the one seated has said yes since', () => {
    const yes = {
      type: 'AnswerOffer',
      now: plusMinutes(now, 1),
      by: substitute('grete'),
      personId: grete,
      answer: 'yes',
      via: 'sms',
      receivedAt: plusMinutes(now, 1),
    } as const;
    given(...also(seatedByTurid, yes)())
      .when({ ...onVacancy, type: 'SeatDirectly', personId: anders })
      .thenRefused({ kind: 'vacancy-filled', winner });
  });

  test.each(onQuestion)('$type for the question that ended with it names them as well', (command) => {
    const kind = command.type === 'RecordAnswer' ? 'offer-withdrawn' : 'offer-not-open';
    given(...seatedByTurid())
      .when(command)
      .thenRefused({ kind, winner });
  });
});

test.each(onQuestion)('R21 $type for somebody passed over names who did that, whoever sits there since', (command) => {
  const skip = { type: 'SkipCandidate', now, ...BY_TURID, vacancyId, personId: anders } as const;
  const seat = { ...onVacancy, type: 'SeatDirectly', now: plusMinutes(now, 1), personId: grete } as const;
  const kind = command.type === 'RecordAnswer' ? 'offer-withdrawn' : 'offer-not-open';
  given(...also(also(asked, skip), seat)())
    .when(command)
    .thenRefused({ kind, winner: { type: 'OfferWithdrawn', actor: TURID, at: now } });
});

describe('R21 what the log keeps of the one who came second', () => {
  const winner = { type: 'SeatFilled', actor: TURID, at: now } as const;
  const crossed = (command: SummoningCommand) => crossing(command, { kind: 'vacancy-filled', winner });
  const refused = { type: 'CommandRefused', at: later, by: anne, because: 'vacancy-filled', winner } as const;

  test('R21 whom they would have seated, and why', () => {
    expect(crossed({ ...onVacancy, type: 'SeatDirectly', personId: grete })).toStrictEqual([
      { ...refused, command: 'SeatDirectly', vacancyId, personId: grete, why: WHY },
    ]);
  });

  test('R21 which absence they would have approved', () => {
    const absenceId = AbsenceId.parse('m1-a1');
    expect(crossed({ now: later, by: anne, type: 'ApproveAbsence', absenceId })).toStrictEqual([
      { ...refused, command: 'ApproveAbsence', absenceId },
    ]);
  });

  test('R21 what was answered, to the first of the questions, where a link or a person named them', () => {
    const answer = { type: 'AnswerOffer', now: later, by: anne, personId: anders, answer: 'yes', via: 'sms' } as const;
    const kept = { ...refused, command: 'AnswerOffer', personId: anders, answer: 'yes' } as const;
    const byText = { ...answer, receivedAt: later };
    expect(crossed(byText)).toStrictEqual([kept]);
    expect(crossed({ ...byText, offerIds: [offerId, OfferId.parse('m1-o2')] })).toStrictEqual([{ ...kept, offerId }]);
    expect(crossed({ ...ofAnders, type: 'RecordAnswer', answer: 'no' })).toStrictEqual([
      { ...refused, command: 'RecordAnswer', offerId, answer: 'no' },
    ]);
  });

  test('R21 nothing, where nobody was first or nothing was to be decided', () => {
    const stop = { ...onVacancy, type: 'StopChain' } as const;
    expect(crossing(stop, { kind: 'vacancy-not-known' })).toStrictEqual([]);
    expect(crossing(stop, { kind: 'vacancy-filled' })).toStrictEqual([]);
    expect(crossed({ now: later, by: anne, type: 'Advance' })).toStrictEqual([]);
  });

  test('R21 the same no, when the command comes again', () => {
    const kept = crossed({ ...onVacancy, type: 'StopChain' });
    expect(refusalIn([...seated(), ...kept])).toStrictEqual({ kind: 'vacancy-filled', winner });
    expect(refusalIn(seated())).toBeUndefined();
  });
});
