import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { PHONE_TEXT_MAX } from '#shared/contracts/roster.ts';
import { PhoneNumber } from '#shared/kernel/ids.ts';

export type NormalizedPhone =
  | { readonly ok: true; readonly e164: PhoneNumber; readonly isMobile: boolean }
  | { readonly ok: false };

/**
 * Reads a number as people and providers write it: with "+", with "00", without either before the country code, or
 * without a country code at all (then it belongs to `country`).
 */
export function normalizePhone(text: string, country: CountryCode = 'NO'): NormalizedPhone {
  const trimmed = text.trim();
  // Longer is no phone number, and not worth parsing.
  if (trimmed.length > PHONE_TEXT_MAX) return { ok: false };
  // A home number first: eight digits are a Norwegian number before they are the start of a foreign one.
  for (const spelling of spellingsOf(trimmed)) {
    const number = parsePhoneNumberFromString(spelling, country);
    if (number?.isValid() !== true || number.ext !== undefined) continue;
    const e164 = PhoneNumber.safeParse(number.number);
    if (!e164.success) continue;
    const type = number.getType();
    return { ok: true, e164: e164.data, isMobile: type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' };
  }
  return { ok: false };
}

/** Short codes and named senders are no phone numbers; they stay as they are. */
export function e164Or(text: string): string {
  const phone = normalizePhone(text);
  return phone.ok ? phone.e164 : text;
}

function spellingsOf(text: string): readonly string[] {
  if (text.startsWith('+')) return [text];
  if (text.startsWith('00')) return [`+${text.slice(2)}`];
  return [text, `+${text}`];
}
