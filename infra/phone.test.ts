import { describe, expect, test } from 'vitest';
import { normalizePhone } from './phone.ts';

describe('a phone number', () => {
  test.each(['+4790000011', '4790000011', '004790000011', '90000011', '900 00 011', '+47 900 00 011', ' 90 00 00 11 '])(
    '%s is Norwegian and mobile',
    (text) => {
      expect(normalizePhone(text)).toStrictEqual({ ok: true, e164: '+4790000011', isMobile: true });
    },
  );

  test('of another country is read with or without "+"', () => {
    const swedish = { ok: true, e164: '+46701234567', isMobile: true };
    expect(normalizePhone('+46701234567')).toStrictEqual(swedish);
    expect(normalizePhone('46701234567')).toStrictEqual(swedish);
    expect(normalizePhone('070-123 45 67', 'SE')).toStrictEqual(swedish);
  });

  test('of a desk gets no texts', () => {
    expect(normalizePhone('+4722000000')).toMatchObject({ ok: true, isMobile: false });
  });

  test.each(['', 'Fjordvik', '2262', '12345678', '+47 9000', 'ring meg', '+4790000011 ext. 5', '9'.repeat(41)])(
    '%s is none',
    (text) => {
      expect(normalizePhone(text)).toStrictEqual({ ok: false });
    },
  );
});
