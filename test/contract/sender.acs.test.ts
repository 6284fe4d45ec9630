import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acsEmailSender } from '#infra/acs/email.ts';
import { acsSmsSender } from '#infra/acs/sms.ts';
import { type AcsDouble, openAcsDouble } from './acs-double.ts';
import { AN_EMAIL, AN_SMS, emailSenderContract, type Manner, smsSenderContract } from './sender.contract.ts';

const ABORT_AFTER_MS = 300;

const ANY_REQUEST = [400, 401, 403, 404, 408, 418, 429, 500, 502, 503].map(
  (status) => [status, `http-${status}`] as const,
);
const recipientCodes = (...statuses: readonly number[]) =>
  statuses.map((status) => [String(status), `recipient-${status}`] as const);

const TEXTS: Manner = {
  requestRefused: ANY_REQUEST,
  recipientUnusable: recipientCodes(400, 404),
  recipientNotNow: recipientCodes(401, 403, 408, 409, 429, 500, 503),
};
/** What is wrong with a mailbox refuses the whole request, or comes in a report. */
const LETTERS: Manner = { requestRefused: ANY_REQUEST, recipientUnusable: [], recipientNotNow: [] };

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
  smsSenderContract(TEXTS, () => ({
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
  emailSenderContract(LETTERS, () => ({
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
