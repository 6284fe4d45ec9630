import type { HttpResponseInit, InvocationContext } from '@azure/functions';
import * as df from 'durable-functions';
import * as z from 'zod/mini';
import { diary, gate } from '#local/host/samples/diary.ts';

const Alarm = z.object({ at: z.string(), linksLeft: z.int() });
const Failing = z.object({ name: z.string(), failures: z.int() });

const HOUR_MS = 3_600_000;

function plusHours(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * HOUR_MS).toISOString();
}

df.app.orchestration('alarm', function* (context) {
  const alarm = Alarm.parse(context.df.getInput());
  yield context.df.createTimer(new Date(alarm.at));
  yield context.df.callActivity('ring', alarm);
});

df.app.activity('ring', {
  extraInputs: [df.input.durableClient()],
  async handler(input: unknown, context: InvocationContext) {
    const { at, linksLeft } = Alarm.parse(input);
    diary.push(`${context.triggerMetadata?.['instanceId']} rings`);
    await gate.opens;
    if (linksLeft === 0) return;
    const nextAt = plusHours(at, 4);
    const next = { instanceId: `at-${nextAt}`, input: { at: nextAt, linksLeft: linksLeft - 1 } };
    await df.getClient(context).startNew('alarm', next);
  },
});

df.app.orchestration('stubborn', function* (context) {
  const options = new df.RetryOptions(2_000, 3);
  options.backoffCoefficient = 2;
  return yield context.df.callActivityWithRetry('failAFewTimes', options, context.df.getInput());
});

df.app.orchestration('lenient', function* (context) {
  try {
    yield context.df.callActivityWithRetry('failAFewTimes', new df.RetryOptions(1_000, 2), context.df.getInput());
  } catch {
    return yield context.df.callActivity('double', 21);
  }
});

const attempts = new Map<string, number>();

df.app.activity('failAFewTimes', {
  handler(input: unknown) {
    const { name, failures } = Failing.parse(input);
    const attempt = (attempts.get(name) ?? 0) + 1;
    attempts.set(name, attempt);
    diary.push(`${name} attempt ${attempt}`);
    if (attempt <= failures) throw new Error('not yet');
    return `done at attempt ${attempt}`;
  },
});

df.app.activity('double', {
  handler(input: unknown) {
    diary.push(`double ${input}`);
    return z.number().parse(input) * 2;
  },
});

df.app.orchestration('race', function* (context) {
  yield context.df.Task.any([1, 2].map((n) => context.df.callActivity('double', n)));
  return yield context.df.callActivity('double', 50);
});

df.app.orchestration('sum', function* (context) {
  const doubled: unknown = yield context.df.Task.all([1, 2, 3].map((n) => context.df.callActivity('double', n)));
  context.df.setCustomStatus({ doubled });
  const word: unknown = yield context.df.waitForExternalEvent('go');
  const once: unknown = yield context.df.callActivity('double', 50);
  return { doubled, word, once };
});

df.app.orchestration('answerOrTimeout', function* (context) {
  const { at } = Alarm.parse(context.df.getInput());
  const timer = context.df.createTimer(new Date(at));
  const answer = context.df.waitForExternalEvent('answer');
  const first: unknown = yield context.df.Task.any([answer, timer]);
  if (first === timer) return 'silence';
  if (answer.result !== 'leave the timer') timer.cancel();
  if (answer.result === 'wait on') yield context.df.waitForExternalEvent('go');
  return answer.result;
});

df.app.orchestration('parent', function* (context) {
  yield context.df.callSubOrchestrator('sum');
});

/** The client's errors come through as text. */
async function told(work: () => Promise<unknown>): Promise<HttpResponseInit> {
  try {
    return { jsonBody: (await work()) ?? null };
  } catch (error) {
    return { status: 500, body: error instanceof Error ? error.message : String(error) };
  }
}

df.app.client.http('start', {
  methods: ['POST'],
  route: 'start/{name}/{id}',
  handler: (request, client) =>
    told(async () => {
      const { name = '', id = '' } = request.params;
      return client.startNew(name, { instanceId: id, input: await request.json() });
    }),
});

df.app.client.http('status', {
  methods: ['GET'],
  route: 'instances/{id}',
  handler: ({ params }, client) => told(() => client.getStatus(params['id'] ?? '')),
});

df.app.client.http('raise', {
  methods: ['POST'],
  route: 'instances/{id}/raise/{event}',
  handler: (request, client) =>
    told(async () => {
      const { id = '', event = '' } = request.params;
      return client.raiseEvent(id, event, await request.json());
    }),
});

df.app.client.http('terminate', {
  methods: ['POST'],
  route: 'instances/{id}/terminate',
  handler: ({ params }, client) => told(() => client.terminate(params['id'] ?? '', 'enough')),
});

df.app.client.http('purge', {
  methods: ['DELETE'],
  route: 'instances/{id}',
  handler: ({ params }, client) => told(() => client.purgeInstanceHistory(params['id'] ?? '')),
});

df.app.client.http('purgeBy', {
  methods: ['DELETE'],
  route: 'instances',
  handler: (request, client) =>
    told(() =>
      client.purgeInstanceHistoryBy({
        createdTimeFrom: new Date(0),
        createdTimeTo: new Date(request.query.get('before') ?? 0),
        runtimeStatus: [df.OrchestrationRuntimeStatus.Completed],
      }),
    ),
});
