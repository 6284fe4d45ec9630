import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { segmentsOf } from './gsm.ts';
import { testSmsText } from './test-sms.ts';

test.each(LANGUAGES)('a test in %s is one part, however long the name', (language) => {
  const text = testSmsText('Nordre og Søndre Fjordvik storkommune i Innlandet', language);
  expect(segmentsOf(text)).toMatchObject({ encoding: 'gsm7', segments: 1 });
  expect(text).toMatch(/^Nordre og Søndre/);
});
