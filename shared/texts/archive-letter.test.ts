import { describe, expect, test } from 'vitest';
import { Instant } from '#shared/kernel/instant.ts';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { type ArchiveLetterContent, renderArchiveLetter } from './archive-letter.ts';

const words = { municipality: 'Fjordvik {kommune}', timeZone: 'Europe/Oslo' };
const since = Instant.parse('2026-11-23T08:00:00.000Z');
const down: ArchiveLetterContent = { about: 'down', trouble: 'refused', since };
const LETTERS: readonly ArchiveLetterContent[] = [
  ...(['unreachable', 'refused', 'garbage', 'foreignData'] as const).map((trouble) => ({ ...down, trouble })),
  { about: 'back', since, at: Instant.parse('2026-11-24T09:30:00.000Z') },
];

function plain(text: string): readonly string[] {
  return text.replaceAll('\u00a0', ' ').trimEnd().split('\n\n');
}

test('a secretary reads what is wrong, since when, and what to do meanwhile', () => {
  const { subject, text } = renderArchiveLetter(down, words, 'nb');
  expect([subject, ...plain(text)]).toStrictEqual([
    'Sak- og arkivsystemet blir ikke lest',
    'Sak- og arkivsystemet til Fjordvik (kommune) er ikke lest siden mandag 23. november kl. 09.00.',
    'Systemet slipper oss ikke inn. Passord, rolle eller lisens må ordnes.',
    'Møter, medlemmer og lister står som de sist ble lest, og innkallingen går sin gang. Blir et møte flyttet eller avlyst, må det inntil videre endres for hånd.',
    'Fjordvik (kommune)',
  ]);
});

describe('every letter', () => {
  const rendered = LANGUAGES.map((language) => LETTERS.map((letter) => renderArchiveLetter(letter, words, language)));

  test('differs from the others, in each language', () => {
    const texts = rendered.flat().map(({ subject, text }) => `${subject}\n${text}`);
    expect(new Set(texts).size).toBe(LANGUAGES.length * LETTERS.length);
  });

  test('says the same in HTML, and asks for no link', () => {
    for (const { text, html } of rendered.flat()) {
      expect(`${text}${html}`).not.toContain('{');
      for (const paragraph of text.trimEnd().split('\n\n')) expect(html).toContain(paragraph.replaceAll("'", '&#39;'));
    }
  });
});
