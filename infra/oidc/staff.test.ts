import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assert } from '#shared/kernel/assert.ts';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { staffIdentity } from './staff.ts';

const fjordvik = MunicipalityCode.parse('9901');
const dalsbygd = MunicipalityCode.parse('9902');
const NOON_SECONDS = Date.parse('2026-11-23T12:00:00Z') / 1000;
const clock = { now: () => Instant.parse('2026-11-23T12:00:00.000Z') };

/** An issuer that can be asked for its keys over HTTP. */
async function openIssuer({ speaksFor }: { readonly speaksFor?: string } = {}) {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const discovery = { issuer: speaksFor ?? issuer, jwks_uri: `${issuer}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : discovery));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  assert(address !== null && typeof address === 'object', 'a server on TCP has a port');
  const issuer = `http://127.0.0.1:${address.port}`;
  return {
    issuer,
    asked,
    token: (claims: object = {}, { audience = 'api', expiresIn = 600, iss = issuer } = {}) =>
      new SignJWT({ sub: 's1', roles: ['Secretary.9901', 'Admin.9902'], exp: NOON_SECONDS + expiresIn, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
        .setIssuer(iss)
        .setAudience(audience)
        .sign(privateKey),
    close: () => new Promise((closed) => server.close(closed)),
  };
}

let ours: Awaited<ReturnType<typeof openIssuer>>;
let theirs: Awaited<ReturnType<typeof openIssuer>>;
beforeAll(async () => {
  [ours, theirs] = [await openIssuer(), await openIssuer()];
});
afterAll(() => Promise.all([ours.close(), theirs.close()]));

function identityOf() {
  return staffIdentity(
    [
      { code: fjordvik, issuer: ours.issuer, audience: 'api' },
      { code: dalsbygd, issuer: theirs.issuer, audience: 'api' },
    ],
    clock,
  );
}

function bearing(token: string) {
  return { headers: new Headers({ authorization: `Bearer ${token}` }) };
}

describe('a token', () => {
  test('gives the roles of its own municipality, and no others', async () => {
    const token = await ours.token({ name: 'Sekretæren', oid: 'o1' });
    expect(await identityOf().identify(bearing(token))).toStrictEqual(
      ok({ subject: 'o1', name: 'Sekretæren', roles: [{ code: fjordvik, role: 'Secretary' }] }),
    );
  });

  test('of a municipality without roles there is somebody we know, who may do nothing', async () => {
    const token = await theirs.token({ roles: ['Secretary.9901'] });
    expect(await identityOf().identify(bearing(token))).toStrictEqual(ok({ subject: 's1', roles: [] }));
  });

  test.each([
    ['expired', () => ours.token({}, { expiresIn: -61 })],
    ['that never expires', () => ours.token({ exp: undefined })],
    ['for another audience', () => ours.token({}, { audience: 'other' })],
    ['of an issuer we do not know', () => ours.token({}, { iss: 'http://127.0.0.1:1' })],
    ["that claims another issuer's name", () => ours.token({}, { iss: theirs.issuer })],
    ['without a person', () => ours.token({ sub: '' })],
    ['that is none', async () => 'a.b.c'],
  ])('%s is refused', async (_what, token) => {
    expect(await identityOf().identify(bearing(await token()))).toMatchObject(
      err({ status: 401, type: 'not-authenticated' }),
    );
  });

  test('must be there', async () => {
    for (const headers of [new Headers(), new Headers({ authorization: 'Basic abc' })]) {
      expect(await identityOf().identify({ headers })).toMatchObject(err({ status: 401 }));
    }
  });

  test('without a signature is refused', async () => {
    const [head, body] = (await ours.token()).split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    expect(await identityOf().identify(bearing(`${none}.${body}.x`))).toMatchObject(err({ status: 401 }));
    expect(await identityOf().identify(bearing(`${head}.${body}.x`))).toMatchObject(err({ status: 401 }));
  });

  test('expires by our clock, with a minute between clocks', async () => {
    expect(await identityOf().identify(bearing(await ours.token({}, { expiresIn: -59 })))).toMatchObject({ ok: true });
  });

  test("costs one look at the issuer's keys, however often it is shown", async () => {
    const identity = identityOf();
    const token = await ours.token();
    const before = ours.asked.length;
    for (const _ of [1, 2, 3]) await identity.identify(bearing(token));
    expect(ours.asked.slice(before)).toStrictEqual(['/.well-known/openid-configuration', '/keys']);
  });

  test('is not judged by keys of an issuer that speaks for another', async () => {
    const impostor = await openIssuer({ speaksFor: ours.issuer });
    const identity = staffIdentity([{ code: fjordvik, issuer: impostor.issuer, audience: 'api' }], clock);
    expect(await identity.identify(bearing(await impostor.token()))).toMatchObject(err({ status: 503 }));
    await impostor.close();
  });

  test('is neither good nor bad while its issuer is away', async () => {
    const gone = await openIssuer();
    const token = await gone.token();
    await gone.close();
    const identity = staffIdentity([{ code: fjordvik, issuer: gone.issuer, audience: 'api' }], clock);
    expect(await identity.identify(bearing(token))).toMatchObject(err({ status: 503, type: 'try-again-later' }));
  });
});
