import { expect, test } from 'vitest';
import { newestKept } from './newest-kept.ts';

test('of each thing the newest version is kept', () => {
  const kept = newestKept<{ readonly version: number; readonly of: string }>();
  kept.keep('m1', { version: 2, of: 'here' });
  expect(kept.keep('m1', { version: 1, of: 'elsewhere, earlier' })).toStrictEqual({
    version: 1,
    of: 'elsewhere, earlier',
  });
  expect(kept.get('m1')).toStrictEqual({ version: 2, of: 'here' });
  kept.forget('m1');
  expect(kept.get('m1')).toBeUndefined();
});

test('what was seen longest ago goes when there are too many', () => {
  const kept = newestKept<{ readonly version: number }>();
  for (let no = 0; no < 500; no += 1) kept.keep(`m${no}`, { version: 1 });
  kept.keep('m0', { version: 2 });
  kept.keep('m500', { version: 1 });
  expect(kept.get('m0')).toStrictEqual({ version: 2 });
  expect(kept.get('m1')).toBeUndefined();
});
