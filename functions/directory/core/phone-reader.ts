import type { PhoneNumber } from '#shared/kernel/ids.ts';
import type { Phone } from './stored.ts';

/** Reads a number as people write it. Passed in, because what numbers exist is a large table of the world outside. */
export type PhoneReader = (
  text: string,
) => { readonly ok: true; readonly e164: PhoneNumber; readonly isMobile: boolean } | { readonly ok: false };

/** Exports write "no number" as an empty text as often as they leave it out. */
export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === '';
}

/** The number, `null` when there is none, or nothing when the text is no number. */
export function phoneOf(text: string | null | undefined, readPhone: PhoneReader): Phone | null | undefined {
  if (text === null || text === undefined || isBlank(text)) return null;
  const read = readPhone(text);
  return read.ok ? { e164: read.e164, isMobile: read.isMobile } : undefined;
}
