/** How a text travels as SMS (3GPP TS 23.038 and 23.040). */
export interface Segmentation {
  readonly encoding: 'gsm7' | 'ucs2';
  /** Septets in GSM-7, 16-bit code units in UCS-2. */
  readonly units: number;
  /** What the sender pays for. An empty text still travels as one. */
  readonly segments: number;
}

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Each of these takes an escape septet before it. */
const EXTENDED = new Set('\f^{}\\[~]|€');

/** A text of several segments loses seven septets, or three UCS-2 units, of each to the header that joins them. */
const ROOM = {
  gsm7: { alone: 160, joined: 153 },
  ucs2: { alone: 70, joined: 67 },
} as const;

/** One letter outside the GSM alphabet makes the whole text UCS-2. */
export function segmentsOf(text: string): Segmentation {
  const letters = [...text];
  const encoding = letterOutsideGsm(text) === undefined ? 'gsm7' : 'ucs2';
  const widths = letters.map((letter) => widthOf(letter, encoding));
  const units = widths.reduce((sum, width) => sum + width, 0);
  const { alone, joined } = ROOM[encoding];
  return { encoding, units, segments: units <= alone ? 1 : segmentsNeeded(widths, joined) };
}

function widthOf(letter: string, encoding: Segmentation['encoding']): number {
  if (encoding === 'ucs2') return letter.length;
  return EXTENDED.has(letter) ? 2 : 1;
}

/** The first letter that a text cannot carry in its short form, if there is one. */
export function letterOutsideGsm(text: string): string | undefined {
  return [...text].find((letter) => !BASIC.has(letter) && !EXTENDED.has(letter));
}

/** An escape pair or a surrogate pair is never split, so a segment may end one unit early. */
function segmentsNeeded(widths: readonly number[], room: number): number {
  let segments = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > room) {
      segments += 1;
      used = 0;
    }
    used += width;
  }
  return segments;
}
