import { describe, expect, test } from 'vitest';
import { segmentsOf } from '#shared/texts/gsm.ts';

describe('a text in the GSM alphabet', () => {
  test('fits 160 letters in one segment, and 153 in each of several', () => {
    expect(segmentsOf('a'.repeat(160))).toStrictEqual({ encoding: 'gsm7', units: 160, segments: 1 });
    expect(segmentsOf('a'.repeat(161))).toStrictEqual({ encoding: 'gsm7', units: 161, segments: 2 });
    expect(segmentsOf('a'.repeat(306))).toStrictEqual({ encoding: 'gsm7', units: 306, segments: 2 });
    expect(segmentsOf('a'.repeat(307))).toStrictEqual({ encoding: 'gsm7', units: 307, segments: 3 });
  });

  test('has the Nordic letters at one unit each', () => {
    expect(segmentsOf('æøåÆØÅäöÄÖ é §\n')).toStrictEqual({ encoding: 'gsm7', units: 15, segments: 1 });
  });

  test('pays two units for brackets and the euro sign', () => {
    expect(segmentsOf('[€]')).toStrictEqual({ encoding: 'gsm7', units: 6, segments: 1 });
  });

  test('never splits an escape pair over two segments', () => {
    const pairAcrossTheEdge = `${'a'.repeat(152)}€${'a'.repeat(152)}`;
    expect(segmentsOf(pairAcrossTheEdge)).toStrictEqual({ encoding: 'gsm7', units: 306, segments: 3 });
  });
});

describe('a text with one letter outside the GSM alphabet', () => {
  test.each(['á', 'č', 'ŋ', '«', '–', '…', '\u00a0', 'þ', '`'])('is UCS-2 because of %s', (letter) => {
    expect(segmentsOf(`Hei ${letter}`)).toStrictEqual({ encoding: 'ucs2', units: 5, segments: 1 });
  });

  test('fits 70 units in one segment, and 67 in each of several', () => {
    expect(segmentsOf('á'.repeat(70)).segments).toBe(1);
    expect(segmentsOf('á'.repeat(71)).segments).toBe(2);
    expect(segmentsOf('á'.repeat(134)).segments).toBe(2);
    expect(segmentsOf('á'.repeat(135)).segments).toBe(3);
  });

  test('pays two units for an emoji, and never splits it', () => {
    expect(segmentsOf('👍')).toStrictEqual({ encoding: 'ucs2', units: 2, segments: 1 });
    expect(segmentsOf(`${'á'.repeat(66)}👍${'á'.repeat(66)}`).segments).toBe(3);
  });
});

test('an empty text travels as one segment', () => {
  expect(segmentsOf('')).toStrictEqual({ encoding: 'gsm7', units: 0, segments: 1 });
});
