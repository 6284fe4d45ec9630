import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SimulatorOptions } from '#local/simulator/simulator.ts';
import { openTestWorld, type TestWorld } from '#local/simulator/test-world.ts';
import { epochMsOf, instantOf, plusSeconds } from '#shared/kernel/instant.ts';

const kari = '+4740000001';
const us = '+4759440000';

const worlds: TestWorld[] = [];
let world: TestWorld;

async function open(options: Partial<SimulatorOptions> = {}): Promise<TestWorld> {
  const opened = await openTestWorld(options);
  worlds.push(opened);
  return opened;
}

beforeEach(async () => {
  world = await open();
});
afterEach(async () => {
  await Promise.all(worlds.splice(0).map(({ close }) => close()));
});

function received(): readonly unknown[] {
  return world.received.map(({ body }) => body);
}

describe('a person who texts', () => {
  test('reaches the webhook before the answer, with numbers as the provider spells them', async () => {
    const answered = await world.post('/sms', { from: kari, to: us, text: 'JA' });
    expect(answered.status).toBe(200);
    expect(received()).toStrictEqual([
      [
        expect.objectContaining({
          eventType: 'Microsoft.Communication.SMSReceived',
          data: expect.objectContaining({ from: '4740000001', to: '4759440000', message: 'JA', segmentCount: 1 }),
        }),
      ],
    ]);
  });

  test('writes back to the number that wrote last to this phone, else to any that wrote', async () => {
    await world.sms.send({ from: '+4759440001', to: [kari], message: 'Kan du?' });
    await world.sms.send({ from: 'Fjordvik', to: [kari], message: 'Hei' });
    await world.sms.send({ from: '+4759440002', to: ['+4740000002'], message: 'Kan du?' });
    await world.post('/sms', { from: kari, text: 'JA' });
    await world.post('/sms', { from: '+4740000003', text: 'FORFALL' });
    expect(received()).toMatchObject([[{ data: { to: '4759440001' } }], [{ data: { to: '4759440002' } }]]);
  });

  test('has a number to text only when somebody has one', async () => {
    const nobody = await world.post('/sms', { from: kari, text: 'FORFALL' });
    expect([nobody.status, await nobody.json()]).toStrictEqual([
      409,
      expect.objectContaining({ type: 'no-two-way-number' }),
    ]);
    world = await open({ twoWayNumbers: [us] });
    expect((await world.post('/sms', { from: kari, text: 'FORFALL' })).status).toBe(200);
  });

  test('is heard several times when the provider stutters, always under one id', async () => {
    await world.post('/sms', { from: kari, to: us, text: 'JA', copies: 3 });
    expect(received()).toHaveLength(3);
    expect(new Set(received().map((body) => JSON.stringify(body))).size).toBe(1);
  });

  test('is seen again among the texts that were sent', async () => {
    await world.post('/sms', { from: '4740000001', to: us, text: 'JA' });
    expect(await (await world.get('/sent')).json()).toMatchObject({ texts: [{ from: kari, to: us, text: 'JA' }] });
  });
});

describe('an event that the webhook refused', () => {
  test('is tried again after 10 and 30 seconds, until it is taken', async () => {
    world.webhookAnswers.push(500, 503);
    const answered = await world.post('/sms', { from: kari, to: us, text: 'JA' });
    expect(await answered.json()).toMatchObject({ delivered: false });
    await world.agenda.advance(plusSeconds(world.agenda.now(), 10));
    expect(received()).toHaveLength(2);
    await world.agenda.advance(plusSeconds(world.agenda.now(), 29));
    expect(received()).toHaveLength(2);
    await world.agenda.advance(plusSeconds(world.agenda.now(), 3_600));
    expect(received()).toHaveLength(3);
  });

  test('for its contents is not tried again, nor is any after a day', async () => {
    world.webhookAnswers.push(400);
    await world.post('/sms', { from: kari, to: us, text: 'JA' });
    world.webhookAnswers.push(...Array.from({ length: 50 }, () => 500));
    await world.post('/sms', { from: kari, to: us, text: 'NEI' });
    await world.agenda.advance(plusSeconds(world.agenda.now(), 3 * 86_400));
    // One refused for good; then the first try of the other and the ten that its day has room for.
    expect(received()).toHaveLength(1 + 11);
  });
});

test('every second event may come as a CloudEvent', async () => {
  world = await open({ eventSchema: 'alternating' });
  await world.post('/sms', { from: kari, to: us, text: '1' });
  await world.post('/sms', { from: kari, to: us, text: '2' });
  expect(received()).toMatchObject([
    [{ eventType: 'Microsoft.Communication.SMSReceived' }],
    { specversion: '1.0', type: 'Microsoft.Communication.SMSReceived', data: { message: '2' } },
  ]);
});

describe('the clock', () => {
  test('goes forward by a duration or to an instant, never back, and rings what is due', async () => {
    const rung: string[] = [];
    const start = world.agenda.now();
    world.agenda.schedule(plusSeconds(start, 7_200), 'later', async () => {
      rung.push('later');
    });
    const shown = await (await world.get('/agenda')).json();
    expect(shown).toMatchObject({ busy: false, next: { name: 'later', at: plusSeconds(start, 7_200) } });
    const advanced: unknown = await (await world.post('/clock/advance', { by: 'PT1H' })).json();
    expect(hoursSince(start, advanced)).toBeCloseTo(1, 2);
    expect(rung).toStrictEqual([]);
    const set: unknown = await (await world.post('/clock/set', { to: '2026-12-02T09:00:00+01:00' })).json();
    expect(set).toMatchObject({ now: expect.stringMatching(/^2026-12-02T08:00:00/) });
    expect(rung).toStrictEqual(['later']);
    const back = await world.post('/clock/set', { to: '2026-12-01T00:00:00Z' });
    expect([back.status, await back.json()]).toStrictEqual([409, expect.objectContaining({ type: 'forward-only' })]);
    expect((await world.post('/clock/advance', { by: '-PT1H' })).status).toBe(400);
  });

  test('counts months by the calendar', async () => {
    const months: unknown = await (await world.post('/clock/advance', { by: 'P4M' })).json();
    expect(months).toMatchObject({ now: expect.stringMatching(/^2027-03-02T08:00/) });
  });
});

function hoursSince(start: string, shown: unknown): number {
  if (typeof shown !== 'object' || shown === null || !('now' in shown)) return Number.NaN;
  return (Date.parse(String(shown.now)) - epochMsOf(instantOf(Date.parse(start)))) / 3_600_000;
}

test('a killed simulator remembers messages, settings, ids and what it owes the webhook', async () => {
  const journalPath = join(mkdtempSync(join(tmpdir(), 'simulator-')), 'simulator.jsonl');
  const before = await open({ journalPath });
  const operationId = '7b0a8a2e-3b3c-4b1e-9d5e-0a3c4f5e6d7c';
  const letter = {
    senderAddress: 'vara@fjordvik.no',
    content: { subject: 'Hei', plainText: 'Hei' },
    recipients: { to: [{ address: 'a@example.no' }] },
  };
  await before.put(`/recipients/${encodeURIComponent(kari)}`, { delivery: 'silent' });
  before.webhookAnswers.push(500);
  await before.post('/sms', { from: kari, to: us, text: 'JA' });
  await before.email.beginSend(letter, { operationId });

  // Not closed: a killed process does not close either.
  world = await open({ journalPath });
  await world.email.beginSend(letter, { operationId });
  await world.sms.send({ from: us, to: [kari], message: 'Hei' });
  expect(await world.messages()).toMatchObject([
    { seq: 1, id: operationId, requests: 2 },
    { seq: 2, to: kari, delivery: 'silent' },
  ]);
  await world.agenda.advance(plusSeconds(world.agenda.now(), 60));
  expect(received()).toHaveLength(2);
  expect(received()).toContainEqual([expect.objectContaining({ data: expect.objectContaining({ message: 'JA' }) })]);
});

test('what is not understood is a problem that names the fields', async () => {
  const wrong = [
    ['/sms', { from: 'Kari', text: 'JA' }, 'from'],
    ['/clock/advance', { by: 'an hour' }, 'by'],
    ['/token', { sub: 'u1' }, 'name'],
  ] as const;
  for (const [path, body, field] of wrong) {
    const answered = await world.post(path, body);
    expect(answered.headers.get('content-type')).toContain('application/problem+json');
    expect(await answered.json()).toMatchObject({
      status: 400,
      fields: expect.arrayContaining([expect.objectContaining({ path: field })]),
    });
  }
  expect((await world.post('/faults', { provider: 'fax', status: 503, count: 1 })).status).toBe(400);
  expect((await world.put('/recipients/nobody', { delivery: 'failed' })).status).toBe(400);
  expect((await world.get('/nothing')).status).toBe(404);
});

test('a token comes from the issuer, and people from the demonstration', async () => {
  world = await open({ people: () => [{ address: kari, name: 'Kari', role: 'Vara' }] });
  const token = await world.post('/token', { sub: 'u1', name: 'Berit', roles: ['Secretary.9901'] });
  expect(await token.json()).toMatchObject({ access_token: 'token of u1' });
  expect(await (await world.get('/people')).json()).toStrictEqual({
    people: [{ address: kari, name: 'Kari', role: 'Vara' }],
  });
});

test('the page is served from its folder, and nothing outside it', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(directory, '..', 'secret.json'), '{}');
  writeFileSync(join(directory, 'index.html'), '<h1>Telefoner</h1>');
  world = await open({ pageDirectory: directory });
  expect(await (await world.get('/')).text()).toBe('<h1>Telefoner</h1>');
  expect((await world.get('/..%2fsecret.json')).status).toBe(404);
});

test('pages on this machine may use it; others may not', async () => {
  const allowed = await fetch(`${world.simulator.url}/clock`, { headers: { origin: 'http://localhost:4280' } });
  expect(allowed.headers.get('access-control-allow-origin')).toBe('http://localhost:4280');
  const foreign = await fetch(`${world.simulator.url}/clock`, { headers: { origin: 'https://evil.example' } });
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
});
