import { describe, expect, test } from 'vitest';
import { OfferId, PersonId } from '#shared/kernel/ids.ts';
import { atOnce, CONFIRMED, evening, QUESTION } from '#test/kit/evenings.ts';
import { local } from '#test/kit/meeting.ts';
import { BY_TURID, type Evening, seatIdOf, TURID, WHY } from '#test/kit/play.ts';

/** Why messages about this were dropped, in order. */
function droppedAbout({ log, meeting }: Evening, about: string) {
  return log.flatMap((event) =>
    event.type === 'MessageDropped' && meeting.messages.get(event.messageId)?.topic.about === about
      ? [event.because]
      : [],
  );
}

const first = { kind: 'partial', from: '18:00', to: '19:30' } as const;
const second = { kind: 'partial', from: '19:30', to: '21:00' } as const;

describe('R10 what was overtaken before it went out is not sent', () => {
  test('R10 thanks for a yes that was taken back meanwhile', () => {
    const told = evening();
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.providerIs('down');
    told.answers('anders', 'ja');
    told.answersByLink('anders', 'no');
    expect(droppedAbout(told, 'confirmed')).toStrictEqual(['notWanted']);
  });

  test('R8 a plea for a clear answer, once that has come', () => {
    const told = evening();
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.providerIs('down');
    told.answers('anders', 'kanskje');
    told.answersByLink('anders', 'no');
    expect(droppedAbout(told, 'unclear')).toStrictEqual(['notWanted']);
  });

  test('R8 but not while nobody knows whether the question itself arrived', () => {
    const told = evening();
    told.providerIs('hangsButSends');
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.providerIs('accepts');
    told.answers('anders', 'kanskje');
    told.expectSms('anders', /JA eller NEI/);
  });

  test('R5 R21 that they need not come waits for the morning, and is not told who was seated again in the night', () => {
    const told = evening({}, '2026-12-01 20:59');
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.answers('anders', 'ja');
    told.expectSms('anders', CONFIRMED);
    told.at('2026-12-01 21:30');
    told.withdraw('kari');
    told.at('2026-12-01 22:00');
    told.report('kari');
    const by = { ...BY_TURID, vacancyId: told.vacancy('kari').id, personId: PersonId.parse('anders') };
    told.does({ type: 'SeatDirectly', ...by });
    told.expectSms('anders', /satt opp som vara/);
    expect(droppedAbout(told, 'stoodDown')).toStrictEqual(['notWanted']);
    told.at('2026-12-02 09:00');
  });

  test('R5 R21 that the seat is taken waits for the morning, and is not told who is asked for it again in the night', () => {
    const told = evening({}, '2026-12-01 20:59');
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.at('2026-12-01 21:30');
    const by = { ...BY_TURID, vacancyId: told.vacancy('kari').id };
    told.does({ type: 'SeatDirectly', ...by, personId: PersonId.parse('grete') });
    told.expectSms('grete', /satt opp som vara/);
    told.at('2026-12-01 22:00');
    told.does({ type: 'ReplaceSubstitute', ...by, personId: PersonId.parse('grete') });
    told.does({ type: 'AskOutOfOrder', ...by, personId: PersonId.parse('anders') });
    told.expectSms('anders', QUESTION);
    expect(droppedAbout(told, 'taken')).toStrictEqual(['notWanted']);
    told.at('2026-12-02 08:00');
    told.expectSms('grete', /skal ikke møte/);
    told.expectSms('hassan', QUESTION);
  });

  test('R4 R15 a reminder of two questions stands until both are answered', () => {
    const told = evening({ settings: { sending: 'off' } });
    told.report('kari', first);
    told.report('jonas', second);
    told.factsBecome(atOnce);
    told.expectSms('anders', QUESTION);
    told.providerIs('down');
    told.at('2026-12-01 14:41');
    const [offer, other] = told.offersOf('anders');
    if (offer === undefined || other === undefined) throw new Error('asked about both');
    told.answersByLink('anders', 'no', { offers: [offer] });
    expect(droppedAbout(told, 'offerReminder')).toStrictEqual([]);
    told.answersByLink('anders', 'no', { offers: [other] });
    expect(droppedAbout(told, 'offerReminder')).toStrictEqual(['notWanted']);
  });

  test('R13b R15 a call about two seats is asked of the secretary until both are answered', () => {
    const landlineOnly = { anders: { mobile: null, landline: '+4755112233' } };
    const told = evening({ persons: landlineOnly, settings: { sending: 'off' } });
    told.report('kari', first);
    told.report('jonas', second);
    told.providerIs('down');
    told.factsBecome({ ...atOnce, persons: landlineOnly });
    const [offer, other] = told.offersOf('anders');
    if (offer === undefined || other === undefined) throw new Error('to be rung about both');
    told.does({ type: 'RecordAnswer', by: TURID, offerId: offer.id, answer: 'no' });
    expect(droppedAbout(told, 'callNeeded')).toStrictEqual([]);
    told.does({ type: 'RecordAnswer', by: TURID, offerId: other.id, answer: 'no' });
    expect(droppedAbout(told, 'callNeeded')).toStrictEqual(['notWanted']);
  });

  test('R7 a plea for an approval that was given meanwhile', () => {
    const told = evening({ settings: { approval: 'approveFirst' } });
    told.providerIs('down');
    told.providerIs('down', 'email');
    told.report('kari');
    expect(droppedAbout(told, 'approvalWanted')).toStrictEqual([]);
    told.does({ type: 'ApproveAbsence', by: TURID, absenceId: told.absence('kari').id });
    expect(new Set(droppedAbout(told, 'approvalWanted'))).toStrictEqual(new Set(['notWanted']));
  });

  test('R14 that nobody is left, once somebody sits there after all', () => {
    const told = evening({ substitutes: { A: ['anders'] } });
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.providerIs('down');
    told.providerIs('down', 'email');
    told.answers('anders', 'nei');
    const vacancyId = told.vacancy('kari').id;
    told.does({ type: 'SeatDirectly', by: TURID, vacancyId, personId: PersonId.parse('tuva'), why: WHY });
    expect(droppedAbout(told, 'exhausted')).toStrictEqual(['notWanted', 'notWanted']);
  });
});

describe('what cannot reach anybody any more', () => {
  test('R8 thanks to somebody who takes no more texts are dropped, and not sent to the secretary in their stead', () => {
    const told = evening({ settings: { sending: 'redirect' } });
    told.report('kari');
    told.expectSms('turid', QUESTION);
    told.providerIs('down');
    told.answers('anders', 'ja');
    told.factsBecome({
      settings: { graceMinutes: 0, sending: 'redirect' },
      persons: { anders: { smsOptOut: true } },
    });
    told.providerIs('accepts');
    told.at('2026-12-01 12:10');
    expect(droppedAbout(told, 'confirmed')).toStrictEqual(['noChannel']);
  });

  test('R8 a question that may have arrived at somebody who takes no more texts is not wanted, whatever it states', () => {
    const told = evening();
    told.providerIs('hangs');
    told.report('kari');
    told.providerIs('down');
    told.factsBecome({ ...atOnce, persons: { anders: { smsOptOut: true } } });
    expect(droppedAbout(told, 'offer')).toStrictEqual(['notWanted']);
    told.providerIs('accepts');
    told.at('2026-12-01 12:10');
    told.expectSms('grete', QUESTION);
  });

  test('R19 at the very end of the meeting a link that never got through is dropped, and no alarm is left', () => {
    const told = evening({}, '2026-12-03 20:55');
    told.providerIs('down', 'email');
    told.does({ type: 'SendFormLink', by: TURID, seatId: seatIdOf('kari') });
    told.at('21:00');
    expect(droppedAbout(told, 'formLink')).toStrictEqual(['tooLate']);
    expect(told.wakeAt).toBeUndefined();
  });

  test('R25 while sending is off a link in line waits for nothing but the moment it is of no more use', () => {
    const told = evening();
    told.providerIs('down', 'email');
    told.does({ type: 'SendFormLink', by: TURID, seatId: seatIdOf('kari') });
    told.factsBecome({ settings: { graceMinutes: 0, sending: 'off' } });
    told.at('2026-12-01 12:30');
    expect(told.wakeAt).toBe(local('2026-12-03 21:00'));
    told.at('21:00');
    expect(droppedAbout(told, 'formLink')).toStrictEqual(['tooLate']);
  });
});

test('R22 what goes out is kept as it goes out: a letter with its subject, a text with its terms', () => {
  const told = evening();
  told.report('kari');
  told.expectSms('anders', QUESTION);
  const claims = told.log.flatMap((event) => {
    if (event.type !== 'MessageClaimed') return [];
    const { text: _text, ...claim } = event;
    return [claim];
  });
  const claimed = {
    type: 'MessageClaimed',
    at: local('2026-12-01 12:00'),
    attempt: 1,
    claimedBy: 'worker-2',
    until: local('2026-12-01 12:02'),
  } as const;
  const subject = 'Forfallet ditt er registrert: Kommunestyret 3. desember';
  const terms = {
    deadline: local('2026-12-01 16:00'),
    closesAt: local('2026-12-01 16:01:30'),
    remindAt: local('2026-12-01 14:40'),
    nextAt: local('2026-12-01 14:00'),
  };
  expect(claims).toStrictEqual([
    { ...claimed, messageId: 'm1-s1', channel: 'email', to: 'kari@example.no', subject },
    { ...claimed, messageId: 'm1-s2', channel: 'sms', to: '+4790000005', segments: 2, terms },
  ]);
});

describe('R15 a question about two seats that waited', () => {
  const hour = { answeringMinutes: [{ moreThanHours: 0, minutes: 60 }], graceMinutes: 0 };

  function askedAboutBoth(): Evening {
    const told = evening({ settings: { ...hour, sending: 'off' } }, '2026-12-03 16:00');
    told.report('jonas', second);
    told.report('kari', first);
    told.providerIs('down');
    told.factsBecome({ settings: hour });
    return told;
  }

  test('R15 R19 is of use until the first of them begins, whichever was reported first', () => {
    const told = askedAboutBoth();
    expect(told.log.findLast(({ type }) => type === 'MessageWanted')).toMatchObject({
      topic: { about: 'offer', offerIds: [OfferId.parse('m1-o1'), OfferId.parse('m1-o2')] },
      notAfter: local('2026-12-03 18:00'),
    });
  });

  test('R4 R15 is still the same message when one of them is no longer asked about, with the other’s time', () => {
    const told = askedAboutBoth();
    told.at('17:30');
    told.withdraw('kari', TURID);
    told.providerIs('accepts');
    told.at('17:45');
    told.expectSms('anders', /19\.30-21\.00/);
    expect(droppedAbout(told, 'offer')).toStrictEqual([]);
    expect(told.offer('anders').terms).toBeUndefined();
    expect(told.offersOf('anders')[0]?.terms?.deadline).toBe(local('2026-12-03 18:45'));
  });

  test('R4 R18 states no minute after the start of a meeting that begins a little earlier than it was to', () => {
    const told = evening({ settings: hour }, '2026-12-03 16:45');
    told.providerIs('down');
    told.report('kari');
    told.factsBecome({ settings: hour, meeting: { start: local('2026-12-03 17:31') } });
    told.providerIs('accepts');
    told.at('16:50');
    told.expectSms('anders', /kl\. 17\.31/);
    told.answers('anders', 'ja');
    told.expectSms('anders', CONFIRMED);
  });
});
