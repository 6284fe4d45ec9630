import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseInfobipInbound, parseInfobipReports } from '#infra/infobip/events.ts';
import { infobipSmsSender } from '#infra/infobip/sms.ts';
import { smtpEmailSender } from '#infra/smtp/email.ts';
import { openTestWorld, type TestWorld } from '#local/simulator/test-world.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import { ok } from '#shared/kernel/result.ts';
import { AN_EMAIL, AN_SMS } from './sender.contract.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld({ smsProvider: 'infobip' });
});
afterEach(() => world.close());

function texts() {
  const { infobipUrl: baseUrl } = world.simulator;
  return infobipSmsSender({ baseUrl, apiKey: world.accessKey, reportUrl: `${world.webhookUrl}/report?secret=s` });
}

async function waitTenMinutes(): Promise<void> {
  await world.agenda.advance(instantOf(Date.parse(world.agenda.now()) + 600_000));
}

describe('our adapter and the simulated Infobip', () => {
  test('a text is reported to the address that came with it', async () => {
    await texts().send(AN_SMS);
    await waitTenMinutes();
    const report = { kind: 'smsReport', tag: AN_SMS.tag, outcome: 'delivered' };
    expect(world.received.map(({ path, body }) => [path, parseInfobipReports(body)])).toMatchObject([
      ['/report?secret=s', ok([report])],
    ]);
  });

  test('a text whose acceptance was lost is found in the log, and not sent again', async () => {
    await world.post('/faults', { provider: 'sms', mode: 'acceptThenDrop', count: 1 });
    expect(await texts().send(AN_SMS)).toMatchObject({ kind: 'unknown' });
    expect(await texts().send({ ...AN_SMS, mayHaveLeft: true })).toMatchObject({ kind: 'accepted' });
    expect(await world.messages()).toMatchObject([{ to: AN_SMS.to, text: AN_SMS.text, requests: 1 }]);
  });

  test('a text that is sent twice comes twice', async () => {
    await texts().send(AN_SMS);
    await texts().send(AN_SMS);
    expect((await world.messages()).map(({ id, requests }) => [id, requests])).toStrictEqual([
      [AN_SMS.repeatId, 2],
      [`${AN_SMS.repeatId}-2`, 2],
    ]);
  });

  test('what somebody texts is read with their number', async () => {
    await world.post('/sms', { from: AN_SMS.to, to: AN_SMS.from, text: 'NEI' });
    const [told] = world.received;
    expect(told?.path).toBe('/api/webhooks/infobip/inbound');
    expect(told?.secret).toBe('a secret');
    const read = { kind: 'smsReceived', from: AN_SMS.to, to: AN_SMS.from, text: 'NEI' };
    expect(parseInfobipInbound(told?.body)).toMatchObject(ok([read]));
  });
});

describe('our adapter and the simulated mail server', () => {
  test('a letter that may have left comes twice when it is sent again, since no mail server knows a repeat', async () => {
    const letters = smtpEmailSender(world.simulator.smtpUrl);
    await world.post('/faults', { provider: 'email', mode: 'acceptThenDrop', count: 1 });
    expect(await letters.send(AN_EMAIL)).toMatchObject({ kind: 'unknown' });
    expect(await letters.send({ ...AN_EMAIL, mayHaveLeft: true })).toMatchObject({ kind: 'accepted' });
    expect(await world.messages()).toMatchObject([
      { channel: 'email', to: AN_EMAIL.to, text: AN_EMAIL.text, requests: 2 },
      { channel: 'email', to: AN_EMAIL.to, text: AN_EMAIL.text, requests: 2 },
    ]);
  });

  test('a mailbox that is gone is unusable, and a server in trouble is not now', async () => {
    const letters = smtpEmailSender(world.simulator.smtpUrl);
    await world.post('/faults', { provider: 'email', status: 503, count: 1 });
    expect(await letters.send(AN_EMAIL)).toMatchObject({ kind: 'notNow', code: 'smtp-451' });
    await world.put(`/recipients/${AN_EMAIL.to}`, { delivery: 'failed' });
    expect(await letters.send(AN_EMAIL)).toMatchObject({ kind: 'recipientUnusable' });
    expect(await world.messages()).toStrictEqual([]);
  });
});
