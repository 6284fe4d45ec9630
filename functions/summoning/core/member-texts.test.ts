import { describe, expect, test } from 'vitest';
import { atOnce, CONFIRMED, QUESTION, seatedForKari } from '#test/kit/evenings.ts';
import { local, meetingFacts, NEXT_WEEK } from '#test/kit/meeting.ts';
import { type Evening, play, seatIdOf, TURID } from '#test/kit/play.ts';
import type { MessageChannel } from './messages.ts';

const SEND = { type: 'SendFormLink', by: TURID, seatId: seatIdOf('kari') } as const;
const NOW = '2026-12-03 17:00';
const EARLY = { from: local('2026-12-03 18:00'), to: local('2026-12-03 19:00') };
const LATE = { from: local('2026-12-03 20:00'), to: local('2026-12-03 21:00') };

/** The last that Kari was sent, paragraph by paragraph, as she reads it. */
function lastToKari({ received }: Evening, by: MessageChannel = 'email'): readonly string[] {
  const last = received.findLast(({ to, channel }) => to === 'kari' && channel === by);
  return last?.text.replaceAll('\u00a0', ' ').trim().split('\n\n') ?? [];
}

describe('the member’s own link', () => {
  test('R20 a letter tells the agenda, and how to get the link by text', () => {
    const evening = play();
    evening.does(SEND);
    expect(lastToKari(evening)).toStrictEqual([
      'Hei, Kari Nordmann',
      'Kommunestyret har møte torsdag 3. desember kl. 18.00–21.00 i Rådhuset.',
      'Kommer du, trenger du ikke svare. Kan du ikke komme, eller er du inhabil i en sak, melder du fra her:',
      'Meld forfall eller inhabilitet:\n{lenke}',
      'Meld fra så tidlig du kan. Da får en vara bedre tid.',
      'Saker\n12/26 Reguleringsplan\n14/26 Budsjett\n15/26 Skole',
      'Lenken er personlig. Ikke send den videre. Den virker til møtet er slutt.',
      'Virker ikke knappen? Send SMS med ordet FORFALL til 59 44 00 00, så får du lenken på mobilen.',
      'Spørsmål: Politisk sekretariat, 55 00 00 00.',
      'Fjordvik kommune',
    ]);
  });

  test('R20 a letter tells where the papers are, where the archive system says so', () => {
    const evening = play(meetingFacts({ meeting: { papersUrl: 'https://fjordvik.example.no/papirer' } }));
    evening.does(SEND);
    expect(lastToKari(evening)).toContain('Se alle 3 saker og sakspapirene:\nhttps://fjordvik.example.no/papirer');
  });

  test('R20 a text is the link and little else', () => {
    const evening = play();
    evening.does({ ...SEND, channel: 'sms' });
    evening.expectSms('kari', /Lenken er personlig/);
    expect(lastToKari(evening, 'sms')).toStrictEqual([
      'Her melder du forfall eller inhabilitet: {lenke} Lenken er personlig. Hilsen Fjordvik kommune',
    ]);
  });
});

describe('the receipt of a report', () => {
  const report = { type: 'ReportAbsence', seatId: seatIdOf('kari') } as const;

  test('R6 says when it can be undone, and that a letter follows when somebody comes instead', () => {
    const evening = play();
    evening.report('kari');
    expect(lastToKari(evening)).toStrictEqual([
      'Vi har registrert at du ikke kommer på møtet i Kommunestyret torsdag 3. desember kl. 18.00–21.00.',
      'Meldt i dag kl. 12.00 med lenken din.',
      'Du kan angre til kl. 12.03. Etter det kan du fortsatt trekke forfallet:',
      'Se eller trekk forfallet:\n{lenke}',
      'Var det ikke du som meldte dette? Trekk forfallet med knappen, og ring Politisk sekretariat på 55 00 00 00.',
      'Du får en ny e-post når en vara er på plass.',
      'Virker ikke knappen, eller lurer du på noe? Ta kontakt: Politisk sekretariat, 55 00 00 00.',
      'Fjordvik kommune',
    ]);
  });

  test('R21 says that the office wrote it down, where the member did not', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'full' }, TURID);
    evening.expectSms('anders', QUESTION);
    expect(lastToKari(evening)).toContain('Registrert av Politisk sekretariat.');
  });

  test('R7 R17 says who decides whether anybody is called', () => {
    const approved = play(meetingFacts({ settings: { approval: 'approveFirst' } }), '2026-11-25 12:00');
    approved.report('kari');
    expect(lastToKari(approved)).toContain('Sekretæren avgjør om vara kalles inn.');
    const assessed = play();
    assessed.report('kari', { kind: 'assessment', items: ['12/26'] });
    expect(lastToKari(assessed)).toContain('Utvalget avgjør spørsmålet i møtet. Vi sier fra når noe er bestemt.');
  });

  test.each([
    ['18:00', [EARLY], 'Møtet har begynt, så vi rekker ikke å spørre vara.'],
    ['17:59', [EARLY], 'Du får en ny e-post når en vara er på plass.'],
    ['18:00', [EARLY, LATE], 'Du får en ny e-post når en vara er på plass.'],
  ])('R19 made at %s it says whether there is time to ask anybody', (at, intervals, sentence) => {
    const evening = play(meetingFacts(atOnce), NOW);
    evening.at(at);
    evening.does({ ...report, by: TURID, kind: 'partial', intervals });
    if (sentence.startsWith('Du')) evening.expectSms('anders', QUESTION);
    expect(lastToKari(evening)).toContain(sentence);
  });
});

describe('the member is told who sits for them', () => {
  test('R12 and until when the seat is given back at once', () => {
    expect(lastToKari(seatedForKari())).toStrictEqual([
      'Anders Lund møter for deg i Kommunestyret torsdag 3. desember kl. 18.00–21.00. Du trenger ikke gjøre noe.',
      'Kan du likevel komme? Trekk forfallet innen onsdag 2. desember kl. 18.00, så får du plassen tilbake.',
      'Trekk forfallet:\n{lenke}',
      'Virker ikke knappen, eller lurer du på noe? Ta kontakt: Politisk sekretariat, 55 00 00 00.',
      'Fjordvik kommune',
    ]);
  });

  test.each([
    ['2026-12-02 17:59', 'Trekk forfallet innen onsdag 2. desember kl. 18.00, så får du plassen tilbake.'],
    ['2026-12-02 18:00', 'Be om å få plassen tilbake, så avgjør sekretæren.'],
  ])('R12 a letter of %s says who gives it back', (from, sentence) => {
    const evening = play(meetingFacts(atOnce), from);
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    expect(lastToKari(evening)[1]).toBe(`Kan du likevel komme? ${sentence}`);
  });

  test('R12b and for which hour', () => {
    const evening = seatedForKari({ kind: 'partial', from: '18:00', to: '19:00' });
    expect(lastToKari(evening)[0]).toBe(
      'Anders Lund møter for deg i Kommunestyret torsdag 3. desember kl. 18.00–19.00 (en del av møtet). Du trenger ikke gjøre noe.',
    );
  });

  test('R12 who asked for the seat too late, and whose substitute keeps it, is told who that is', () => {
    const evening = play(meetingFacts(atOnce), '2026-12-03 10:00');
    for (const [member, person] of [
      ['mina', 'tuva'],
      ['kari', 'anders'],
    ] as const) {
      evening.report(member);
      evening.expectSms(person, QUESTION);
      evening.answers(person, 'ja');
      evening.expectSms(person, CONFIRMED);
    }
    evening.withdraw('kari');
    const { id: absenceId } = evening.absence('kari');
    evening.does({ type: 'DecideWithdrawal', by: TURID, absenceId, outcome: 'substitute' });
    expect(lastToKari(evening)[0]).toBe(
      'Anders Lund beholder plassen i Kommunestyret torsdag 3. desember kl. 18.00–21.00. Du trenger ikke gjøre noe.',
    );
  });
});

test('R18 a member who is away is told of a new time and a new place', () => {
  const evening = seatedForKari();
  evening.factsBecome({ ...atOnce, meeting: { place: 'Kulturhuset' } });
  evening.expectSms('anders', /Endring i/);
  expect(lastToKari(evening).slice(0, 2)).toStrictEqual([
    'Møtet i Kommunestyret torsdag 3. desember er nå kl. 18.00–21.00, Kulturhuset.',
    'Det du har meldt, står fortsatt. Kan du likevel komme, trekker du det her:',
  ]);
  evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK });
  evening.expectSms('anders', /er flyttet til/);
  expect(lastToKari(evening).slice(0, 3)).toStrictEqual([
    'Ny tid: torsdag 10. desember kl. 18.00–21.00, Rådhuset.',
    'Før: torsdag 3. desember.',
    'Du hadde meldt forfall til det gamle tidspunktet. Kan du komme nå?',
  ]);
});
