import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { skippedText } from './skipped-text.ts';
import { attentionWord, VOCABULARY } from './vocabulary.ts';

const nb = VOCABULARY.nb;

test('a status word stands alone or with what is known', () => {
  expect(nb.offer.asked('kl. 16.57')).toBe('Spurt · svarfrist kl. 16.57');
  expect(nb.offer.asked()).toBe('Spurt');
  expect(nb.offer.yes('kl. 13.44')).toBe('Ja, kl. 13.44');
  expect(nb.offer.noAnswer('kl. 12.56')).toBe('Svarte ikke innen kl. 12.56');
  expect(nb.absenceKind.partial('kl. 19.30–21.00')).toBe('Borte kl. 19.30–21.00');
  expect(nb.absenceKind.disqualified('sak 84/26')).toBe('Inhabil i sak 84/26');
  expect(nb.absenceKind.assessment('sak 84/26')).toBe('Ber om vurdering, sak 84/26');
  expect(nb.vacancy.stopped('Anne Vold')).toBe('Stoppet av Anne Vold');
  expect(nb.vacancy.acceptedEmpty('Anne Vold')).toBe('Står tom, valgt av Anne Vold');
  expect(nb.waitingFor.quietHours('kl. 08.00')).toBe('Venter til kl. 08.00, stille tid');
  expect(nb.waitingFor.grace('kl. 09.05')).toBe('Venter på angrefrist til kl. 09.05');
  expect(nb.waitingFor.sendingOff()).toBe('Venter: sending er av');
  expect(nb.message.retrying('kl. 13.50')).toBe('Leveres ikke nå, prøver igjen kl. 13.50');
});

test('a skip says why, with the seat when it is known', () => {
  expect(nb.skip.openOffer('Kari Nordmann')).toBe('er spurt om plassen til Kari Nordmann');
  expect(nb.skip.declined()).toBe('sa nei til en annen plass');
  expect(nb.skip.unavailable('1.–6. des.')).toBe('utilgjengelig 1.–6. des.');
  expect(skippedText(nb, 'noChannel')).toBe('Hoppet over: mangler mobil og e-post');
  expect(skippedText(nb, 'skippedByStaff', 'Turid Aas')).toBe('Hoppet over av Turid Aas');
});

test('who was passed over sits for somebody, or in an item, and the sentence says which', () => {
  expect(nb.skip.sitsInMeeting('Kari Nordmann')).toBe('møter allerede for Kari Nordmann');
  expect(nb.skip.sitsInMeeting('84/26')).toBe('møter allerede i sak 84/26');
  expect(nb.skip.disqualified('84/26')).toBe('er eller kan være inhabil i sak 84/26');
  expect(nb.skip.sitsInMeeting()).toBe('møter allerede');
});

test('quorum gives who is expected and how many must come', () => {
  expect(nb.quorate({ expected: 25, needed: 14 })).toBe('Vedtaksført. 25 ventes, minst 14 må møte');
  expect(nb.notQuorate({ expected: 12, needed: 14 })).toBe('Ikke vedtaksført. 12 ventes, minst 14 må møte');
  expect(nb.itemExpected('84/26', 24)).toBe('I sak 84/26 ventes 24');
});

test.each([
  ['nb', 'SMS kommer ikke fram', 'E-post kommer ikke fram'],
  ['nn', 'SMS kjem ikkje fram', 'E-post kjem ikkje fram'],
  ['sv', 'SMS kommer inte fram', 'E-post kommer inte fram'],
  ['da', 'SMS når ikke frem', 'E-mail når ikke frem'],
  ['en', 'SMS do not arrive', 'E-mail does not arrive'],
] as const)('an outage is named by what does not arrive (%s)', (language, sms, email) => {
  const wordFor = (id: string) => VOCABULARY[language].attention[attentionWord({ type: 'providerDown', id })];
  expect([wordFor('sms'), wordFor('email')]).toStrictEqual([sms, email]);
});

test('statuses of one kind have different words in every language', () => {
  for (const language of LANGUAGES) {
    const words = VOCABULARY[language];
    const offers = Object.values(words.offer).map((word) => word());
    const vacancies = Object.values(words.vacancy).map((word) => word());
    for (const group of [offers, vacancies, Object.values(words.seat), Object.values(words.attention)]) {
      expect(new Set(group).size).toBe(group.length);
    }
  }
});
