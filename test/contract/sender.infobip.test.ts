import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { infobipSmsSender } from '#infra/infobip/sms.ts';
import { API_KEY, type InfobipDouble, lineOf, openInfobipDouble, REPORT_URL } from './infobip-double.ts';
import { AN_SMS, type Manner, smsSenderContract } from './sender.contract.ts';

const ABORT_AFTER_MS = 300;
const ID = AN_SMS.repeatId;
const MAY_HAVE_LEFT = { ...AN_SMS, mayHaveLeft: true };

const MANNER: Manner = {
  requestRefused: [400, 401, 403, 404, 408, 418, 429, 500, 502, 503].map(
    (status) => [status, `http-${status}`] as const,
  ),
  recipientUnusable: [
    ['REJECTED_DESTINATION', 'opted-out'],
    ['REJECTED_INVALID_DESTINATION', 'unusable'],
  ],
  recipientNotNow: [
    ['REJECTED_NOT_ENOUGH_CREDITS', 'refused-no-credit'],
    ['REJECTED_SENDER', 'refused-sender'],
    ['REJECTED_DESTINATION_NOT_REGISTERED', 'refused-trial'],
    ['REJECTED_SOMETHING_NEW', 'refused'],
  ],
};

let double: InfobipDouble;
let nobody: string;
beforeEach(async () => {
  double = await openInfobipDouble();
  const closed = await openInfobipDouble();
  nobody = closed.url;
  await closed.close();
});
afterEach(() => double.close());

function sender(baseUrl = double.url, apiKey = API_KEY) {
  return infobipSmsSender({ baseUrl, apiKey, reportUrl: REPORT_URL }, ABORT_AFTER_MS);
}

describe('texts through Infobip', () => {
  smsSenderContract(MANNER, () => ({ double, sender: sender(), unconnected: sender(nobody) }));

  test('a text is known by our own id, and is asked for with our key', async () => {
    expect(await sender().send(AN_SMS)).toStrictEqual({ kind: 'accepted', provider: 'infobip', providerId: ID });
    expect(await sender(double.url, 'a guess').send(AN_SMS)).toMatchObject({ kind: 'notNow', code: 'http-401' });
    expect(double.askedAbout).toStrictEqual([]);
  });
});

describe('a text that may have left', () => {
  test.each(['PENDING', 'DELIVERED', 'UNDELIVERABLE', 'EXPIRED'])('is not sent again when it is %s', async (group) => {
    double.showLog([lineOf('another', 'REJECTED', 'REJECTED_SENDER'), lineOf(ID, group, 'SOME_NAME')]);
    expect(await sender().send(MAY_HAVE_LEFT)).toStrictEqual({ kind: 'accepted', provider: 'infobip', providerId: ID });
    expect(double.askedAbout).toStrictEqual([ID]);
    expect(double.asked).toStrictEqual([]);
  });

  test('is sent when the provider has never heard of it', async () => {
    double.showLog([lineOf('another', 'DELIVERED', 'DELIVERED_TO_HANDSET')]);
    expect(await sender().send(MAY_HAVE_LEFT)).toMatchObject({ kind: 'accepted' });
    expect(double.asked).toHaveLength(1);
  });

  test('was refused, if that is what the log says', async () => {
    double.showLog([lineOf(ID, 'REJECTED', 'REJECTED_DESTINATION')]);
    expect(await sender().send(MAY_HAVE_LEFT)).toMatchObject({ kind: 'recipientUnusable' });
    expect(double.asked).toStrictEqual([]);
  });

  test('is not sent as long as the log says nothing', async () => {
    double.showLog(undefined);
    expect(await sender().send(MAY_HAVE_LEFT)).toMatchObject({ kind: 'notNow', code: 'http-500' });
    expect(await sender(nobody).send(MAY_HAVE_LEFT)).toMatchObject({ kind: 'notNow', code: 'network-ECONNREFUSED' });
    expect(double.asked).toStrictEqual([]);
  });

  test('and is refused as a duplicate is what the log says it is', async () => {
    double.showLog([lineOf(ID, 'DELIVERED', 'DELIVERED_TO_HANDSET')]);
    double.next({ kind: 'refuseRecipient', how: 'REJECTED_DUPLICATE_MESSAGE_ID' });
    expect(await sender().send(AN_SMS)).toMatchObject({ kind: 'accepted', providerId: ID });
    double.showLog([]);
    double.next({ kind: 'refuseRecipient', how: 'REJECTED_DUPLICATE_MESSAGE_ID' });
    expect(await sender().send(AN_SMS)).toMatchObject({ kind: 'unknown' });
  });
});
