import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { providerName } from './providers.ts';

test.each(LANGUAGES)('in %s nobody meets the machine word of a provider we know', (language) => {
  const known = ['acs', 'infobip', 'smtp'];
  const names = known.map((provider) => providerName(provider, language));
  expect(new Set(names).size).toBe(known.length);
  for (const provider of known) expect(names).not.toContain(provider);
  expect(providerName('new-one', language)).toBe('new-one');
});
