import { randomUUID } from 'node:crypto';
import { app } from '@azure/functions';
import { app as durableApp, getClient, input } from 'durable-functions';
import * as z from 'zod/mini';
import { parseAcsEvents } from '#infra/acs/events.ts';
import { acsSmsSender } from '#infra/acs/sms.ts';
import { cosmosDatabase } from '#infra/cosmos/client.ts';
import { containerOf } from '#infra/cosmos/containers.ts';
import { present } from '#shared/kernel/assert.ts';
import { PhoneNumber } from '#shared/kernel/ids.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import { ChainInput, Heard, Question } from './chain.ts';

const ANSWER_MS = 20 * 60_000;

const PhoneEntry = z.object({ chainId: z.string() });

const setting = (name: string) => present(process.env[name], `setting ${name}`);
const sms = acsSmsSender({ kind: 'connectionString', connectionString: setting('ACS_CONNECTION_STRING') });
const database = cosmosDatabase({ endpoint: setting('COSMOS_ENDPOINT'), key: setting('COSMOS_KEY') }, 'fulltallig');
const client = input.durableClient();

/** Human interaction as the samples of Durable Functions have it: send, then wait for a reply or the time. */
durableApp.orchestration('chain', function* ({ df }) {
  const { id, mobiles } = ChainInput.parse(df.getInput());
  const heard: Heard[] = [];
  for (const mobile of mobiles) {
    yield df.callActivity('ask', { chainId: id, mobile } satisfies Question);
    const closesAt = new Date(df.currentUtcDateTime.getTime() + ANSWER_MS);
    df.setCustomStatus({ heard, closesAt });
    const timer = df.createTimer(closesAt);
    const reply = df.waitForExternalEvent('reply');
    const first: unknown = yield df.Task.any([reply, timer]);
    if (first === timer) continue;
    timer.cancel();
    const answer = Heard.parse({ mobile, text: reply.result });
    heard.push(answer);
    df.setCustomStatus({ heard });
    if (answer.text === 'JA') return;
  }
});

durableApp.activity('ask', {
  handler: async (given: unknown) => {
    const { chainId, mobile } = Question.parse(given);
    const { items } = await containerOf(database, 'directory');
    await items.upsert({ id: 'chain', key: `textbook:${mobile}`, chainId });
    await sms.send({
      repeatId: randomUUID(),
      firstSentAt: instantOf(Date.now()),
      mayHaveLeft: false,
      from: setting('SMS_SENDER_9901'),
      to: PhoneNumber.parse(mobile),
      text: 'Kan du møte som vara? Svar JA eller NEI.',
    });
  },
});

app.http('startChain', {
  route: 'chains',
  methods: ['POST'],
  authLevel: 'anonymous',
  extraInputs: [client],
  handler: async (request, context) => {
    const chain = ChainInput.parse(await request.json());
    await getClient(context).startNew('chain', { instanceId: chain.id, input: chain });
    return { status: 202 };
  },
});

app.http('getChain', {
  route: 'chains/{id}',
  methods: ['GET'],
  authLevel: 'anonymous',
  extraInputs: [client],
  handler: async ({ params }, context) => {
    const { customStatus } = await getClient(context).getStatus(params['id'] ?? '');
    return { jsonBody: customStatus };
  },
});

app.http('takeEvents', {
  route: 'webhooks/acs',
  methods: ['POST'],
  authLevel: 'anonymous',
  extraInputs: [client],
  handler: async (request, context) => {
    const events = parseAcsEvents(await request.json());
    for (const event of events.ok ? events.value : []) {
      if (event.kind !== 'smsReceived') continue;
      const key = `textbook:${event.from}`;
      const { resource }: { resource?: unknown } = await (await containerOf(database, 'directory'))
        .item('chain', key)
        .read();
      const entry = PhoneEntry.safeParse(resource);
      if (entry.success) await getClient(context).raiseEvent(entry.data.chainId, 'reply', event.text);
    }
    return { status: 200 };
  },
});
