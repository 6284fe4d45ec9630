import { randomUUID } from 'node:crypto';
import { SmsClient } from '@azure/communication-sms';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openTestWorld, type TestWorld } from '#local/simulator/test-world.ts';
import { plusSeconds } from '#shared/kernel/instant.ts';

const kari = '+4740000001';
const ola = '+4740000002';
const us = '+4759440000';
const mail = { senderAddress: 'vara@fjordvik.no', content: { subject: 'Forfall', plainText: 'Hei' } };

const SmsBody = z.looseObject({ smsRecipients: z.array(z.looseObject({})) });

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
});
afterEach(() => world.close());

/** The id that makes two requests one message; the SDK has no option for it. */
function smsClientWithOwnId(repeatabilityRequestId: string): SmsClient {
  return new SmsClient(world.simulator.acsConnectionString, {
    allowInsecureConnection: true,
    retryOptions: { maxRetries: 0 },
    additionalPolicies: [
      {
        position: 'perCall',
        policy: {
          name: 'ownId',
          sendRequest(request, next) {
            const body = SmsBody.parse(JSON.parse(z.string().parse(request.body)));
            const smsRecipients = body.smsRecipients.map((recipient) => ({ ...recipient, repeatabilityRequestId }));
            request.body = JSON.stringify({ ...body, smsRecipients });
            return next(request);
          },
        },
      },
    ],
  });
}

function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'fine',
    (error: unknown) => error,
  );
}

async function pass(seconds: number): Promise<void> {
  await world.agenda.advance(plusSeconds(world.agenda.now(), seconds));
}

describe('a text through the SDK', () => {
  test('reaches every phone with a good number, and each line says how it went', async () => {
    const lines = await world.sms.send({ from: us, to: [kari, '40000009', ola], message: 'Hei' });
    expect(lines.map(({ successful, httpStatusCode }) => [successful, httpStatusCode])).toStrictEqual([
      [true, 202],
      [false, 400],
      [true, 202],
    ]);
    expect((await world.messages()).map(({ seq, to, text }) => [seq, to, text])).toStrictEqual([
      [1, kari, 'Hei'],
      [2, ola, 'Hei'],
    ]);
  });

  test('signed with another key is refused', async () => {
    const thief = new SmsClient(
      `endpoint=${world.simulator.url}/;accesskey=${Buffer.from('guess').toString('base64')}`,
      {
        allowInsecureConnection: true,
      },
    );
    expect(await failureOf(thief.send({ from: us, to: [kari], message: 'Hei' }))).toMatchObject({ statusCode: 401 });
    expect(await world.messages()).toStrictEqual([]);
  });

  test('to nobody is a bad request', async () => {
    expect(await failureOf(world.sms.send({ from: us, to: [], message: 'Hei' }))).toMatchObject({ statusCode: 400 });
  });

  test('repeated under the same id reaches the phone once, and both requests are counted', async () => {
    const sms = smsClientWithOwnId(randomUUID());
    const text = { from: us, to: [kari], message: 'Hei' };
    const [first] = await sms.send(text, { enableDeliveryReport: true });
    const [second] = await sms.send(text, { enableDeliveryReport: true });
    expect(second).toMatchObject({ successful: true, repeatabilityResult: 'accepted', messageId: first?.messageId });
    expect(await world.messages()).toStrictEqual([expect.objectContaining({ to: kari, requests: 2 })]);
    await pass(60);
    expect(world.received).toHaveLength(1);
    await world.sms.send(text);
    expect(await world.messages()).toHaveLength(2);
  });

  test('is listed with its links and what it costs', async () => {
    await world.sms.send({ from: us, to: [kari], message: `á https://f.no/s#tok. ${'x'.repeat(70)}` });
    expect(await world.messages()).toStrictEqual([
      expect.objectContaining({ links: ['https://f.no/s#tok'], segments: 2, channel: 'sms', delivery: 'delivered' }),
    ]);
  });
});

describe('a report on a text', () => {
  test('comes one to two seconds later, with the tag', async () => {
    const [line] = await world.sms.send(
      { from: us, to: [kari], message: 'Hei' },
      { enableDeliveryReport: true, tag: 't1' },
    );
    await pass(0.9);
    expect(world.received).toStrictEqual([]);
    await pass(1.1);
    const delivered = {
      messageId: line?.messageId,
      from: '4759440000',
      to: kari,
      deliveryStatus: 'Delivered',
      Tag: 't1',
    };
    expect(world.received).toStrictEqual([
      {
        path: '/api/webhooks/acs',
        secret: 'a secret',
        contentType: 'application/json; charset=utf-8',
        body: [
          expect.objectContaining({
            eventType: 'Microsoft.Communication.SMSDeliveryReportReceived',
            data: expect.objectContaining(delivered),
          }),
        ],
      },
    ]);
  });

  test('says failed for a dead phone, and never comes from a silent one', async () => {
    await world.put(`/recipients/${encodeURIComponent(kari)}`, { delivery: 'failed' });
    await world.put(`/recipients/${encodeURIComponent(ola)}`, { delivery: 'silent' });
    await world.sms.send({ from: us, to: [kari, ola], message: 'Hei' }, { enableDeliveryReport: true });
    await pass(60);
    expect(world.received.map(({ body }) => body)).toStrictEqual([
      [expect.objectContaining({ data: expect.objectContaining({ to: kari, deliveryStatus: 'Failed' }) })],
    ]);
    expect((await world.messages()).map(({ delivery }) => delivery)).toStrictEqual(['failed', 'silent']);
  });
});

describe('a letter through the SDK', () => {
  const recipients = { to: [{ address: 'Kari@example.no' }] };

  test('reaches its mailbox once for each operation id, and is reported on', async () => {
    const operationId = randomUUID();
    const content = { ...mail.content, html: '<a href="https://f.no/forfall?a=1&amp;b=2#tok">Meld</a>' };
    for (const _attempt of [1, 2]) await world.email.beginSend({ ...mail, content, recipients }, { operationId });
    expect(await world.messages()).toStrictEqual([
      expect.objectContaining({
        channel: 'email',
        id: operationId,
        to: 'kari@example.no',
        subject: 'Forfall',
        links: ['https://f.no/forfall?a=1&b=2#tok'],
        requests: 2,
      }),
    ]);
    await pass(2);
    expect(world.received.map(({ body }) => body)).toStrictEqual([
      [expect.objectContaining({ data: expect.objectContaining({ messageId: operationId, status: 'Delivered' }) })],
    ]);
  });

  test('can be asked after until it is sent', async () => {
    const poller = await world.email.beginSend({ ...mail, recipients });
    expect(await poller.pollUntilDone()).toMatchObject({ status: 'Succeeded' });
  });

  test('to nobody, or to what is no address, is a bad request', async () => {
    for (const to of [[], [{ address: 'kari' }]]) {
      const failure = await failureOf(world.email.beginSend({ ...mail, recipients: { to } }));
      expect(failure).toMatchObject({ statusCode: 400 });
    }
  });

  test('to a dead mailbox bounces', async () => {
    await world.put('/recipients/kari@example.no', { delivery: 'failed' });
    await world.email.beginSend({ ...mail, recipients });
    await pass(2);
    expect(world.received[0]?.body).toMatchObject([{ data: { recipient: 'kari@example.no', status: 'Bounced' } }]);
  });
});

describe('a fault', () => {
  test('with a status fails that many sends of that provider, and they are counted', async () => {
    const sms = smsClientWithOwnId(randomUUID());
    await world.post('/faults', { provider: 'sms', status: 503, count: 2 });
    await world.email.beginSend({ ...mail, recipients: { to: [{ address: 'a@example.no' }] } });
    for (const _attempt of [1, 2]) {
      const failure = await failureOf(sms.send({ from: us, to: [kari], message: 'Hei' }));
      expect(failure).toMatchObject({ statusCode: 503 });
    }
    await sms.send({ from: us, to: [kari], message: 'Hei' });
    expect(await world.messages(1)).toStrictEqual([expect.objectContaining({ to: kari, requests: 3 })]);
  });

  test('that hangs gives no answer and no message, and the agenda is busy until the sender hangs up', async () => {
    await world.post('/faults', { provider: 'sms', mode: 'hang', count: 1 });
    const abort = new AbortController();
    const sending = failureOf(world.sms.send({ from: us, to: [kari], message: 'Hei' }, { abortSignal: abort.signal }));
    while (!(await isBusy())) await new Promise((resolve) => setImmediate(resolve));
    abort.abort();
    expect(await sending).toMatchObject({ name: 'AbortError' });
    await world.get('/idle');
    expect(await isBusy()).toBe(false);
    expect(await world.messages()).toStrictEqual([]);
  });

  test('that accepts and drops loses the answer, not the message', async () => {
    const sms = smsClientWithOwnId(randomUUID());
    await world.post('/faults', { provider: 'sms', mode: 'acceptThenDrop', count: 1 });
    expect(await failureOf(sms.send({ from: us, to: [kari], message: 'Hei' }))).toMatchObject({ code: 'ECONNRESET' });
    expect(await world.messages()).toHaveLength(1);
    await sms.send({ from: us, to: [kari], message: 'Hei' });
    expect(await world.messages()).toStrictEqual([expect.objectContaining({ to: kari, requests: 2 })]);
  });

  test('is listed until it is used up or taken back', async () => {
    await world.post('/faults', { provider: 'email', status: 429, count: 3 });
    expect(await (await world.get('/faults')).json()).toStrictEqual({
      faults: [{ provider: 'email', status: 429, count: 3 }],
    });
    await world.post('/reset-faults', {});
    expect(await (await world.get('/faults')).json()).toStrictEqual({ faults: [] });
  });

  async function isBusy(): Promise<boolean> {
    const shown: unknown = await (await world.get('/agenda')).json();
    return typeof shown === 'object' && shown !== null && 'busy' in shown && shown.busy === true;
  }
});
