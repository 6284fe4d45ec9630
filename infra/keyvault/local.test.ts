import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { createLocalKeyFile, localWrappingKeys } from './local.ts';
import { orUnavailable } from './wrapping-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'fulltallig-'));
const path = join(folder, 'key.json');
const fjordvik = MunicipalityCode.parse('9901');
const dalsbygd = MunicipalityCode.parse('9902');

beforeAll(() => createLocalKeyFile(path));

function usable() {
  const keys = localWrappingKeys(path, {});
  return keys.ok ? keys.value : expect.fail(keys.error);
}

describe('the local key file', () => {
  test('is made for its owner alone, and never over another', () => {
    const before = readFileSync(path, 'utf8');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(() => createLocalKeyFile(path)).toThrow('EEXIST');
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('wraps and unwraps a key', async () => {
    const secret = Uint8Array.from({ length: 32 }, (_, at) => at);
    const key = usable()(fjordvik);
    const { wrapped, wrappedBy } = orUnavailable(await key.wrap(secret));
    expect(await key.present()).toStrictEqual(ok(wrappedBy));
    expect(Buffer.from(wrapped).includes(Buffer.from(secret))).toBe(false);
    expect(await key.unwrap(wrapped, wrappedBy)).toStrictEqual(ok(Buffer.from(secret)));
  });

  test('says no to what was wrapped for another municipality, by another key, or altered', async () => {
    const key = usable()(fjordvik);
    const { wrapped, wrappedBy } = orUnavailable(await key.wrap(new Uint8Array(32)));
    expect(await usable()(dalsbygd).unwrap(wrapped, wrappedBy)).toStrictEqual(err('refused'));
    expect(await key.unwrap(wrapped, 'local-other')).toStrictEqual(err('refused'));
    expect(
      await key.unwrap(
        wrapped.map((byte) => byte ^ 1),
        wrappedBy,
      ),
    ).toStrictEqual(err('refused'));
  });

  test.each([0o640, 0o604, 0o644, 0o700, 0o400])('is refused with mode %o', (mode) => {
    const loose = join(folder, `mode-${mode}.json`);
    writeFileSync(loose, readFileSync(path));
    chmodSync(loose, mode);
    expect(localWrappingKeys(loose, {})).toStrictEqual(err('local-key-readable-by-others'));
  });

  test('is refused in Azure, when missing, and when it is no private key', () => {
    const other = join(folder, 'other.json');
    writeFileSync(other, '{"kty":"RSA"}', { mode: 0o600 });
    expect(localWrappingKeys(path, { WEBSITE_INSTANCE_ID: 'x' })).toStrictEqual(err('local-key-in-azure'));
    expect(localWrappingKeys(path, { WEBSITE_SITE_NAME: 'x' })).toStrictEqual(err('local-key-in-azure'));
    expect(localWrappingKeys(join(folder, 'none.json'), {})).toStrictEqual(err('local-key-missing'));
    expect(localWrappingKeys(other, {})).toStrictEqual(err('local-key-not-understood'));
  });
});
