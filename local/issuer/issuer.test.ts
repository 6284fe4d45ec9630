import { createHash } from 'node:crypto';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type HttpServer, serveHttp } from '#local/http-server.ts';
import { type LocalIssuer, openIssuer } from '#local/issuer/issuer.ts';
import type { DemoUser } from '#local/issuer/tokens.ts';
import { NOTHING_HERE, openToLocalPages, problem } from '#local/web-call.ts';
import { instantOf, plusSeconds } from '#shared/kernel/instant.ts';

const berit: DemoUser = { sub: 'u1', name: 'Berit <Berg>', roles: ['Secretary.9901'], title: 'Sekretær' };
const start = instantOf(Date.UTC(2026, 10, 2));
const backAt = 'http://localhost:4280/signed-in';
const verifier = 'v'.repeat(50);
const challenge = createHash('sha256').update(verifier).digest('base64url');

const running: HttpServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ close }) => close()));
});

async function startIssuer({ directory, port = 0 }: { readonly directory?: string; readonly port?: number } = {}) {
  let issuer: LocalIssuer | undefined;
  const server = await serveHttp(
    { port },
    openToLocalPages(async (call) => (await issuer?.answer(call)) ?? problem(NOTHING_HERE)),
  );
  running.push(server);
  issuer = await openIssuer({
    agenda: { now: () => start },
    audience: 'api',
    users: () => [berit],
    origin: server.url,
    ...(directory !== undefined && { directory }),
  });
  return issuer;
}

function verify(issuer: string, token: string, audience: string, secondsLater = 0) {
  return jwtVerify(token, createRemoteJWKSet(new URL(`${issuer}/jwks`)), {
    issuer,
    audience,
    currentDate: new Date(plusSeconds(start, secondsLater)),
  });
}

function authorizeUrl(issuer: string, extra: Readonly<Record<string, string>> = {}): string {
  const parameters = {
    response_type: 'code',
    client_id: 'web',
    redirect_uri: backAt,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state: 'xyz',
    nonce: 'n1',
    ...extra,
  };
  return `${issuer}/authorize?${new URLSearchParams(parameters)}`;
}

async function signIn(issuer: string, extra = {}): Promise<{ readonly code: string; readonly cookie: string }> {
  const answered = await fetch(authorizeUrl(issuer, { user: 'u1', ...extra }), { redirect: 'manual' });
  const location = new URL(answered.headers.get('location') ?? '');
  expect(location.searchParams.get('state')).toBe('xyz');
  const [cookie = ''] = (answered.headers.get('set-cookie') ?? '').split(';');
  return { code: location.searchParams.get('code') ?? '', cookie };
}

function exchange(issuer: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const body = { grant_type: 'authorization_code', client_id: 'web', redirect_uri: backAt, code_verifier: verifier };
  return fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams({ ...body, ...fields }) });
}

const Tokens = z.object({ access_token: z.string(), id_token: z.string(), refresh_token: z.optional(z.string()) });

describe('a token', () => {
  test('is good for an hour of the agenda, for its audience and with its roles', async () => {
    const { issuer, issueToken } = await startIssuer();
    const token = await issueToken({ sub: 'u9', name: 'Kari', roles: ['Auditor.9901'] });
    const { payload } = await verify(issuer, token, 'api', 3_599);
    expect(payload).toMatchObject({ sub: 'u9', name: 'Kari', roles: ['Auditor.9901'] });
    await expect(verify(issuer, token, 'api', 3_600)).rejects.toThrow('exp');
    await expect(verify(issuer, token, 'another')).rejects.toThrow('aud');
  });

  test('is good after a restart, because the key is kept, and kept private', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'issuer-'));
    const before = await startIssuer({ directory });
    const token = await before.issueToken(berit);
    expect(statSync(join(directory, 'issuer-key.json')).mode & 0o777).toBe(0o600);
    await running.pop()?.close();
    const after = await startIssuer({ directory, port: Number(new URL(before.issuer).port) });
    await expect(verify(after.issuer, token, 'api')).resolves.toBeDefined();
  });
});

describe('a sign-in', () => {
  test('shows whom one may be, without script, and leads back with a code that buys both tokens once', async () => {
    const { issuer } = await startIssuer();
    const page = await fetch(authorizeUrl(issuer));
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain('Berit &#60;Berg&#62;');
    expect(html).not.toMatch(/<script|style=/);

    const { code } = await signIn(issuer);
    const { access_token, id_token } = Tokens.parse(await (await exchange(issuer, { code })).json());
    expect((await verify(issuer, access_token, 'api')).payload).toMatchObject({ sub: 'u1', roles: ['Secretary.9901'] });
    expect((await verify(issuer, id_token, 'web')).payload).toMatchObject({ sub: 'u1', nonce: 'n1' });
    expect((await exchange(issuer, { code })).status).toBe(400);
  });

  test.each([{ code_verifier: 'w'.repeat(50) }, { redirect_uri: 'http://localhost:1/' }, { client_id: 'other' }])(
    'gives no token for a code with %o',
    async (wrong) => {
      const { issuer } = await startIssuer();
      const { code } = await signIn(issuer);
      const refused = await exchange(issuer, { code, ...wrong });
      expect(await refused.json()).toStrictEqual({ error: 'invalid_grant' });
    },
  );

  test('is remembered until it is ended', async () => {
    const { issuer } = await startIssuer();
    const silent = authorizeUrl(issuer, { prompt: 'none' });
    const stranger = await fetch(silent, { redirect: 'manual' });
    expect(stranger.headers.get('location')).toContain('error=login_required');
    const { cookie } = await signIn(issuer);
    const known = await fetch(silent, { redirect: 'manual', headers: { cookie } });
    expect(known.headers.get('location')).toContain('code=');
    const ended = await fetch(`${issuer}/end-session?post_logout_redirect_uri=${encodeURIComponent(backAt)}`, {
      redirect: 'manual',
    });
    expect(ended.headers.get('location')).toBe(backAt);
    expect(ended.headers.get('set-cookie')).toContain('Max-Age=0');
  });

  test('goes on without the person when the client asked for that, and only for that client', async () => {
    const { issuer } = await startIssuer();
    const plain = Tokens.parse(await (await exchange(issuer, await signIn(issuer))).json());
    expect(plain.refresh_token).toBe(undefined);
    const asked = await signIn(issuer, { scope: 'openid offline_access' });
    const { refresh_token = '' } = Tokens.parse(await (await exchange(issuer, asked)).json());
    const renewal = { grant_type: 'refresh_token', refresh_token };
    const renewed = Tokens.parse(await (await exchange(issuer, renewal)).json());
    expect((await verify(issuer, renewed.access_token, 'api')).payload).toMatchObject({ sub: 'u1' });
    expect((await exchange(issuer, { ...renewal, client_id: 'other' })).status).toBe(400);
  });

  test('never leads to a stranger', async () => {
    const { issuer } = await startIssuer();
    const asked = authorizeUrl(issuer, { user: 'u1', redirect_uri: 'https://evil.example/' });
    expect((await fetch(asked, { redirect: 'manual' })).status).toBe(400);
  });
});

test('what the issuer says of itself can be read by a page on this machine', async () => {
  const { issuer } = await startIssuer();
  const answered = await fetch(`${issuer}/.well-known/openid-configuration`, {
    headers: { origin: 'http://localhost:4280' },
  });
  expect(answered.headers.get('access-control-allow-origin')).toBe('http://localhost:4280');
  expect(await answered.json()).toMatchObject({ issuer, jwks_uri: `${issuer}/jwks` });
});
