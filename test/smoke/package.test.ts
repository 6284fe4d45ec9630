import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyNameOf } from '#infra/keyvault/key-vault.ts';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { REPOSITORY } from '#test/architecture/sources.ts';
import {
  type IdentityDouble,
  openIdentityDouble,
  openVaultDouble,
  VAULT_RESOURCE,
  type VaultDouble,
} from '#test/kit/vault-double.ts';
import { ANDERS, council, FULL, GRETE, KARI, MEETING, SECRETARY } from './council.ts';
import { CODE, openWorld, type World } from './world.ts';

const DAY_MS = 86_400_000;

/** As in Azure the app tells of itself, and does its work whether or not anybody hears it. */
const NOBODY_LISTENS =
  'InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://127.0.0.1:9/;LiveEndpoint=https://127.0.0.1:9/';

/** Nothing of ours lies around it, as in Azure. */
const folder = mkdtempSync(join(tmpdir(), 'fulltallig-package-'));
let identity: IdentityDouble;
let vault: VaultDouble;
let world: World;
beforeAll(async () => {
  await promisify(execFile)('npm', ['run', '--silent', 'package'], { cwd: REPOSITORY });
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(REPOSITORY, 'dist/app.zip'))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  identity = await openIdentityDouble();
  const names = [MunicipalityCode.parse(CODE), 'directory' as const].map(keyNameOf);
  vault = await openVaultDouble(names, identity.isTokenFor(VAULT_RESOURCE));
  // What is loaded only when it is needed is needed here: identity, vault, mail server, telemetry.
  const inAzure = {
    ...identity.environment,
    KEY_VAULT_URL: vault.url,
    LOCAL_KEY_FILE: '',
    EMAIL_PROVIDERS: 'smtp',
    APPLICATIONINSIGHTS_CONNECTION_STRING: NOBODY_LISTENS,
  };
  world = await openWorld({ environment: { PACKAGE_DIR: folder, ...inAzure } });
});
afterAll(async () => {
  await world.close();
  await Promise.all([vault.close(), identity.close()]);
});

test('the package holds the bundle and what the host needs to find it', () => {
  expect(readdirSync(folder).toSorted()).toStrictEqual(['dist', 'host.json', 'package.json']);
  expect(readdirSync(join(folder, 'dist'))).toStrictEqual(['functions']);
  const kinds = readdirSync(join(folder, 'dist/functions'), { recursive: true, encoding: 'utf8' })
    .map((name) => /\.\w+$/.exec(name)?.[0])
    .filter((kind) => kind !== undefined);
  expect([...new Set(kinds)].toSorted()).toStrictEqual(['.icc', '.mjs', '.ttf']);
});

/** The package lives by the machine's clock, so nothing may have to be waited for. */
test('W1 on the package: absence, vara 1 says no, vara 2 says yes, and the seat is filled', async () => {
  const settings = {
    name: 'Fjordvik kommune',
    sending: 'live',
    graceMinutes: 0,
    quietHours: { from: '00:00', to: '00:00', sundayTo: '00:00' },
    quietDays: [],
    secretaries: [SECRETARY],
  };
  expect((await world.staff('PUT', '/settings', settings)).status).toBe(200);
  const start = new Date(Date.now() + 9 * DAY_MS).toISOString();
  const end = new Date(Date.now() + 9 * DAY_MS + 7_200_000).toISOString();
  expect((await world.staff('PUT', '/roster', council({ meeting: { start, end } }))).status).toBe(200);

  const report = { type: 'ReportAbsence', seatId: 'kst-1', ...FULL };
  expect((await world.staff('POST', `/meetings/${MEETING}/commands`, report)).status).toBe(200);
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara i Kommunestyret/);
  await world.text(ANDERS.mobile, 'NEI');
  await world.expectMessage(GRETE.mobile, /Kan du møte som vara/);
  await world.text(GRETE.mobile, 'JA');
  await world.expectMessage(GRETE.mobile, /^Takk! Du møter som vara/);
  await world.expectMessage(SECRETARY.email, /Grete Vik møter for Kari Nordmann/);

  const seat = (await world.view(MEETING)).seats.find(({ name }) => name === KARI.name);
  expect(world.stack.printed()).not.toContain('Telemetry is not sent.');
  expect(seat).toMatchObject({ covered: true, vacancies: [{ status: 'filled', substitute: { name: GRETE.name } }] });
});
