import { describe, expect, test } from 'vitest';
import { present } from '#shared/kernel/assert.ts';
import { PersonId } from '#shared/kernel/ids.ts';
import { askedForKari, atOnce, CONFIRMED, QUESTION, standingBy } from '#test/kit/evenings.ts';
import { meetingFacts, NEXT_WEEK } from '#test/kit/meeting.ts';
import { BY_TURID, type Evening, play, TURID } from '#test/kit/play.ts';

/** The letters in the secretary's inbox, each line by line up to its button. */
function lettersOf({ received }: Evening): readonly (readonly string[])[] {
  return received
    .filter(({ to, channel }) => to === 'turid' && channel === 'email')
    .map(({ text }) => text.split('\n').flatMap((line) => line.replaceAll(/\s/g, ' ').trim() || []))
    .map((lines) => lines.slice(0, lines.indexOf('{lenke}') - 1));
}

function letter(evening: Evening): readonly string[] {
  return lettersOf(evening).at(-1) ?? [];
}

describe('W15 the letter about a seat that nobody takes', () => {
  test('it tells of each candidate why they did not come, and when', () => {
    const unavailable = [{ from: '2026-12-03', to: '2026-12-03' }];
    const evening = askedForKari({ kind: 'full' }, meetingFacts({ ...atOnce, persons: { siri: { unavailable } } }));
    evening.providerIs('refuses', 'hassan/sms');
    evening.at('2026-12-01 12:20');
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
    evening.at('2026-12-01 15:05');
    evening.expectSms('grete', /Påminnelse/);
    evening.at('2026-12-01 20:00');
    evening.expectSms('turid', /^Fulltallig: Ingen flere å spørre for Kari Nordmann, Arbeiderpartiet.* 4 er vurdert\./);
    expect(letter(evening)).toStrictEqual([
      'Plassen til Kari Nordmann (Arbeiderpartiet) er tom.',
      'Alle på lista er spurt eller hoppet over:',
      '1 Anders Lund: nei, tirsdag 1. desember kl. 12.20',
      '2 Grete Moe: svarte ikke innen tirsdag 1. desember kl. 16.30',
      '3 Hassan Ali: ikke nådd',
      '4 Siri Dahl: hoppet over, utilgjengelig',
      '4 av 5 ventes, minst 3 må møte. Møtet er vedtaksført.',
      'Du kan spørre fra en annen liste, prøve noen på nytt, eller la plassen stå tom.',
    ]);
  });

  test('it names the seat that a candidate sits in already, and leaves out an offer of another seat', () => {
    const evening = askedForKari({ kind: 'full' }, meetingFacts({ ...atOnce, substitutes: { A: ['anders'] } }));
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.report('jonas');
    evening.expectSms('turid', /Ingen flere å spørre for Jonas Berg.* 1 er vurdert\./);
    expect(letter(evening)).toContain('1 Anders Lund: hoppet over, møter allerede for Kari Nordmann');
  });
});

test('R18 W15 what somebody said about the old time is not why they do not come to the new one', () => {
  const changes = { ...atOnce, substitutes: { A: ['anders'] } };
  const evening = askedForKari({ kind: 'full' }, meetingFacts(changes));
  evening.answers('anders', 'nei');
  evening.expectSms('turid', /Ingen flere/);
  const away = { anders: { unavailable: [{ from: '2026-12-10', to: '2026-12-10' }] } };
  evening.factsBecome({ ...changes, meeting: NEXT_WEEK, persons: away });
  evening.expectSms('turid', /Ingen flere å spørre for Kari Nordmann.* 10\. desember/);
  expect(letter(evening)).toContain('1 Anders Lund: hoppet over, utilgjengelig');
});

describe('R9 the letter about somebody who was unclear twice', () => {
  const UNCLEAR = 'Anders Lund har svart uklart to ganger om Kommunestyret torsdag 3. desember.';

  function unclearOnce(): Evening {
    const evening = askedForKari();
    evening.answers('anders', 'kanskje');
    evening.expectSms('anders', /JA eller NEI/);
    return evening;
  }

  test('it tells until when the question is open', () => {
    const evening = unclearOnce();
    evening.answers('anders', 'kanskje det');
    evening.expectSms('turid', /Anders Lund har svart uklart to ganger/);
    const open = 'Forespørselen er åpen til tirsdag 1. desember kl. 16.00. Les svarene og avgjør hva de betyr:';
    expect(letter(evening)).toStrictEqual([UNCLEAR, open]);
  });

  test.each(['16:00', '16:01'])('it tells of no time that has passed at %s', (time) => {
    const evening = unclearOnce();
    evening.at('2026-12-01 14:40');
    evening.expectSms('anders', /Påminnelse/);
    evening.at(`2026-12-01 ${time}`);
    evening.answers('anders', 'kanskje det');
    evening.expectSms('turid', /Anders Lund har svart uklart to ganger/);
    expect(letter(evening)).toStrictEqual([UNCLEAR]);
  });
});

describe('R10 the letter about a seat that is filled', () => {
  test('it tells that the secretary seated somebody, and from which list', () => {
    const evening = askedForKari();
    evening.at('2026-12-01 12:10');
    const { id: vacancyId } = evening.vacancy('kari');
    evening.does({ type: 'SeatDirectly', ...BY_TURID, vacancyId, personId: PersonId.parse('tuva') });
    evening.expectSms('anders', /er besatt/);
    evening.expectSms('tuva', /Du er satt opp som vara/);
    expect(letter(evening)).toStrictEqual([
      'Tuva Lien møter for Kari Nordmann i Kommunestyret torsdag 3. desember kl. 18.00–21.00.',
      'Vara 1 på lista til Bygdelista. Satt inn av sekretæren kl. 12.10. 5 av 5 plasser er dekket.',
    ]);
  });

  test('it tells of the part of the meeting, and of a yes that the secretary registered', () => {
    const evening = askedForKari({ kind: 'partial', from: '18:00', to: '19:30' });
    evening.at('2026-12-01 12:10');
    evening.does({ type: 'RecordAnswer', by: TURID, offerId: evening.offer('anders').id, answer: 'yes' });
    evening.expectSms('anders', CONFIRMED);
    expect(letter(evening)).toStrictEqual([
      'Anders Lund møter for Kari Nordmann i Kommunestyret torsdag 3. desember kl. 18.00–19.30 (en del av møtet).',
      'Vara 1 på lista til Arbeiderpartiet. Ja registrert av sekretæren kl. 12.10. 5 av 5 plasser er dekket.',
    ]);
  });

  test('it tells a yes by link from one by text', () => {
    const evening = askedForKari();
    evening.at('2026-12-01 12:10');
    expect(evening.answersByLink('anders', 'yes')).toBeUndefined();
    evening.expectSms('anders', CONFIRMED);
    expect(letter(evening)[1]).toContain('Svarte ja med lenken kl. 12.10.');
  });

  test('R11 it tells that somebody stood by, and when they took over', () => {
    const evening = standingBy();
    expect(letter(evening)[1]).toContain('Vara 2 på lista til Arbeiderpartiet. Svarte ja på SMS kl. 12.00.');
    evening.at('2026-12-01 13:10');
    evening.answers('grete', 'nei');
    evening.expectSms('grete', /Takk for beskjeden/);
    evening.expectSms('anders', /Du sa ja tidligere og møter nå/);
    expect(letter(evening)[1]).toContain(
      'Vara 1 på lista til Arbeiderpartiet. Stod som reserve, satt inn kl. 13.10. 5 av 5 plasser er dekket.',
    );
  });
});

test('R12 the letter about a seat that is wanted back names both', () => {
  const evening = askedForKari();
  evening.answers('anders', 'ja');
  evening.expectSms('anders', CONFIRMED);
  evening.at('2026-12-03 12:00');
  evening.withdraw('kari');
  expect(letter(evening)[0]).toBe(
    'Kari Nordmann vil ha plassen tilbake i Kommunestyret torsdag 3. desember kl. 18.00–21.00. Anders Lund har sagt ja til å møte.',
  );
});

test('R7 the letter about the go-ahead tells of each absence its own limit, and to whom it was sent the day before', () => {
  const settings = { graceMinutes: 0, approval: 'approveFirst' } as const;
  const evening = play(meetingFacts({ settings }), '2026-11-30 12:00');
  evening.report('kari');
  const kari =
    'Kari Nordmann har meldt forfall til Kommunestyret torsdag 3. desember kl. 18.00, hele møtet. Ingen vara er spurt ennå.';
  const jonas =
    'Jonas Berg har meldt fra om kl. 20.00–21.00 i Kommunestyret torsdag 3. desember. Ingen vara er spurt ennå.';
  evening.at('2026-11-30 13:00');
  evening.report('jonas', { kind: 'partial', from: '20:00', to: '21:00' });
  evening.at('2026-12-01 17:00');
  expect(lettersOf(evening)).toStrictEqual([
    [kari, 'Svarer ingen, blir vara spurt fra i morgen kl. 18.00.'],
    [jonas, 'Svarer ingen, blir vara spurt fra i morgen kl. 20.00.'],
    ['Påminnelse. Sendt til Turid Aas i går kl. 12.00.', kari, 'Svarer ingen, blir vara spurt fra i dag kl. 18.00.'],
    ['Påminnelse. Sendt til Turid Aas i går kl. 13.00.', jonas, 'Svarer ingen, blir vara spurt fra i dag kl. 20.00.'],
  ]);
});

describe('R15 the letter about a call', () => {
  function rung(mood: 'accepts' | 'down' = 'accepts'): Evening {
    const anders = { mobile: null, email: null, landline: '+4755123456' };
    const evening = play(meetingFacts({ persons: { anders } }));
    evening.providerIs(mood, 'turid/email');
    evening.providerIs(mood, 'turid/sms');
    evening.report('kari', { kind: 'partial', from: '18:00', to: '19:00' });
    evening.report('jonas', { kind: 'partial', from: '19:30', to: '21:00' });
    evening.at('2026-12-01 12:03');
    return evening;
  }

  test('it gives the number, both seats and the deadline', () => {
    const evening = rung();
    evening.expectSms('turid', /Ring Anders Lund/);
    expect(letter(evening)).toStrictEqual([
      'Ring Anders Lund (vara 1), 55 12 34 56, og spør om vara i Kommunestyret torsdag 3. desember kl. 18.00–19.00 og kl. 19.30–21.00.',
      'Svarfristen er tirsdag 1. desember kl. 16.15. Registrer svaret her:',
    ]);
  });

  test('it says so when the number was taken away before it could be sent', () => {
    const evening = rung('down');
    evening.factsBecome({ persons: { anders: { mobile: null, email: null } }, factsVersion: 2 });
    evening.providerIs('accepts', 'turid/email');
    evening.providerIs('accepts', 'turid/sms');
    evening.at('2026-12-01 12:10');
    evening.expectSms('turid', /^Fulltallig: Ring Anders Lund, uten registrert nummer, om vara i /);
    expect(letter(evening)[0]).toMatch(/^Ring Anders Lund \(vara 1\), uten registrert nummer, og spør om vara i /);
  });

  test('it leaves out the seat that was answered for before it could be sent', () => {
    const evening = rung('down');
    const [first] = evening.offersOf('anders');
    evening.does({ type: 'RecordAnswer', by: TURID, offerId: present(first, 'offer by call').id, answer: 'no' });
    evening.expectSms('grete', QUESTION);
    evening.providerIs('accepts', 'turid/email');
    evening.providerIs('accepts', 'turid/sms');
    evening.at('2026-12-01 12:10');
    evening.expectSms('turid', /Ring Anders Lund/);
    expect(letter(evening)[0]).toBe(
      'Ring Anders Lund (vara 1), 55 12 34 56, og spør om vara i Kommunestyret torsdag 3. desember kl. 19.30–21.00 (en del av møtet).',
    );
  });
});

test('R13c the letter about a provider counts the questions that wait for it, and nothing that waits for another', () => {
  const evening = play(meetingFacts(atOnce));
  evening.report('mina');
  evening.expectSms('tuva', QUESTION);
  evening.providerIs('down', 'jonas/email');
  evening.providerIs('down');
  evening.report('kari');
  evening.report('jonas');
  evening.at('2026-12-01 12:11');
  expect(letter(evening)).toStrictEqual([
    'Siden kl. 12.00 har leverandøren ikke tatt imot SMS fra Fjordvik kommune (svar 401, avvist nøkkel).',
    'Ingen mister turen sin. 2 forespørsler venter og sendes når det virker igjen. Fulltallig prøver på nytt kl. 12.17, og du får beskjed når det er i orden.',
    'Haster det? Ring varamedlemmet og registrer svaret:',
  ]);
});
