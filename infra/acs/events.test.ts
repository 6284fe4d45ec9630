import { describe, expect, test } from 'vitest';
import { err, ok } from '#shared/kernel/result.ts';
import { parseAcsEvents } from './events.ts';

const received = {
  id: 'Incoming_1',
  subject: '/phonenumber/4790000001',
  data: {
    messageId: 'Incoming_1',
    from: '4790000011',
    to: '4790000001',
    message: 'NEI',
    receivedTimestamp: '2026-11-23T12:00:45.3276543Z',
    segmentCount: 1,
  },
  eventType: 'Microsoft.Communication.SMSReceived',
  dataVersion: '1.0',
  eventTime: '2026-11-23T12:00:47Z',
};

const readAsReceived = {
  kind: 'smsReceived',
  messageId: 'Incoming_1',
  from: '+4790000011',
  to: '+4790000001',
  text: 'NEI',
  receivedAt: '2026-11-23T12:00:45.327Z',
};

function smsReport(more: object) {
  return {
    id: 'Outgoing_1',
    eventType: 'Microsoft.Communication.SMSDeliveryReportReceived',
    eventTime: '2026-11-23T12:01:00Z',
    data: { messageId: 'Outgoing_1', deliveryStatus: 'Delivered', receivedTimestamp: '2026-11-23T12:00:59Z', ...more },
  };
}

describe('events from ACS', () => {
  test("a text in Event Grid's schema", () => {
    expect(parseAcsEvents([received])).toStrictEqual(ok([readAsReceived]));
  });

  test('a text as a CloudEvent, alone or in a batch', () => {
    const { eventType: type, eventTime: time, id, data } = received;
    const cloudEvent = { specversion: '1.0', type, time, id, source: '/subscriptions/x', data };
    expect(parseAcsEvents(cloudEvent)).toStrictEqual(ok([readAsReceived]));
    expect(parseAcsEvents([cloudEvent, cloudEvent])).toStrictEqual(ok([readAsReceived, readAsReceived]));
  });

  test('names in whatever case', () => {
    const shouted = JSON.parse(
      JSON.stringify(received).replace(/"(\w+)":/g, (_, name: string) => `"${name.toUpperCase()}":`),
    );
    expect(parseAcsEvents([shouted])).toStrictEqual(ok([readAsReceived]));
  });

  test.each(['+4790000011', '4790000011', '004790000011', '90000011'])('the sender %s is one person', (from) => {
    const parsed = parseAcsEvents([{ ...received, data: { ...received.data, from } }]);
    expect(parsed).toMatchObject(ok([{ from: '+4790000011' }]));
  });

  test('a short code stays as it is', () => {
    const parsed = parseAcsEvents([{ ...received, data: { ...received.data, from: '2262', to: 'Fjordvik' } }]);
    expect(parsed).toMatchObject(ok([{ from: '2262', to: 'Fjordvik' }]));
  });

  test('without a time received the time of the event counts', () => {
    const { receivedTimestamp: _gone, ...data } = received.data;
    expect(parseAcsEvents([{ ...received, data }])).toMatchObject(ok([{ receivedAt: '2026-11-23T12:00:47.000Z' }]));
  });

  test('the handshake', () => {
    const event = {
      id: '1',
      eventType: 'Microsoft.EventGrid.SubscriptionValidationEvent',
      data: { validationCode: 'abc' },
    };
    expect(parseAcsEvents([event])).toStrictEqual(ok([{ kind: 'validation', code: 'abc' }]));
  });

  test('a delivery report names our message by its tag, whatever the case of the name', () => {
    const report = {
      kind: 'smsReport',
      tag: 'r1',
      providerId: 'Outgoing_1',
      outcome: 'delivered',
      code: 'delivered',
      at: '2026-11-23T12:00:59.000Z',
    };
    expect(parseAcsEvents([smsReport({ Tag: 'r1' }), smsReport({ tag: 'r1' })])).toStrictEqual(ok([report, report]));
  });

  test('a report without a tag names no message', () => {
    expect(parseAcsEvents([smsReport({ tag: null })])).toStrictEqual(ok([{ kind: 'malformed', reason: 'tag' }]));
  });

  test.each(['Delivered', 'delivered'])('%s is delivered', (deliveryStatus) => {
    expect(parseAcsEvents([smsReport({ deliveryStatus, tag: 'r1' })])).toMatchObject(ok([{ outcome: 'delivered' }]));
  });

  test.each(['Failed', 'Expired', 'SomethingNew', ''])('status "%s" has failed', (deliveryStatus) => {
    expect(parseAcsEvents([smsReport({ deliveryStatus, tag: 'r1' })])).toMatchObject(ok([{ outcome: 'failed' }]));
  });

  test.each([
    ['Delivered', 'delivered', 'delivered'],
    ['Bounced', 'failed', 'bounced'],
    ['FilteredSpam', 'failed', 'filtered-spam'],
    ['Expanded', 'failed', 'expanded'],
    ['Suppressed kari@example.no 90000011', 'failed', 'unknown-status'],
  ])('mail %s is %s', (status, outcome, code) => {
    const event = {
      id: 'e1',
      eventType: 'Microsoft.Communication.EmailDeliveryReportReceived',
      eventTime: '2026-11-23T12:01:00Z',
      data: {
        messageId: 'op-1',
        status,
        deliveryAttemptTimeStamp: '2026-11-23T12:00:30Z',
        recipient: 'kari@example.no',
      },
    };
    expect(parseAcsEvents([event])).toStrictEqual(
      ok([{ kind: 'emailReport', providerId: 'op-1', outcome, code, at: '2026-11-23T12:00:30.000Z' }]),
    );
  });

  test('a malformed event spoils no other, and its reason quotes nothing', () => {
    const broken = { ...received, data: { ...received.data, from: 4790000011, message: undefined } };
    const unknown = { ...received, eventType: 'Microsoft.Communication.CallStarted' };
    expect(parseAcsEvents([broken, received, unknown])).toStrictEqual(
      ok([
        { kind: 'malformed', reason: 'from message' },
        readAsReceived,
        { kind: 'malformed', reason: 'type-unknown' },
      ]),
    );
  });

  test('an event without an id, or with half an envelope, is still told from a foreign batch', () => {
    const { id: _gone, ...nameless } = received;
    expect(parseAcsEvents([nameless, { id: 7 }, {}])).toStrictEqual(
      ok([readAsReceived, { kind: 'malformed', reason: 'envelope' }, { kind: 'malformed', reason: 'type-unknown' }]),
    );
  });

  test('an empty batch holds nothing', () => {
    expect(parseAcsEvents([])).toStrictEqual(ok([]));
  });

  test.each([undefined, null, 'text', 7, [7], [{ id: 7 }], {}, [{}]])('%j is no envelope', (body) => {
    expect(parseAcsEvents(body)).toStrictEqual(err('envelope-not-understood'));
  });
});
