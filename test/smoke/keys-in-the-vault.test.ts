import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { cosmosDatabase } from '#infra/cosmos/client.ts';
import { cosmosKeyDocuments } from '#infra/cosmos/key-documents.ts';
import { keyNameOf } from '#infra/keyvault/key-vault.ts';
import { type LocalCosmos, startCosmos } from '#local/cosmos/cosmos.ts';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import {
  type IdentityDouble,
  openIdentityDouble,
  openVaultDouble,
  VAULT_RESOURCE,
  type VaultDouble,
} from '#test/kit/vault-double.ts';
import {
  ANDERS,
  convene,
  KARI,
  MARIT,
  MEETING,
  OLAV,
  openForm,
  PER,
  reportAbsence,
  TUESDAY_MORNING,
} from './council.ts';
import { CODE, openWorld, type World } from './world.ts';

const ROTATE_KEY = fileURLToPath(new URL('../../functions/rotate-key.ts', import.meta.url));
const code = MunicipalityCode.parse(CODE);
const Commits = z.array(z.object({ kid: z.string() }));

let identity: IdentityDouble;
let vault: VaultDouble;
let cosmos: LocalCosmos;
let world: World;
let settings: Readonly<Record<string, string>>;
beforeAll(async () => {
  identity = await openIdentityDouble();
  vault = await openVaultDouble([code, 'directory' as const].map(keyNameOf), identity.isTokenFor(VAULT_RESOURCE));
  cosmos = await startCosmos({ agenda: { now: () => Instant.parse(TUESDAY_MORNING) } });
  settings = {
    ...identity.environment,
    COSMOS_ENDPOINT: cosmos.endpoint,
    COSMOS_KEY: 'emulator',
    MUNICIPALITIES: CODE,
    KEY_VAULT_URL: `${vault.url}/`,
    LOCAL_KEY_FILE: '',
  };
  world = await openWorld({ environment: { ...settings, CLOCK_START: TUESDAY_MORNING } });
});
afterAll(async () => {
  await world.close();
  await Promise.all([cosmos.close(), vault.close(), identity.close()]);
});

function database() {
  return cosmosDatabase({ endpoint: cosmos.endpoint, key: 'emulator' }, 'fulltallig')();
}

async function keysOfCommits(): Promise<readonly string[]> {
  const query = {
    query: 'SELECT c.kid FROM c WHERE c.stream = @s',
    parameters: [{ name: '@s', value: `meeting:${MEETING}` }],
  };
  const opened = await database();
  const { resources } = await opened.container(`m-${CODE}`).items.query(query).fetchAll();
  return [...new Set(Commits.parse(resources).map(({ kid }) => kid))].toSorted();
}

test('everything is sealed under keys in the vault, which are renewed without touching what is stored', async () => {
  await convene(world);
  const token = await openForm(world, KARI);
  await world.ignore(PER.email, MARIT.email, OLAV.email);
  expect(await keysOfCommits()).toStrictEqual(['data-0001']);

  vault.renew(keyNameOf(code));
  const environment = { ...process.env, ...settings };
  const { stdout } = await promisify(execFile)(process.execPath, [ROTATE_KEY], { env: environment });
  expect(stdout).toMatch(/^9901: data-0002 seals from now on; older keys wrapped anew: 1\.\ndirectory: data-0002 /);
  const wrapped = await cosmosKeyDocuments(database).list(code);
  expect(new Set(wrapped.map(({ wrappedBy }) => wrappedBy)).size).toBe(1);

  await world.wind('PT11M');
  await reportAbsence(world, token);
  await world.wind('PT4M');
  await world.ignore(KARI.email);
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);
  expect(await keysOfCommits()).toStrictEqual(['data-0001', 'data-0002']);
  expect((await world.log(MEETING)).verified.brokenAt).toBeUndefined();
});

test('a key that is withdrawn opens nothing within ten minutes, and the health says whose', async () => {
  expect((await world.api('GET', '/health')).body).toStrictEqual({ status: 'ok' });
  vault.disable(keyNameOf(code));
  await world.wind('PT10M');
  const health = await world.api('GET', '/health');
  expect(health).toMatchObject({
    status: 503,
    body: { status: 'failing', failing: ['keys'], keys: { 9901: 'refused' } },
  });
  expect((await world.staff('GET', `/meetings/${MEETING}`)).status).toBe(503);
  expect(world.stack.printed()).not.toMatch(/Nordmann|\+4790000/);
  expect(vault.toldStrangers).toStrictEqual([]);
});
