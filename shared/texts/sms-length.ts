import { type Segmentation, segmentsOf } from './gsm.ts';
import { LINK } from './words.ts';

/** The municipality's own short domain, `/s#` and 22 characters of token. */
export const LINK_LENGTH = 44;

/** A letter outside the GSM alphabet halves what fits in a part, and a name is not respelt to save one. */
const SEGMENTS_MAX = { gsm7: 2, ucs2: 4 } as const;

/** The parts a text travels in once its link is filled in. */
export function smsSegments(text: string): Segmentation {
  return segmentsOf(text.replaceAll(LINK, 'x'.repeat(LINK_LENGTH)));
}

function fits(text: string): boolean {
  const { encoding, segments } = smsSegments(text);
  return segments <= SEGMENTS_MAX[encoding];
}

/** The first text that is short enough, else the last: something must be said. */
export function firstThatFits(texts: readonly (() => string)[]): string {
  const [first, ...others] = texts;
  const text = first?.() ?? '';
  return others.length === 0 || fits(text) ? text : firstThatFits(others);
}
