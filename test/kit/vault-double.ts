import { constants, generateKeyPairSync, type KeyObject, privateDecrypt, publicEncrypt, randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { type Answer, type Answered, type Call, serveHttp } from '#local/http-server.ts';
import { json } from '#local/web-call.ts';
import { present } from '#shared/kernel/assert.ts';

/** How the vault meets every request until it is told otherwise. */
export type Mood = 'well' | 'forbidding' | 'throttling' | 'broken' | 'cutting' | 'silent' | 'strange';

export interface VaultDouble {
  readonly url: string;
  /** What was asked with a token that the vault believes, such as `POST data-9901 unwrapkey`. */
  readonly asked: readonly string[];
  /** Bodies that came without such a token: none may, they hold keys. */
  readonly toldStrangers: readonly string[];
  readonly setMood: (mood: Mood) => void;
  /** A new version of the key, as the yearly rotation makes it; the old ones stay. */
  readonly renew: (name: string) => void;
  readonly disable: (name: string) => void;
  /** From now on the key may wrap nothing; what it wrapped may still be unwrapped. */
  readonly expire: (name: string) => void;
  readonly remove: (name: string) => void;
  readonly close: () => Promise<void>;
}

interface Version {
  readonly id: string;
  isEnabled: boolean;
  hasExpired: boolean;
}

interface Desk {
  readonly isKnown: (token: string) => boolean;
  readonly versions: Map<string, Version[]>;
  readonly asked: string[];
  readonly toldStrangers: string[];
  readonly pair: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  mood: Mood;
}

export const VAULT_RESOURCE = 'https://vault.azure.net';
/** For this nobody gets a token. */
export const UNKNOWN_RESOURCE = 'https://vault.invalid';

const Operation = z.object({ alg: z.literal('RSA-OAEP-256'), value: z.string() });
const PADDING = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
const SILENT_FOR_MS = 2_000;

/** Answers as the REST interface of Azure Key Vault is documented, the challenge before the first token included. */
export async function openVaultDouble(
  names: readonly string[],
  isKnown: (token: string) => boolean,
): Promise<VaultDouble> {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const desk: Desk = { isKnown, versions: new Map(), asked: [], toldStrangers: [], pair, mood: 'well' };
  const renew = (name: string) => void desk.versions.set(name, [...(desk.versions.get(name) ?? []), newVersion()]);
  const each = (name: string) => desk.versions.get(name) ?? [];
  for (const name of names) renew(name);
  const server = await serveHttp({ port: 0 }, (call) => answer(desk, call));
  return {
    url: server.url,
    asked: desk.asked,
    toldStrangers: desk.toldStrangers,
    setMood: (mood) => void (desk.mood = mood),
    renew,
    disable: (name) => each(name).forEach((version) => void (version.isEnabled = false)),
    expire: (name) => each(name).forEach((version) => void (version.hasExpired = true)),
    remove: (name) => void desk.versions.delete(name),
    close: server.close,
  };
}

function newVersion(): Version {
  return { id: randomUUID().replaceAll('-', ''), isEnabled: true, hasExpired: false };
}

async function answer(desk: Desk, call: Call): Promise<Answered> {
  if (desk.mood === 'cutting') return 'cut';
  if (desk.mood === 'silent') await new Promise((resolve) => setTimeout(resolve, SILENT_FOR_MS));
  if (!desk.isKnown(call.headers.authorization?.replace(/^Bearer /, '') ?? '')) {
    if (call.body.length > 0) desk.toldStrangers.push(call.body.toString());
    return challenge(desk.mood === 'strange' ? UNKNOWN_RESOURCE : VAULT_RESOURCE);
  }
  if (call.url.searchParams.get('api-version') === null) return problem(400, 'BadParameter');
  const [, collection, name = '', version = '', operation = ''] = call.url.pathname.split('/');
  desk.asked.push([call.method, name, operation].join(' ').trim());
  if (desk.mood === 'forbidding') return problem(403, 'Forbidden', 'ForbiddenByRbac');
  if (desk.mood === 'throttling') return problem(429, 'Throttled');
  if (desk.mood === 'broken') return problem(503, 'ServiceUnavailable');
  const versions = desk.versions.get(name);
  const wanted = version === '' ? versions?.at(-1) : versions?.find(({ id }) => id === version);
  if (collection !== 'keys' || wanted === undefined) return problem(404, 'KeyNotFound');
  const kid = `http://${call.headers.host}/keys/${name}/${wanted.id}`;
  return call.method === 'GET' ? shown(wanted, kid) : used(desk, wanted, kid, operation, call);
}

function challenge(resource: string): Answer {
  const tenant = 'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000001';
  const { headers, ...refused } = problem(401, 'Unauthorized');
  const wanted = `Bearer authorization="${tenant}", resource="${resource}"`;
  return { ...refused, headers: { ...headers, 'www-authenticate': wanted } };
}

function shown({ isEnabled, hasExpired }: Version, kid: string): Answer {
  const attributes = { enabled: isEnabled, created: 1_700_000_000, updated: 1_700_000_000 };
  return json(200, {
    key: { kid, kty: 'RSA', key_ops: ['wrapKey', 'unwrapKey'] },
    attributes: { ...attributes, ...(hasExpired && { exp: 1_700_000_001 }) },
  });
}

function used(desk: Desk, { isEnabled, hasExpired }: Version, kid: string, operation: string, call: Call): Answer {
  const asked = Operation.safeParse(JSON.parse(call.body.toString()));
  if (!asked.success) return problem(400, 'BadParameter');
  if (!isEnabled) return problem(403, 'Forbidden', 'KeyDisabled');
  if (hasExpired && operation === 'wrapkey') return problem(403, 'Forbidden', 'KeyExpired');
  const value = Buffer.from(asked.data.value, 'base64url');
  const result = operation === 'wrapkey' ? wrapped(desk, value) : unwrapped(desk, value);
  return result === undefined ? problem(400, 'BadParameter') : json(200, { kid, value: result.toString('base64url') });
}

function wrapped({ pair }: Desk, value: Buffer): Buffer {
  return publicEncrypt({ key: pair.publicKey, ...PADDING }, value);
}

function unwrapped({ pair }: Desk, value: Buffer): Buffer | undefined {
  try {
    return privateDecrypt({ key: pair.privateKey, ...PADDING }, value);
  } catch {
    return undefined;
  }
}

function problem(status: number, code: string, inner?: string): Answer {
  const innererror = inner === undefined ? {} : { innererror: { code: inner } };
  return json(status, { error: { code, message: 'said the vault', ...innererror } });
}

/** Where an app in Azure asks for its own tokens, and the settings by which the platform tells it where that is. */
export async function openIdentityDouble() {
  const header = randomUUID();
  const given = new Map<string, string>();
  const asked: { readonly resource: string; readonly clientId: string | null }[] = [];
  const server = await serveHttp({ port: 0 }, async ({ url, headers }) => {
    const resource = url.searchParams.get('resource') ?? '';
    if (headers['x-identity-header'] !== header || url.searchParams.get('api-version') !== '2019-08-01') {
      return json(400, { statusCode: 400, message: 'no identity for you' });
    }
    asked.push({ resource, clientId: url.searchParams.get('client_id') });
    if (resource === UNKNOWN_RESOURCE) return json(400, { statusCode: 400, message: 'no such resource' });
    const token = given.get(resource) ?? `token-${randomUUID()}`;
    given.set(resource, token);
    const expiresOn = String(Math.floor(Date.now() / 1_000) + 86_400);
    return json(200, { access_token: token, expires_on: expiresOn, resource, token_type: 'Bearer' });
  });
  return {
    asked,
    environment: { IDENTITY_ENDPOINT: `${server.url}/msi/token`, IDENTITY_HEADER: header, AZURE_CLIENT_ID: 'the-app' },
    isTokenFor: (resource: string) => (token: string) => token !== '' && token === given.get(resource),
    tokenFor: (resource: string) => present(given.get(resource), 'token that was asked for'),
    close: server.close,
  };
}

export type IdentityDouble = Awaited<ReturnType<typeof openIdentityDouble>>;
