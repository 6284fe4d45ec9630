import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { failureText, isNoFault } from './failures.ts';

test.each([
  ['recipient-400', 'nummeret eller adressen kan ikke brukes'],
  ['opted-out', 'mottakeren har sagt nei til SMS'],
  ['no-channel', 'ingen adresse kan brukes'],
  ['noChannel', 'ingen adresse kan brukes'],
  ['failed', 'operatøren fikk den ikke fram'],
  ['bounced', 'e-postadressen tar den ikke imot'],
  ['http-401', 'leverandøren avviste nøkkelen vår'],
  ['smtp-535', 'leverandøren avviste nøkkelen vår'],
  ['smtp-451', 'leverandøren har for mye å gjøre'],
  ['smtp-554', 'leverandøren avviste den'],
  ['refused-no-credit', 'leverandøren avviste den'],
  ['http-408', 'leverandøren svarte ikke'],
  ['recipient-429', 'leverandøren har for mye å gjøre'],
  ['http-422', 'leverandøren avviste den'],
  ['http-503', 'feil hos leverandøren'],
  ['network-timed-out', 'leverandøren svarte ikke'],
  ['network-ENOTFOUND', 'ingen forbindelse med leverandøren'],
  ['unknown-status', 'ukjent årsak'],
])('%s is told as “%s”', (code, words) => {
  expect(failureText(code, 'nb')).toBe(words);
});

test('no language lets a machine word through', () => {
  for (const language of LANGUAGES) expect(failureText('EC_UNHEARD_OF', language)).toMatch(/^[\p{L} ]+$/u);
});

test('what was left unsent on purpose is no fault', () => {
  expect([isNoFault('notWanted'), isNoFault('tooLate')]).toStrictEqual([true, true]);
  expect([isNoFault('noChannel'), isNoFault('failed')]).toStrictEqual([false, false]);
});
