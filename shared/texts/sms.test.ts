import { describe, expect, test } from 'vitest';
import { ItemNo } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { LONGEST, ORDINARY } from '#shared/texts/examples/sms-examples.ts';
import { renderSms } from './sms.ts';
import { smsSegments } from './sms-length.ts';
import type { Scopes } from './words.ts';

const { words } = ORDINARY;
const whole: Scopes = [{ kind: 'meeting' }];
const deadline = Instant.parse('2026-12-02T16:00:00.000Z');
const asked = { scopes: whole, deadline, reply: 'sms' } as const;

/** The text for one key of the examples, so that one table can list them all. */
function ordinary(key: string): string {
  const found = ORDINARY.contents.find(([name]) => name === key);
  return found === undefined ? `no example ${key}` : renderSms(found[1], words, 'nb');
}

describe('the Norwegian words, with ordinary names', () => {
  test.each([
    [
      'offer',
      'Fjordvik kommune spør: Kan du møte som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00, Kommunestyresalen? Svar JA eller NEI innen onsdag 2. desember kl. 17.00. Les mer: {lenke}',
    ],
    [
      'offer.interval',
      'Fjordvik kommune spør: Kan du møte som vara i Kommunestyret torsdag 3. desember kl. 18.00-19.30 (en del av møtet), Kommunestyresalen? Svar JA eller NEI innen onsdag 2. desember kl. 17.00. Les mer: {lenke}',
    ],
    [
      'offer.items',
      'Fjordvik kommune spør: Kan du møte som vara i sakene 84/26 og 85/26 i Kommunestyret torsdag 3. desember kl. 18.00, Kommunestyresalen? Svar JA eller NEI innen onsdag 2. desember kl. 17.00. {lenke}',
    ],
    [
      'offer.several',
      'Fjordvik kommune spør: Kan du møte som vara i Kommunestyret torsdag 3. desember kl. 18.00-19.30 og kl. 19.30-21.00? Svar JA til begge eller NEI innen onsdag 2. desember kl. 17.00, eller del for del: {lenke}',
    ],
    [
      'offer.shared',
      'Fjordvik kommune spør Siri Dahl: Kan du møte som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00? Svar 2 JA eller 2 NEI innen onsdag 2. desember kl. 17.00, eller bruk {lenke}',
    ],
    [
      'offer.link',
      'Fjordvik kommune spør: Kan du møte som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00, Kommunestyresalen? Svar innen onsdag 2. desember kl. 17.00 her: {lenke} SMS-svar kommer ikke fram.',
    ],
    [
      'offer.named',
      'Fjordvik kommune spør: Kan du møte som vara for Kari Nordmann i Kommunestyret torsdag 3. desember kl. 18.00-21.00? Svar JA eller NEI innen onsdag 2. desember kl. 17.00. {lenke}',
    ],
    [
      'reminder',
      'Påminnelse fra Fjordvik kommune: Kan du møte som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00? Svar JA eller NEI innen onsdag 2. desember kl. 17.00. {lenke}',
    ],
    [
      'reminder.link',
      'Påminnelse fra Fjordvik kommune: Kan du møte som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00? Svar innen onsdag 2. desember kl. 17.00 her: {lenke} SMS-svar kommer ikke fram.',
    ],
    [
      'confirmed',
      'Takk! Du møter som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00, Kommunestyresalen. Sakspapirer: {lenke} Kan du ikke komme likevel, svar NEI. Hilsen Fjordvik kommune',
    ],
    [
      'confirmed.link',
      'Takk! Du møter som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00, Kommunestyresalen. Sakspapirer, eller si fra at du ikke kan likevel: {lenke} Hilsen Fjordvik kommune',
    ],
    [
      'confirmed.interval',
      'Takk! Du møter som vara i Kommunestyret torsdag 3. desember for denne delen: kl. 18.00-19.30, Kommunestyresalen. Sakspapirer, eller si fra at du ikke kan likevel: {lenke} Hilsen Fjordvik kommune',
    ],
    [
      'seatedDirectly',
      'Fjordvik kommune: Du er satt opp som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00, Kommunestyresalen. Sakspapirer, eller si fra at du ikke kan: {lenke}',
    ],
    [
      'standby',
      'Takk for svaret. Plassen i Kommunestyret torsdag 3. desember er besatt, så du trenger ikke å komme. Du står som reserve. Blir plassen ledig, får du SMS. Hilsen Fjordvik kommune',
    ],
    [
      'standby.until',
      'Takk for svaret. En vara foran deg kan svare fram til onsdag 2. desember kl. 17.00. Du får SMS om du skal møte i Kommunestyret torsdag 3. desember. Hilsen Fjordvik kommune',
    ],
    [
      'unclear',
      'Vi forstod ikke svaret ditt. Kan du møte som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00? Svar bare JA eller NEI, eller bruk {lenke} Hilsen Fjordvik kommune',
    ],
    [
      'unclear.shared',
      'Flere bruker dette nummeret. Svar 2 JA eller 2 NEI for Siri Dahl, eller bruk {lenke} Hilsen Fjordvik kommune',
    ],
    [
      'notNeeded',
      'Fjordvik kommune: Det trengs ikke vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00 likevel. Du trenger ikke å svare. Takk!',
    ],
    [
      'taken',
      'Fjordvik kommune: Plassen som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00 er besatt. Du trenger ikke å svare. Takk!',
    ],
    [
      'stoodDown',
      'Fjordvik kommune: Du skal ikke møte som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00 likevel. Det er ikke lenger behov. Takk for at du sa ja.',
    ],
    [
      'moved',
      'Fjordvik kommune: Kommunestyret 26. november er flyttet til torsdag 3. desember kl. 18.00-21.00, Kommunestyresalen. Kan du møte som vara da? Svar JA eller NEI innen onsdag 2. desember kl. 17.00. {lenke}',
    ],
    [
      'changed',
      'Fjordvik kommune: Endring i Kommunestyret torsdag 3. desember. Møtet er nå kl. 18.00-21.00, Kommunestyresalen. Du møter som vara som avtalt. Passer det ikke, si fra her: {lenke}',
    ],
    [
      'deadlineChanged',
      'Fjordvik kommune: Ny svarfrist for vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00. Svar JA eller NEI innen onsdag 2. desember kl. 17.00. {lenke}',
    ],
    [
      'cancelled',
      'Fjordvik kommune: Kommunestyret torsdag 3. desember kl. 18.00-21.00 er avlyst. Du trenger ikke å komme.',
    ],
    [
      'seatedFromStandby',
      'Fjordvik kommune: Plassen i Kommunestyret torsdag 3. desember kl. 18.00-21.00, Kommunestyresalen er blitt ledig. Du sa ja tidligere og møter nå som vara. Sakspapirer, eller si fra at du ikke kan: {lenke}',
    ],
    [
      'cannotAck',
      'Takk for beskjeden. Du er tatt av som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00, og vi spør neste. Hilsen Fjordvik kommune',
    ],
    [
      'alert.exhausted',
      'Fulltallig: Ingen flere å spørre for Siri Dahl, Arbeiderpartiet, i Kommunestyret torsdag 3. desember. 12 er vurdert. 25 av 27 ventes, minst 14 må møte. {lenke}',
    ],
    [
      'alert.unclear',
      'Fulltallig: Siri Dahl har svart uklart to ganger om Kommunestyret torsdag 3. desember. Les svarene og avgjør: {lenke}',
    ],
    [
      'alert.call',
      'Fulltallig: Ring Siri Dahl, 900 00 014, om vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00. Svarfrist onsdag 2. desember kl. 17.00. Registrer svaret: {lenke}',
    ],
  ])('%s', (key, text) => {
    expect(ordinary(key)).toBe(text);
  });

  // Counted by hand from the agreed wording: a changed word shows here before it costs a third part.
  test.each([
    ['offer', 286],
    ['offer.interval', 304],
    ['offer.items', 302],
    ['offer.several', 299],
    ['offer.link', 295],
    ['reminder', 261],
    ['reminder.link', 279],
    ['confirmed', 274],
    ['confirmed.interval', 291],
    ['seatedDirectly', 260],
    ['standby', 229],
    ['standby.until', 227],
    ['unclear', 259],
    ['notNeeded', 183],
    ['taken', 181],
    ['stoodDown', 206],
    ['moved', 303],
    ['changed', 274],
    ['deadlineChanged', 247],
    ['cancelled', 156],
    ['seatedFromStandby', 300],
    ['cannotAck', 190],
  ])('%s is %i septets with the longest names', (key, units) => {
    const found = LONGEST.contents.find(([name]) => name === key);
    const text = found === undefined ? '' : renderSms(found[1], LONGEST.words, 'nb');
    expect(smsSegments(text)).toStrictEqual({ encoding: 'gsm7', units, segments: units > 160 ? 2 : 1 });
  });
});

test('an offer in each language says what to type and until when', () => {
  expect(LANGUAGES.map((language) => renderSms({ template: 'offer', ...asked }, words, language))).toStrictEqual([
    'Fjordvik kommune spør: Kan du møte som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00, Kommunestyresalen? Svar JA eller NEI innen onsdag 2. desember kl. 17.00. Les mer: {lenke}',
    'Fjordvik kommune spør: Kan du møte som vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00, Kommunestyresalen? Svar JA eller NEI innan onsdag 2. desember kl. 17.00. Les meir: {lenke}',
    'Fjordvik kommune frågar: Kan du tjänstgöra som ersättare i Kommunestyret torsdag 3 december kl. 18.00-21.00, Kommunestyresalen? Svara JA eller NEJ senast onsdag 2 december kl. 17.00. Läs mer: {lenke}',
    'Fjordvik kommune spørger: Kan du møde som stedfortræder i Kommunestyret torsdag 3. december kl. 18.00-21.00, Kommunestyresalen? Svar JA eller NEJ senest onsdag 2. december kl. 17.00. Læs mere: {lenke}',
    'Fjordvik kommune asks: Can you attend as a substitute in Kommunestyret on Thursday 3 December, 18:00-21:00, Kommunestyresalen? Reply YES or NO by Wednesday 2 December at 17:00. Read more: {lenke}',
  ]);
});

test('a confirmation in each language says how to take it back', () => {
  const confirmed = { template: 'confirmed', scopes: whole, reply: 'sms' } as const;
  expect(renderSms(confirmed, words, 'nn')).toContain('Kan du ikkje kome likevel, svar NEI.');
  expect(renderSms(confirmed, words, 'sv')).toContain('Kan du ändå inte komma, svara NEJ.');
  expect(renderSms(confirmed, words, 'da')).toContain('Kan du alligevel ikke komme, så svar NEJ.');
  expect(renderSms(confirmed, words, 'en')).toContain('If you cannot come after all, reply NO.');
});

test('a remote meeting has no place', () => {
  const remote = { ...words, mode: 'remote' } as const;
  expect(renderSms({ template: 'offer', ...asked }, remote, 'nb')).toContain('kl. 18.00-21.00, fjernmøte? Svar');
  expect(renderSms({ template: 'offer', ...asked }, { ...words, place: '' }, 'nb')).toContain('kl. 18.00-21.00? Svar');
});

test('two who share a number see whom every text is for, and none of them is told to answer without a code', () => {
  expect(ordinary('stoodDown.shared')).toMatch(/^Siri Dahl: Fjordvik kommune: Du skal ikke møte/);
  expect(ordinary('reminder.shared')).toContain('Svar 2 JA eller 2 NEI');
  expect(ordinary('confirmed.shared')).not.toContain('svar NEI');
});

test('items are named as far as there is room, the rest are counted', () => {
  function offerOf(...numbers: readonly string[]): string {
    const items = numbers.map((no) => ItemNo.parse(no));
    return renderSms({ template: 'offer', ...asked, scopes: [{ kind: 'items', items }] }, words, 'nb');
  }
  expect(offerOf('84/26')).toContain('som vara i sak 84/26 i Kommunestyret');
  expect(offerOf('84/26', '85/26', '86/26')).toContain('i sakene 84/26, 85/26 og 86/26 i');
  expect(offerOf('84/26', '85/26', '86/26', '87/26')).toContain('i sakene 84/26, 85/26 og 2 til i');
  expect(offerOf('PS 2026/000084', 'PS 2026/000085')).toContain('i 2 saker i');
});

test('a part of a meeting of several days is on its own day', () => {
  const nextDay: Scopes = [
    {
      kind: 'interval',
      from: Instant.parse('2026-12-04T08:00:00.000Z'),
      to: Instant.parse('2026-12-04T11:00:00.000Z'),
    },
  ];
  const twoDays = { ...words, end: Instant.parse('2026-12-04T14:00:00.000Z') };
  expect(renderSms({ template: 'offer', ...asked, scopes: nextDay }, twoDays, 'nb')).toContain(
    'fredag 4. desember kl. 09.00-12.00 (en del av møtet)',
  );
});

test('several items asked for together are answered together', () => {
  expect(ordinary('offer.severalItems')).toContain('i sakene 84/26 og 85/26 i Kommunestyret');
  expect(ordinary('offer.severalItems')).toContain('Svar JA til begge eller NEI');
});

test('an alert about a call to somebody whose number is gone says so', () => {
  const content = { template: 'alert.call', name: 'Siri Dahl', scopes: whole, deadline } as const;
  expect(LANGUAGES.map((language) => renderSms(content, words, language))).toStrictEqual([
    'Fulltallig: Ring Siri Dahl, uten registrert nummer, om vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00. Svarfrist onsdag 2. desember kl. 17.00. Registrer svaret: {lenke}',
    'Fulltallig: Ring Siri Dahl, utan registrert nummer, om vara i Kommunestyret torsdag 3. desember kl. 18.00-21.00. Svarfrist onsdag 2. desember kl. 17.00. Registrer svaret: {lenke}',
    'Fulltallig: Ring Siri Dahl, utan registrerat nummer, om ersättare i Kommunestyret torsdag 3 december kl. 18.00-21.00. Svar senast onsdag 2 december kl. 17.00. Registrera svaret: {lenke}',
    'Fulltallig: Ring til Siri Dahl, uden registreret nummer, om stedfortræder i Kommunestyret torsdag 3. december kl. 18.00-21.00. Svarfrist onsdag 2. december kl. 17.00. Registrer svaret: {lenke}',
    'Fulltallig: Call Siri Dahl, no number on record, about being a substitute in Kommunestyret on Thursday 3 December, 18:00-21:00. Reply by Wednesday 2 December at 17:00. Record the answer: {lenke}',
  ]);
});
