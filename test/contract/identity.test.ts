import { afterAll, beforeAll, expect, test } from 'vitest';
import { acsEmailSender } from '#infra/acs/email.ts';
import { acsSmsSender } from '#infra/acs/sms.ts';
import { azureBlobStore } from '#infra/blob/blob-store.ts';
import { cosmosClient } from '#infra/cosmos/client.ts';
import { serveHttp } from '#local/http-server.ts';
import { type IdentityDouble, openIdentityDouble } from '#test/kit/vault-double.ts';
import { AN_EMAIL, AN_SMS } from './sender.contract.ts';

let identity: IdentityDouble;
/** Takes no connection: a token is had before one is made, and never sent without TLS. */
let nobody: string;
const before = { ...process.env };
beforeAll(async () => {
  identity = await openIdentityDouble();
  Object.assign(process.env, identity.environment);
  const closed = await serveHttp({ port: 0 }, async () => 'cut');
  nobody = closed.url.replace('http:', 'https:');
  await closed.close();
});
afterAll(async () => {
  process.env = before;
  await identity.close();
});

const CALLS = {
  texts: () => acsSmsSender({ kind: 'endpoint', endpoint: nobody }).send(AN_SMS),
  letters: () => acsEmailSender({ kind: 'endpoint', endpoint: nobody }).send(AN_EMAIL),
  files: () => azureBlobStore({ kind: 'endpoint', endpoint: nobody }).read('reports', '9901/m1/a.pdf'),
  documents: async () => {
    const client = await cosmosClient({ endpoint: nobody });
    await client
      .database('fulltallig')
      .read()
      .finally(() => client.dispose());
  },
};

test.each([
  ['files', 'https://storage.azure.com'],
  ['texts', 'https://communication.azure.com'],
  ['letters', 'https://communication.azure.com'],
  ['documents', 'https://127.0.0.1'],
] as const)('without a key or connection string %s are asked for as the app itself', async (what, resource) => {
  await CALLS[what]().catch(() => undefined);
  const asked = identity.asked.filter(({ clientId }) => clientId === 'the-app').map((one) => one.resource);
  expect(asked.filter((one) => one.startsWith(resource))).not.toStrictEqual([]);
});
