import { describe, expect, test } from 'vitest';
import { EmailAddress } from '#shared/kernel/ids.ts';
import { askedForKari, atOnce, CONFIRMED, QUESTION } from '#test/kit/evenings.ts';
import { meetingFacts } from '#test/kit/meeting.ts';
import { type Evening, play, seatIdOf, TURID } from '#test/kit/play.ts';

const email = EmailAddress.parse('turid@example.no');
const mobile = '+4790009999';
const nobodyToAsk = { A: [] };

/** Everything that was put in line about this: to whom, and by which channel. */
function wanted({ log }: Evening, about: string): readonly string[] {
  return log.flatMap((event) => {
    if (event.type !== 'MessageWanted' || event.topic.about !== about) return [];
    const { recipient, channel } = event;
    return `${recipient.kind === 'staff' ? recipient.name : recipient.personId} ${channel}`;
  });
}

/** The words in somebody's hand. */
function lastTo({ received }: Evening, person: string, by: 'sms' | 'email' = 'email'): string {
  return received.findLast(({ to, channel }) => to === person && channel === by)?.text ?? '';
}

describe('R13 the secretaries who are alerted', () => {
  test.each([
    ['both', { email, mobile }, ['Turid Aas email', 'Turid Aas sms']],
    ['a mobile alone', { mobile }, ['Turid Aas sms']],
    ['an e-mail address alone', { email }, ['Turid Aas email']],
    ['a number that is none', { email, mobile: 'sentralbordet' }, ['Turid Aas email']],
  ])('are reached by what they have: %s', (_, addresses, reached) => {
    const secretaries = [{ name: 'Turid Aas', ...addresses }];
    const evening = play(meetingFacts({ settings: { graceMinutes: 0, secretaries }, substitutes: nobodyToAsk }));
    evening.report('kari');
    if ('mobile' in addresses && addresses.mobile === mobile) evening.expectSms('turid', /Ingen flere å spørre/);
    expect(wanted(evening, 'exhausted').toSorted()).toStrictEqual(reached);
  });

  test('are those of every body, and those of this one', () => {
    const [own, other] = [meetingFacts().body.id, meetingFacts({ body: { id: 'skole' } }).body.id];
    const secretaries = [
      { name: 'Turid Aas', email, bodyIds: [own] },
      { name: 'Olav Dahl', email, bodyIds: [other] },
      { name: 'Ida Moe', email },
    ];
    const evening = play(meetingFacts({ settings: { graceMinutes: 0, secretaries }, substitutes: nobodyToAsk }));
    evening.report('kari');
    expect(wanted(evening, 'exhausted')).toStrictEqual(['Turid Aas email', 'Ida Moe email']);
  });

  test.each([
    ['17:59', ['Turid Aas email']],
    ['18:00', []],
  ])('R19 hear at %s that nobody presides only while the meeting has not begun', (time, told) => {
    const evening = play(
      meetingFacts({ settings: { graceMinutes: 0 }, substitutes: { A: [], B: [] } }),
      '2026-12-03 17:00',
    );
    evening.at(time);
    evening.report('marit', { kind: 'partial', from: '20:00', to: '21:00' });
    evening.expectSms('turid', /Marit Haugen/);
    evening.report('per', { kind: 'partial', from: '20:00', to: '21:00' });
    evening.expectSms('turid', /Per Vik/);
    expect(evening.meeting.presidingMissing).toBe(true);
    expect(wanted(evening, 'noPresiding')).toStrictEqual(told);
  });
});

describe('R10 who else hears of a seat that is filled', () => {
  test('the contact of the list that the seat belongs to, and the leader wherever their seat stands', () => {
    const facts = meetingFacts();
    const lists = facts.body.lists.map((list) => ({ ...list, contactPersonId: list.id === 'A' ? 'jonas' : 'per' }));
    const body = { lists, seats: facts.body.seats.toReversed() };
    const notify = { chair: true, groupContact: true };
    const evening = play(meetingFacts({ settings: { graceMinutes: 0, notify }, body }));
    evening.report('mina');
    evening.expectSms('tuva', QUESTION);
    evening.answers('tuva', 'ja');
    evening.expectSms('tuva', CONFIRMED);
    expect(wanted(evening, 'filledNotice')).toStrictEqual(['Turid Aas email', 'per email', 'marit email']);
  });

  test('a member without e-mail gets no letter', () => {
    const evening = askedForKari(undefined, meetingFacts({ ...atOnce, persons: { kari: { email: null } } }));
    expect(wanted(evening, 'absenceReceipt')).toStrictEqual([]);
  });
});

test('R15 R19 one yes to two seats is confirmed before the first of them begins, whichever was reported first', () => {
  const evening = play();
  evening.report('jonas', { kind: 'partial', from: '19:30', to: '21:00' });
  evening.report('kari', { kind: 'partial', from: '18:00', to: '19:30' });
  evening.at('2026-12-01 12:03');
  evening.expectSms('anders', QUESTION);
  evening.answers('anders', 'ja');
  evening.expectSms('anders', /Takk!.*18\.00-19\.30.*19\.30-21\.00/);
  const confirmed = evening.log.find((event) => event.type === 'MessageWanted' && event.topic.about === 'confirmed');
  const first = evening.offersOf('anders').find(({ vacancyId }) => vacancyId === evening.vacancy('kari').id);
  expect(confirmed).toMatchObject({ topic: { offerId: first?.id }, notAfter: '2026-12-03T17:00:00.000Z' });
});

describe('the words of a message', () => {
  test('a member reads their own language, and a secretary that of the municipality', () => {
    const persons = { kari: { language: 'en' } };
    const settings = { graceMinutes: 0, language: 'nn' } as const;
    const evening = play(meetingFacts({ settings, persons, substitutes: nobodyToAsk }));
    evening.report('kari');
    evening.expectSms('turid', /Ingen fleire å spørje for Kari Nordmann/);
    evening.report('jonas');
    evening.expectSms('turid', /Ingen fleire å spørje for Jonas Berg/);
    expect(lastTo(evening, 'kari')).toMatch(/^We have registered that you do not come to the meeting in Kommunestyret/);
    expect(lastTo(evening, 'jonas')).toMatch(/^Vi har registrert at du ikkje kjem på møtet i Kommunestyret/);
  });

  test.each([
    [
      'name and number',
      { name: 'Politisk sekretariat', phone: '+4755000000' },
      'Ta kontakt: Politisk sekretariat, 55 00 00 00.',
    ],
    ['a name alone', { name: 'Politisk sekretariat' }, 'Ta kontakt: Politisk sekretariat.'],
    ['a number alone', { name: '', phone: '+4755000000' }, 'Ta kontakt: 55 00 00 00.'],
    ['nothing', { name: '' }, undefined],
  ])('the receipt tells whom to call by what the municipality has: %s', (_, contact, line) => {
    const evening = play(meetingFacts({ settings: { contact } }));
    evening.report('kari');
    expect(/Ta kontakt: .*/.exec(lastTo(evening, 'kari'))?.[0].replaceAll(/\s/g, ' ')).toBe(line);
  });

  test('R20 a member without e-mail gets the link to the form by text', () => {
    const evening = play(meetingFacts({ persons: { kari: { email: null } } }));
    evening.does({ type: 'SendFormLink', by: TURID, seatId: seatIdOf('kari') });
    evening.expectSms(
      'kari',
      /^Her melder du forfall eller inhabilitet: \{lenke\} Lenken er personlig\. Hilsen Fjordvik kommune$/,
    );
  });

  test('R25 what would have gone to a secretary names that secretary and the address in the first line', () => {
    const settings = { graceMinutes: 0, sending: 'redirect', redirectTo: { mobile, email } } as const;
    const own = { name: 'Olav Dahl', email: EmailAddress.parse('olav@example.no'), mobile: '+4790008888' };
    const secretaries = [{ name: 'Turid Aas', email, mobile }, own];
    const evening = play(meetingFacts({ settings: { ...settings, secretaries }, substitutes: nobodyToAsk }));
    evening.report('kari');
    evening.expectSms('turid', /^Til Turid Aas 900 09 999:\nFulltallig: Ingen flere/);
    evening.expectSms('turid', /^Til Olav Dahl 900 08 888:\nFulltallig: Ingen flere/);
    evening.expectEmail('turid', /^Til Olav Dahl olav@example\.no:\nPlassen til Kari Nordmann/m);
    evening.expectEmail('turid', /^Til Kari Nordmann kari@example\.no:\n/m);
  });

  test('only a text is counted in parts', () => {
    const evening = askedForKari();
    const claims = evening.log.flatMap((event) => (event.type === 'MessageClaimed' ? [event] : []));
    expect(claims.map((claim) => 'segments' in claim)).toStrictEqual([false, true]);
  });
});
