import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acsEmailSender } from '#infra/acs/email.ts';
import { acsSmsSender } from '#infra/acs/sms.ts';
import { type AcsDouble, openAcsDouble } from './acs-double.ts';
import { AN_EMAIL, AN_SMS, emailSenderContract, smsSenderContract } from './sender.contract.ts';

const ABORT_AFTER_MS = 300;

let double: AcsDouble;
let nobody: string;
beforeAll(async () => {
  double = await openAcsDouble();
  const closed = await openAcsDouble();
  nobody = closed.connectionString;
  await closed.close();
});
afterAll(() => double.close());

function access(connectionString: string) {
  return { kind: 'connectionString' as const, connectionString };
}

describe('texts through ACS', () => {
  smsSenderContract(() => ({
    double,
    sender: acsSmsSender(access(double.connectionString), ABORT_AFTER_MS),
    unconnected: acsSmsSender(access(nobody), ABORT_AFTER_MS),
  }));

  test("the provider's idempotency is ours: id and time of the first attempt", async () => {
    await acsSmsSender(access(double.connectionString)).send(AN_SMS);
    expect(double.asked.at(-1)).toMatchObject({
      repeatId: AN_SMS.repeatId,
      firstSent: 'Mon, 23 Nov 2026 12:00:00 GMT',
    });
  });

  test('without an identity nothing leaves, and nobody is to blame', async () => {
    // A token is never sent without TLS, so the call fails before the network.
    const sender = acsSmsSender({ kind: 'endpoint', endpoint: 'http://127.0.0.1:9/' }, ABORT_AFTER_MS);
    expect(await sender.send(AN_SMS)).toStrictEqual({ kind: 'notNow', provider: 'acs', code: 'network-not-sent' });
  });
});

describe('e-mail through ACS', () => {
  emailSenderContract(() => ({
    double,
    sender: acsEmailSender(access(double.connectionString), ABORT_AFTER_MS),
    unconnected: acsEmailSender(access(nobody), ABORT_AFTER_MS),
  }));

  test('an address that bounced before is unusable', async () => {
    double.next({ kind: 'status', status: 400, word: 'EmailDroppedAllRecipientsSuppressed' });
    const outcome = await acsEmailSender(access(double.connectionString)).send(AN_EMAIL);
    expect(outcome).toStrictEqual({ kind: 'recipientUnusable', provider: 'acs', code: 'http-400' });
  });
});
