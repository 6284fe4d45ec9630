import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { LONGEST, LONGEST_SAMI, ORDINARY } from '#shared/texts/examples/sms-examples.ts';
import { cutAtWord, plainPunctuation, safeName } from './plain.ts';
import { renderSms } from './sms.ts';
import { LINK_LENGTH, smsSegments } from './sms-length.ts';
import { redirectLine, renderMunicipalitySms } from './sms-replies.ts';

type Example = typeof ORDINARY;

function textsOf({ words, contents, municipalityContents }: Example): readonly (readonly [string, string])[] {
  return LANGUAGES.flatMap((language) => [
    ...contents.map(([key, content]) => [`${language} ${key}`, renderSms(content, words, language)] as const),
    ...municipalityContents.map(
      ([key, content]) => [`${language} ${key}`, renderMunicipalitySms(content, words, language)] as const,
    ),
  ]);
}

const ordinaryTexts = textsOf(ORDINARY);
const longestTexts = textsOf(LONGEST);

function broken(texts: typeof ordinaryTexts, isBroken: (text: string) => boolean): readonly string[] {
  return texts.filter(([, text]) => isBroken(text)).map(([key]) => key);
}

describe('every template in every language', () => {
  test('is GSM-7 and two parts at most, with ordinary and with the longest names', () => {
    const all = [...ordinaryTexts, ...longestTexts];
    expect(broken(all, (text) => smsSegments(text).encoding !== 'gsm7')).toStrictEqual([]);
    expect(broken(all, (text) => smsSegments(text).segments > 2)).toStrictEqual([]);
  });

  test('is four parts at most when a name has a Sámi letter, and that letter is kept', () => {
    const texts = textsOf(LONGEST_SAMI);
    expect(broken(texts, (text) => smsSegments(text).segments > 4)).toStrictEqual([]);
    const { words } = ORDINARY;
    const sami = { ...words, municipality: 'Kárášjoga gielda', body: 'Kárášjoga gielddastivra' };
    for (const language of LANGUAGES) {
      const offer = ORDINARY.contents.find(([key]) => key === 'offer');
      const text = offer === undefined ? '' : renderSms(offer[1], sami, language);
      expect(smsSegments(text).encoding).toBe('ucs2');
      expect(text).toContain('Kárášjoga gielddastivra');
      expect(text).toContain('Kommunestyresalen');
    }
  });

  test('has no typographic punctuation, no double space and no space before punctuation', () => {
    expect(broken(ordinaryTexts, (text) => /[\u00a0\u00ab\u00bb\u2010-\u201f\u2026]/.test(text))).toStrictEqual([]);
    expect(broken(ordinaryTexts, (text) => / {2}| [.,?!:]|undefined|\n /.test(text))).toStrictEqual([]);
  });

  test('ends the link with a space or the end of the text, so that no full stop becomes part of it', () => {
    expect(broken(ordinaryTexts, (text) => /\{lenke\}[^ ]/.test(text))).toStrictEqual([]);
    expect(broken(ordinaryTexts, (text) => text.split('{lenke}').length > 2)).toStrictEqual([]);
  });

  test('never says why somebody is absent', () => {
    const reasons =
      /\b(?:sy[kg]|sjuk|ill\b|illness|reise|resa|rejse|inhab|jäv|disqualif|habil|forfall|frånvaro|afbud|absen)/i;
    const told = ordinaryTexts.filter(([key]) => !key.endsWith('formLink'));
    expect(broken(told, (text) => reasons.test(text))).toStrictEqual([]);
  });

  test('names the absent member to a substitute only where the municipality chose so', () => {
    const silent = ordinaryTexts.filter(([key]) => !key.includes('.named'));
    expect(broken(silent, (text) => text.includes('Kari Nordmann'))).toStrictEqual([]);
  });

  test('that asks for yes or no by SMS has a twin that asks by link only and says so', () => {
    const twins = ordinaryTexts.filter(([key]) => key.endsWith('.link') && !key.includes('confirmed'));
    expect(twins.length).toBeGreaterThan(200);
    expect(broken(twins, (text) => /\b(?:JA|YES)\b/.test(text))).toStrictEqual([]);
    const endings = /\{lenke\} SMS(?:-svar (?:kommer|kjem|når) (?:ikke|ikkje|inte) fr[ae]m| replies do not arrive)\.$/;
    expect(broken(twins, (text) => !endings.test(text))).toStrictEqual([]);
  });

  test('says who is writing', () => {
    const fromUs = ordinaryTexts.filter(([key]) => !key.includes('alert.'));
    expect(broken(fromUs, (text) => !text.includes('Fjordvik kommune'))).toStrictEqual([]);
  });
});

test('a link is counted at its full length', () => {
  expect(smsSegments('{lenke}').units).toBe(LINK_LENGTH);
});

test('replies about no one meeting', () => {
  const { words, municipalityContents } = ORDINARY;
  const texts = municipalityContents.map(([key, content]) => [key, renderMunicipalitySms(content, words, 'nb')]);
  expect(Object.fromEntries(texts)).toMatchObject({
    which:
      'Du svarte NEI. Hvilket møte gjelder det? Svar med ett tall:\n1 Kommunestyret\n2 Aommunestyret\n3 Bommunestyret\nHilsen Fjordvik kommune',
    'which.same':
      'Du svarte JA. Hvilket møte gjelder det? Svar med ett tall:\n1 Kommunestyret 3. desember kl. 18.00\n2 Kommunestyret 26. november kl. 18.00\nHilsen Fjordvik kommune',
    'which.municipalities':
      'Du svarte JA. Hvilket møte gjelder det? Svar med ett tall:\n1 Kommunestyret, Fjordvik kommune\n2 Aommunestyret, Fjordvik kommune\nHilsen Fjordvik kommune',
    unknownSender:
      'Vi fant ingen åpen forespørsel til dette nummeret. Mener du at det er feil, ring Fjordvik kommune på 55 50 00 00.',
    readByStaff:
      'Takk for meldingen. Sekretæren leser den. Svarer du på en forespørsel, skriv bare JA eller NEI. Haster det, ring Fjordvik kommune på 55 50 00 00.',
    formLink: 'Her melder du forfall eller inhabilitet: {lenke} Lenken er personlig. Hilsen Fjordvik kommune',
    stopAck: 'Du får ikke flere SMS fra Fjordvik kommune. Send START for å få dem igjen.',
    startAck: 'Du får SMS fra Fjordvik kommune igjen. Send STOPP om du ikke vil ha flere.',
  });
  const { contactPhone: _unused, ...withoutPhone } = words;
  expect(renderMunicipalitySms({ template: 'unknownSender' }, withoutPhone, 'nb')).toContain(
    'ta kontakt med Fjordvik kommune.',
  );
});

test('in redirect mode the first line says whom the text was for', () => {
  expect(redirectLine({ name: 'Siri Dahl', address: '+4790000014' }, 'nb')).toBe('Til Siri Dahl 900 00 014:\n');
  expect(redirectLine({ name: 'Siri Dahl', address: 'siri@example.no' }, 'en')).toBe('To Siri Dahl siri@example.no:\n');
});

describe('a name', () => {
  test('that is too long is cut at a word and marked', () => {
    expect(cutAtWord('Utvalg for oppvekst og kultur', 29)).toBe('Utvalg for oppvekst og kultur');
    expect(cutAtWord('Utvalg for oppvekst og kultur', 28)).toBe('Utvalg for oppvekst og...');
    expect(cutAtWord('Utvalg for oppvekst, kultur og idrett', 24)).toBe('Utvalg for oppvekst...');
    expect(cutAtWord('Administrasjonsutvalget', 12)).toBe('Administr...');
    expect([...cutAtWord('Plan- og bygningsutvalget i Øvre Fjordvik', 20)].length).toBeLessThanOrEqual(20);
  });

  test('is written with plain punctuation, unless it is a person’s', () => {
    expect(plainPunctuation('Rådhuset\u00a0– sal «Fjord» …')).toBe('Rådhuset - sal "Fjord" ...');
    expect(safeName('Áslat – Čála')).toBe('Áslat – Čála');
  });

  test('can neither pose as the link nor start a line of its own', () => {
    expect(safeName('Kari {lenke}\nNordmann')).toBe('Kari (lenke) Nordmann');
  });
});
