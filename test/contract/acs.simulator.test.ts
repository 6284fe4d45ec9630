import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acsEmailSender } from '#infra/acs/email.ts';
import { parseAcsEvents } from '#infra/acs/events.ts';
import { acsSmsSender } from '#infra/acs/sms.ts';
import { openTestWorld, type TestWorld } from '#local/simulator/test-world.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import { AN_EMAIL, AN_SMS } from './sender.contract.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
});
afterEach(() => world.close());

function access() {
  return { kind: 'connectionString' as const, connectionString: world.simulator.acsConnectionString };
}

/** Everything the provider told us until nothing more was due within ten minutes, in our words. */
async function told() {
  await world.agenda.advance(instantOf(Date.parse(world.agenda.now()) + 600_000));
  return world.received.flatMap(({ body }) => {
    const events = parseAcsEvents(body);
    return events.ok ? events.value : expect.fail(events.error);
  });
}

describe('our adapter and the simulated provider', () => {
  test('a text that was accepted while the connection broke reaches the phone once when it is repeated', async () => {
    const sender = acsSmsSender(access());
    await world.post('/faults', { provider: 'sms', mode: 'acceptThenDrop', count: 1 });

    expect(await sender.send(AN_SMS)).toMatchObject({ kind: 'unknown' });
    expect(await sender.send(AN_SMS)).toMatchObject({ kind: 'accepted' });

    expect(await world.messages()).toMatchObject([{ to: AN_SMS.to, text: AN_SMS.text, requests: 2 }]);
    expect(await told()).toMatchObject([{ kind: 'smsReport', tag: AN_SMS.tag, outcome: 'delivered' }]);
  });

  test('a mail is reported under the id that we gave it', async () => {
    const sent = await acsEmailSender(access()).send(AN_EMAIL);

    expect(sent).toStrictEqual({ kind: 'accepted', provider: 'acs', providerId: AN_EMAIL.repeatId });
    expect(await world.messages()).toMatchObject([{ channel: 'email', to: AN_EMAIL.to, requests: 1 }]);
    expect(await told()).toMatchObject([{ kind: 'emailReport', providerId: AN_EMAIL.repeatId, outcome: 'delivered' }]);
  });

  test('what somebody texts back is read with their number', async () => {
    await acsSmsSender(access()).send(AN_SMS);
    await world.post('/sms', { from: AN_SMS.to, text: 'NEI' });

    expect(await told()).toContainEqual(
      expect.objectContaining({ kind: 'smsReceived', from: AN_SMS.to, to: AN_SMS.from, text: 'NEI' }),
    );
  });
});
