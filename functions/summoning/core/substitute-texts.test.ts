import { describe, expect, test } from 'vitest';
import { askedForKari, atOnce, CONFIRMED, QUESTION } from '#test/kit/evenings.ts';
import { local, type MeetingChanges, meetingFacts, NEXT_WEEK } from '#test/kit/meeting.ts';
import { type Evening, play, type Report, TURID } from '#test/kit/play.ts';

const WHOLE: Report = { kind: 'full' };
const hour = (from: string, to: string): Report => ({ kind: 'partial', from, to });
const SHARED = { anders: { mobile: '+4790000005' }, grete: { mobile: '+4790000005' } };

/** The last that somebody was sent, as they read it. */
function lastTo({ received }: Evening, person: string): string {
  return received.findLast(({ to }) => to === person)?.text.replaceAll('\u00a0', ' ') ?? '';
}

function askedWith(changes: MeetingChanges, report: Report = WHOLE): Evening {
  return askedForKari(report, meetingFacts({ ...changes, settings: { ...atOnce.settings, ...changes.settings } }));
}

describe('the question', () => {
  test('R4 R17 says where, when and by when to answer, and not whose seat it is', () => {
    expect(lastTo(askedForKari(), 'anders')).toBe(
      'Fjordvik kommune spør: Kan du møte som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00, Rådhuset? Svar JA eller NEI innen tirsdag 1. desember kl. 16.00. Les mer: {lenke}',
    );
  });

  test('R17 names the member where the municipality chose so', () => {
    expect(lastTo(askedWith({ settings: { nameMemberInOffer: true } }), 'anders')).toBe(
      'Fjordvik kommune spør: Kan du møte som vara for Kari Nordmann i Kommunestyret torsdag 3. desember kl. 18.00-21.00? Svar JA eller NEI innen tirsdag 1. desember kl. 16.00. {lenke}',
    );
  });

  test('R8 asks for an answer by link, where the sender takes no texts', () => {
    expect(lastTo(askedWith({ sender: { twoWay: false } }), 'anders')).toBe(
      'Fjordvik kommune spør: Kan du møte som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00, Rådhuset? Svar innen tirsdag 1. desember kl. 16.00 her: {lenke} SMS-svar kommer ikke fram.',
    );
  });

  test('R9 has a name and a figure in it, where two share a telephone', () => {
    const evening = askedWith({ persons: SHARED });
    expect(lastTo(evening, 'anders')).toBe(
      'Fjordvik kommune spør Anders Lund: Kan du møte som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00? Svar 1 JA eller 1 NEI innen tirsdag 1. desember kl. 16.00, eller bruk {lenke}',
    );
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    expect(lastTo(evening, 'anders')).toBe(
      'Anders Lund: Takk! Du møter som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00, Rådhuset. Sakspapirer, eller si fra at du ikke kan likevel: {lenke} Hilsen Fjordvik kommune',
    );
  });

  test('R15 of two parts a reminder names the one that is still asked about', () => {
    const evening = play(meetingFacts());
    evening.report('kari', hour('18:00', '19:00'));
    evening.report('jonas', hour('19:00', '20:00'));
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', /18\.00-19\.00.*19\.00-20\.00/);
    evening.answersByLink('anders', 'no', { offers: evening.offersOf('anders').slice(0, 1) });
    evening.expectSms('grete', QUESTION);
    evening.at('2026-12-01 14:50');
    evening.expectSms('anders', /^Påminnelse/);
    evening.expectSms('grete', /^Påminnelse/);
    expect(lastTo(evening, 'anders')).toBe(
      'Påminnelse fra Fjordvik kommune: Kan du møte som vara i Kommunestyret torsdag 3. desember kl. 19.00-20.00 (en del av møtet)? Svar JA eller NEI innen tirsdag 1. desember kl. 16.15. {lenke}',
    );
  });
});

describe('what follows', () => {
  test('R8 an answer nobody understood is asked about once more, by name of the meeting', () => {
    const evening = askedForKari();
    evening.answers('anders', 'kanskje');
    evening.expectSms('anders', /forstod ikke/);
    expect(lastTo(evening, 'anders')).toBe(
      'Vi forstod ikke svaret ditt. Kan du møte som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00? Svar bare JA eller NEI, eller bruk {lenke} Hilsen Fjordvik kommune',
    );
  });

  test('R18 R23 a meeting that is called off is called off as a whole', () => {
    const evening = askedForKari(hour('18:00', '19:00'));
    evening.factsBecome({ ...atOnce, meeting: { status: 'cancelled' } });
    evening.expectSms('anders', /avlyst/);
    expect(lastTo(evening, 'anders')).toBe(
      'Fjordvik kommune: Kommunestyret torsdag 3. desember kl. 18.00-21.00 er avlyst. Du trenger ikke å komme.',
    );
  });

  test.each<[string, Report, string]>([
    [
      'an hour is called off by the old time of the meeting',
      hour('18:00', '19:00'),
      'i Kommunestyret torsdag 3. desember kl. 18.00-21.00',
    ],
    [
      'items are called off by their numbers',
      { kind: 'disqualified', items: ['12/26'] },
      'i sak 12/26 i Kommunestyret torsdag 3. desember kl. 18.00',
    ],
  ])('R18 of a meeting that was moved %s', (_, report, occasion) => {
    const evening = askedForKari(report);
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
    evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK });
    evening.expectSms('grete', /trengs ikke/);
    evening.expectSms('anders', QUESTION);
    expect(lastTo(evening, 'grete')).toBe(
      `Fjordvik kommune: Det trengs ikke vara ${occasion} likevel. Du trenger ikke å svare. Takk!`,
    );
  });

  test('R12 an hour that is not needed any more is named', () => {
    const evening = askedForKari(hour('18:00', '19:00'));
    evening.withdraw('kari');
    evening.expectSms('anders', /trengs ikke/);
    expect(lastTo(evening, 'anders')).toBe(
      'Fjordvik kommune: Det trengs ikke vara i Kommunestyret torsdag 3. desember kl. 18.00-19.00 (en del av møtet) likevel. Du trenger ikke å svare. Takk!',
    );
  });

  test('R4 R21 a new deadline is the one in the text', () => {
    const evening = askedForKari();
    const { id: offerId } = evening.offer('anders');
    evening.does({
      type: 'ChangeDeadline',
      by: TURID,
      offerId,
      deadline: local('2026-12-01 18:00'),
    });
    evening.expectSms('anders', /Ny svarfrist/);
    expect(lastTo(evening, 'anders')).toBe(
      'Fjordvik kommune: Ny svarfrist for vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00. Svar JA eller NEI innen tirsdag 1. desember kl. 18.00. {lenke}',
    );
  });
});
