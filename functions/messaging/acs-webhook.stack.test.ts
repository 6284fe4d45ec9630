import { HttpRequest, InvocationContext } from '@azure/functions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAcsEvents } from '#infra/acs/events.ts';
import { MessageId } from '#shared/kernel/ids.ts';
import { acsWebhookHttp } from './acs-webhook.http.ts';
import { tagOf } from './index.ts';
import { openPhonesWorld, type PhonesWorld } from './phones-fixture.ts';

let world: PhonesWorld;
beforeAll(async () => {
  world = await openPhonesWorld();
});
afterAll(() => world.close());

const SECRET = 'webhook-secret';
const warnings: unknown[] = [];

interface Call {
  readonly method?: 'POST' | 'OPTIONS';
  /** Null for none at all. */
  readonly secret?: string | null;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function call(body: string, { method = 'POST', secret = SECRET, query = '', headers = {} }: Call = {}) {
  const post = acsWebhookHttp({
    webhookSecrets: [SECRET],
    parseAcsEvents,
    texts: world.texts,
    deliveries: world.reports,
  });
  const request = new HttpRequest({
    method,
    url: `http://localhost/api/webhooks/acs${query}`,
    headers: { ...(secret !== null && { 'x-webhook-secret': secret }), ...headers },
    ...(method === 'POST' && { body: { string: body } }),
  });
  const context = new InvocationContext({ logHandler: (_level, ...said) => void warnings.push(said) });
  const { status, jsonBody: json, headers: told = {} } = await post(request, context);
  return { status, json, headers: told };
}

function sms(from: string, message: string, id = crypto.randomUUID()) {
  return {
    messageId: id,
    from: from.replace('+', ''),
    to: '4759440000',
    message,
    receivedTimestamp: world.clock.now(),
  };
}

function eventGrid(told: object, eventType = 'Microsoft.Communication.SMSReceived') {
  return { id: crypto.randomUUID(), eventType, eventTime: world.clock.now(), data: told, dataVersion: '1.0' };
}

function report(tag: string, deliveryStatus: string) {
  const told = { messageId: 'Outgoing_1', deliveryStatus, receivedTimestamp: world.clock.now(), Tag: tag };
  return eventGrid(told, 'Microsoft.Communication.SMSDeliveryReportReceived');
}

describe('a call of the provider', () => {
  test('without our secret is refused, and nothing is stored', async () => {
    const before = world.cosmos.requests();
    expect((await call(JSON.stringify([eventGrid(sms('+4791000001', 'hei'))]), { secret: 'guess' })).status).toBe(401);
    expect((await call('', { method: 'OPTIONS', secret: 'guess' })).status).toBe(401);
    expect(world.cosmos.requests()).toBe(before);
  });

  test('that validates the subscription gets its code back', async () => {
    const event = eventGrid({ validationCode: 'c-1' }, 'Microsoft.EventGrid.SubscriptionValidationEvent');
    expect(await call(JSON.stringify([event]))).toMatchObject({ status: 200, json: { validationResponse: 'c-1' } });
  });

  test('that asks first whether we want CloudEvents is told so', async () => {
    const answer = await call('', { method: 'OPTIONS', headers: { 'webhook-request-origin': 'eventgrid.azure.net' } });
    expect(answer).toMatchObject({ status: 200, headers: { 'webhook-allowed-origin': 'eventgrid.azure.net' } });
  });

  test('to see whether we listen is answered before Event Grid has been told the secret', async () => {
    const event = eventGrid({ validationCode: 'c-1' }, 'Microsoft.EventGrid.SubscriptionValidationEvent');
    const headers = { 'aeg-event-type': 'SubscriptionValidation' };
    const before = world.cosmos.requests();
    for (const known of [{ secret: null }, { secret: null, query: `?secret=${SECRET}` }, {}]) {
      const answer = await call(JSON.stringify([event]), { headers, ...known });
      expect(answer).toMatchObject({ status: 200, json: { validationResponse: 'c-1' } });
    }
    const origin = { 'webhook-request-origin': 'eventgrid.azure.net' };
    expect((await call('', { method: 'OPTIONS', secret: null, headers: origin })).status).toBe(200);
    expect(world.cosmos.requests()).toBe(before);
  });

  test('that only looks like that question is refused without the secret', async () => {
    const greeting = eventGrid({ validationCode: 'c-1' }, 'Microsoft.EventGrid.SubscriptionValidationEvent');
    const headers = { 'aeg-event-type': 'SubscriptionValidation' };
    const text = eventGrid(sms('+4791000001', 'hei'));
    for (const [events, more] of [
      [[greeting], { secret: 'guess', headers }],
      [[greeting], { secret: null, query: '?secret=guess', headers }],
      [[greeting], { secret: null }],
      [[text], { secret: null, headers }],
      [[greeting, text], { secret: null, headers }],
    ] as const) {
      expect((await call(JSON.stringify(events), more)).status).toBe(401);
    }
    expect((await call('', { method: 'OPTIONS', secret: null })).status).toBe(401);
  });

  test.each(['', '{', '7', '"hei"', '[7]', '{"hello":"world"}'])('that says %j is not understood', async (body) => {
    expect((await call(body)).status).toBe(400);
  });

  test('with only a malformed event is taken, and the event skipped', async () => {
    expect((await call(JSON.stringify([eventGrid({ from: '4791000001' })]))).status).toBe(200);
  });

  test('a malformed event does not spoil the batch', async () => {
    const meeting = await world.asked();
    const batch = [eventGrid({ from: 'x' }), eventGrid(sms(meeting.mobile, 'Ja')), eventGrid({}, 'Something.Else')];
    expect((await call(JSON.stringify(batch))).status).toBe(200);
    expect(await world.countOf(meeting, 'SeatFilled')).toBe(1);
  });

  test('in the CloudEvents schema is understood too', async () => {
    const meeting = await world.asked();
    const type = 'Microsoft.Communication.SMSReceived';
    const event = {
      id: 'c1',
      source: 's',
      specversion: '1.0',
      type,
      time: world.clock.now(),
      data: sms(meeting.mobile, 'JA'),
    };
    expect((await call(JSON.stringify(event))).status).toBe(200);
    expect(await world.countOf(meeting, 'SeatFilled')).toBe(1);
  });

  test('names nobody in the log', async () => {
    expect(JSON.stringify(warnings)).not.toMatch(/9\d{7}|hei/);
    expect(warnings.length).toBeGreaterThan(0);
  });
});

describe('a delivery report', () => {
  async function askedBy() {
    const meeting = await world.asked();
    const messageId = MessageId.parse(`${meeting.meetingId}-s${await offerMessageNo(meeting)}`);
    return { meeting, messageId, tag: tagOf({ ...meeting, messageId }) };
  }

  async function offerMessageNo({ code, meetingId, mobile }: Awaited<ReturnType<PhonesWorld['asked']>>) {
    const loaded = await world.meetings.load({ code, meetingId });
    const message = [...(loaded?.meeting.messages.values() ?? [])].find(
      ({ phase }) => phase.name === 'accepted' && phase.claim.to === mobile,
    );
    return message?.id.split('-s').at(-1);
  }

  test('that a text failed lets the chain go on, once', async () => {
    const { meeting, messageId, tag } = await askedBy();
    const body = JSON.stringify([report(tag, 'Failed')]);
    await call(body);
    await call(body);
    expect(await world.countOf(meeting, 'MessageUndelivered')).toBe(1);
    expect(await world.countOf(meeting, 'SubstituteAsked')).toBe(2);
    expect((await world.reports.of(meeting.code, meeting.meetingId)).get(messageId)).toMatchObject({
      status: 'failed',
    });
  });

  test('of delivery is final', async () => {
    const { meeting, messageId, tag } = await askedBy();
    await call(JSON.stringify([report(tag, 'Delivered')]));
    await call(JSON.stringify([report(tag, 'Failed')]));
    expect((await world.reports.of(meeting.code, meeting.meetingId)).get(messageId)).toMatchObject({
      status: 'delivered',
    });
    expect(await world.countOf(meeting, 'MessageUndelivered')).toBe(0);
  });

  test('settles a text of which we did not know whether it left', async () => {
    world.provide('unknown');
    const meeting = await world.asked();
    world.provide('accepted');
    const sentOnce = world.requests.filter(({ to }) => to === meeting.mobile);
    expect(await world.countOf(meeting, 'MessageUncertain')).toBe(1);
    const tag = sentOnce.at(0)?.tag ?? '';
    await call(JSON.stringify([report(tag, 'Delivered')]));
    world.clock.wind(300);
    await world.meetings.advance(meeting);
    expect(world.requests.filter(({ to }) => to === meeting.mobile)).toHaveLength(sentOnce.length);
  });

  test.each(['', 'no-tag', '0301.m1.m1-s1', '9901.m1.m1-s1.more', '9901.12345678901.s1'])(
    'with the tag %j is about nothing of ours',
    async (tag) => {
      expect((await call(JSON.stringify([report(tag, 'Delivered')]))).status).toBe(200);
    },
  );
});
