import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnswer } from './answers.ts';

const answers = fc.constantFrom(
  ...'ja | JA | Ja takk | nei | NEI | Nei dessverre | yes | no | juo | ii | 👍 | 👎 | 2 | stopp | start | forfall'.split(
    ' | ',
  ),
);
const spoken = fc.constantFrom(
  ...'jeg kommer kan ikke men hvis er syk bortreist kl 18.30 kanskje gjerne det går bra til begge 2 7'.split(' '),
  ...'12 eller jo ok takk vi ses ? ! , . 😷 mvh Siri problem'.split(' '),
);
const sentences = fc
  .array(fc.oneof({ weight: 1, arbitrary: answers }, { weight: 3, arbitrary: spoken }), { maxLength: 8 })
  .map((said) => said.join(' '));
/** The library's own draws no halves of characters, and takes a second to list all the others first. */
const codePoints = fc.array(fc.integer({ min: 0, max: 0x10ffff })).map((codes) => String.fromCodePoint(...codes));
const anything = fc.oneof(codePoints, fc.string({ unit: 'grapheme' }), fc.string(), sentences);

test('any text is read, the same way each time', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(readAnswer(text)).toStrictEqual(readAnswer(text));
      expect(['yes', 'no', 'number', 'unclear', 'stop', 'start', 'form']).toContain(readAnswer(text).kind);
    }),
    { numRuns: 2_000 },
  );
});

test('courtesy at the end never changes a reading', () => {
  // A leave-taking that ends the text may be followed by a name, so it is not put before another one here.
  const courtesy = fc.constantFrom(
    ...'takk | Takk! | tusen takk | , mange takk | . God helg | Ha en fin dag! | tack | thanks | giitu | . Mvh | mvh | hilsen Siri Dahl | . Vi sees!'.split(
      ' | ',
    ),
  );
  fc.assert(
    fc.property(sentences, courtesy, (text, added) => {
      expect(readAnswer(`${text} ${added}`)).toStrictEqual(readAnswer(text));
    }),
    { numRuns: 2_000 },
  );
});

test('a yes with any word that nobody put in the list is never a yes', () => {
  const foreign = fc.oneof(
    fc.constantFrom(
      ...'men hvis kanskje senere ikke fra klokka etter litt sent inhabil bare nesten Per hvorfor if but late om så'.split(
        ' ',
      ),
    ),
    // Three of one consonant are in no word of courtesy.
    fc
      .string({ unit: fc.constantFrom(...'aeioråøkmt'.split('')), minLength: 1, maxLength: 6 })
      .map((word) => `${word}zzz`),
  );
  const courtesy = fc.constantFrom(...' | takk | gjerne | mvh | jeg kommer | 2 | . | ,'.split(' | '));
  fc.assert(
    fc.property(
      fc.constantFrom('ja', 'JA', 'yes', 'juo', '👍', 'jepp'),
      foreign,
      courtesy,
      courtesy,
      fc.boolean(),
      (yes, word, before, after, isFirst) => {
        const text = isFirst ? `${word} ${before} ${yes} ${after}` : `${yes} ${before} ${word} ${after}`;
        const isSignature = before === 'mvh' && /^\p{Lu}/u.test(word);
        if (!isSignature) expect(readAnswer(text).kind).not.toBe('yes');
      },
    ),
    { numRuns: 2_000 },
  );
});

test('case, space and skin tone never change a reading', () => {
  fc.assert(
    fc.property(
      sentences.filter((text) => !/mvh/.test(text)),
      (text) => {
        expect(readAnswer(text.toUpperCase())).toStrictEqual(readAnswer(text));
        expect(readAnswer(`  ${text.replaceAll(' ', '\u00a0 ')} `)).toStrictEqual(readAnswer(text));
        expect(readAnswer(text.replaceAll(/[👍👎]/gu, '$&🏾'))).toStrictEqual(readAnswer(text));
      },
    ),
    { numRuns: 2_000 },
  );
});

test('yes and no in one text are never an answer', () => {
  fc.assert(
    fc.property(sentences, sentences, (before, after) => {
      expect(readAnswer(`${before} ja ${after} nei`)).toStrictEqual({ kind: 'unclear' });
      expect(readAnswer(`nei ${before} ja ${after}`)).toStrictEqual({ kind: 'unclear' });
    }),
  );
});
