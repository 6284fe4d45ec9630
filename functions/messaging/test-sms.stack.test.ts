import { HttpRequest, InvocationContext } from '@azure/functions';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '#shared/contracts/settings.ts';
import { roleOf } from '#shared/contracts/staff-roles.ts';
import { ok } from '#shared/kernel/result.ts';
import { openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { FJORDVIK } from '#test/contract/municipality.ts';
import { listTestSmsHttp } from './list-test-sms.http.ts';
import type { OutgoingSms, SendOutcome } from './ports.ts';
import { sendTestSmsHttp } from './send-test-sms.http.ts';

let world: Awaited<ReturnType<typeof openCosmosWorld>>;
beforeAll(async () => {
  world = await openCosmosWorld();
});
afterAll(() => world.close());

const sent: OutgoingSms[] = [];
let outcome: SendOutcome = { kind: 'accepted', provider: 'acs', providerId: 'p1' };
beforeEach(() => {
  sent.length = 0;
});

interface Asking {
  readonly settings?: Partial<Settings>;
  readonly as?: string;
  readonly name?: string;
  readonly key?: string;
}

const REGISTERED: Partial<Settings> = {
  name: 'Fjordvik kommune',
  sending: 'live',
  secretaries: [{ name: 'Turid Aas', mobile: '+4790000099' }, { name: 'Anne Vold' }],
};

function needs({ settings = {}, as = 'Secretary.9901', name = 'Turid Aas' }: Asking) {
  return {
    clock: world.clock,
    documents: world.sealed,
    municipalities: [FJORDVIK],
    settingsOf: async () => ({ ...DEFAULT_SETTINGS, ...REGISTERED, ...settings }),
    identify: async () => ok({ subject: name, name, roles: [roleOf(as) ?? []].flat() }),
    smsSenderOf: () => '+4759440000',
    sms: {
      send: async (sms: OutgoingSms) => {
        sent.push(sms);
        return outcome;
      },
    },
  };
}

async function tryOut(asking: Asking = {}, what: 'send' | 'list' = 'send') {
  const request = new HttpRequest({
    method: 'POST',
    url: 'http://localhost/x',
    params: { code: FJORDVIK },
    headers: { 'accept-language': 'nb', ...(asking.key !== undefined && { 'idempotency-key': asking.key }) },
  });
  const handler = what === 'send' ? sendTestSmsHttp(needs(asking)) : listTestSmsHttp(needs(asking));
  const { status, jsonBody, body: problem } = await handler(request, new InvocationContext());
  const json: unknown = typeof problem === 'string' ? JSON.parse(problem) : jsonBody;
  return { status, json };
}

describe('a text to oneself', () => {
  test('goes to the number registered for whoever asks, and is written down', async () => {
    expect(await tryOut()).toMatchObject({ status: 200, json: { to: '+4790000099', outcome: 'accepted' } });
    expect(sent).toMatchObject([{ from: '+4759440000', to: '+4790000099' }]);
    expect(sent[0]?.text).toMatch(/^Fjordvik kommune: Dette er en prøve/);
    expect((await tryOut({}, 'list')).json).toMatchObject({ sent: [{ by: 'Turid Aas', outcome: 'accepted' }] });
  });

  test('is sent once, however often the same request arrives', async () => {
    const first = await tryOut({ key: 'k1' });
    expect(await tryOut({ key: 'k1' })).toStrictEqual(first);
    expect(sent).toHaveLength(1);
  });

  test('goes where everything goes while sending is redirected, and says whom it was for', async () => {
    const redirectTo = { mobile: '+4790000011' };
    expect((await tryOut({ settings: { sending: 'redirect', redirectTo } })).status).toBe(200);
    expect(sent).toMatchObject([{ to: '+4790000011' }]);
    expect(sent[0]?.text).toMatch(/^Til Turid Aas 900 00 099:\nFjordvik/);
  });

  test('says what came of it when the provider would not', async () => {
    outcome = { kind: 'notNow', provider: 'acs', code: '401' };
    expect((await tryOut()).json).toMatchObject({ outcome: 'notNow' });
    outcome = { kind: 'accepted', provider: 'acs', providerId: 'p1' };
  });

  test.each<[string, Asking, string]>([
    ['while sending is off', { settings: { sending: 'off' } }, 'sending-off'],
    ['to somebody who is not registered', { name: 'Ola Nordmann' }, 'no-own-number'],
    ['to somebody without a number', { name: 'Anne Vold' }, 'no-own-number'],
    ['redirected to nowhere', { settings: { sending: 'redirect' } }, 'no-redirect-number'],
  ])('is not sent %s', async (_when, asking, type) => {
    expect(await tryOut(asking)).toMatchObject({ status: 409, json: { type } });
    expect(sent).toStrictEqual([]);
  });

  test('is not for those who only read', async () => {
    expect((await tryOut({ as: 'Auditor.9901' })).status).toBe(403);
    expect((await tryOut({ as: 'Auditor.9901' }, 'list')).status).toBe(403);
    expect((await tryOut({ key: 'x'.repeat(201) })).status).toBe(400);
  });

  test('can be had five times an hour', async () => {
    const settings: Partial<Settings> = { secretaries: [{ name: 'Per Vik', mobile: '+4790000088' }] };
    for (let round = 0; round < 5; round += 1) expect((await tryOut({ settings, name: 'Per Vik' })).status).toBe(200);
    expect(await tryOut({ settings, name: 'Per Vik' })).toMatchObject({
      status: 429,
      json: { type: 'too-many-tests' },
    });
  });
});
