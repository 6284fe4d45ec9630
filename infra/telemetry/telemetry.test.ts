import { HttpRequest, InvocationContext, type PreInvocationContext } from '@azure/functions';
import { context, metrics, propagation, trace } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SendOutcome } from '#functions/messaging/ports.ts';
import { measureInvocations } from './invocations.ts';
import { measuredSender } from './measure.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const HOSTS_SPAN = 'b7ad6b7169203331';

const spans = new InMemorySpanExporter();
const counts = new InMemoryMetricExporter(AggregationTemporality.DELTA);
const reader = new PeriodicExportingMetricReader({ exporter: counts, exportIntervalMillis: 3_600_000 });
beforeAll(() => {
  new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }).register();
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
});
afterAll(async () => {
  await reader.shutdown();
  for (const api of [trace, context, propagation, metrics]) api.disable();
});
beforeEach(async () => {
  await reader.forceFlush();
  spans.reset();
  counts.reset();
});

/** Runs a function as the host does, with its hook. */
async function invoke(functionHandler: PreInvocationContext['functionHandler'], trigger = 'httpTrigger') {
  const hooks: ((before: PreInvocationContext) => unknown)[] = [];
  const preInvocation = (hook: (before: PreInvocationContext) => unknown) => {
    hooks.push(hook);
    return { dispose: () => undefined };
  };
  const unused = () => expect.fail('one hook is enough');
  measureInvocations({
    hook: { preInvocation, postInvocation: unused, appStart: unused, appTerminate: unused, log: unused },
  });
  const request = new HttpRequest({
    method: 'POST',
    url: 'http://localhost/api/webhooks/infobip/inbound?secret=the-secret&from=4790000011',
    body: { string: 'Kari Nordmann er syk' },
  });
  const invocationContext = new InvocationContext({
    functionName: 'infobipInbound',
    traceContext: { traceParent: `00-${TRACE}-${HOSTS_SPAN}-01` },
    options: { trigger: { type: trigger, direction: 'in', name: 'request' } },
  });
  const before: PreInvocationContext = { inputs: [request], functionHandler, invocationContext, hookData: {} };
  for (const hook of hooks) await hook(before);
  const result: unknown = await before.functionHandler(request, invocationContext);
  return result;
}

const sms = { to: '+4790000011', text: 'Kan du møte, Kari Nordmann?', repeatId: 'r' };

function sending(outcome: SendOutcome) {
  return measuredSender<typeof sms>('sms', { send: async () => outcome });
}

test('a call from outside and the text that follows from it are one trace, the host’s', async () => {
  await invoke(async () => {
    await sending({ kind: 'accepted', provider: 'acs', providerId: 'p' }).send(sms);
    return { status: 200 };
  });
  const [send, call] = spans.getFinishedSpans();
  expect([send?.name, call?.name]).toStrictEqual(['send sms', 'infobipInbound']);
  expect([send, call].map((span) => span?.spanContext().traceId)).toStrictEqual([TRACE, TRACE]);
  expect(send?.parentSpanContext?.spanId).toBe(call?.spanContext().spanId);
  expect(call?.parentSpanContext?.spanId).toBe(HOSTS_SPAN);
  expect(call?.attributes).toStrictEqual({ 'faas.trigger': 'httpTrigger', 'http.response.status_code': 200 });
});

test('messages are counted by channel, provider and what came of them', async () => {
  await sending({ kind: 'accepted', provider: 'acs', providerId: 'p' }).send(sms);
  await sending({ kind: 'notNow', provider: 'infobip', code: 'http-401' }).send(sms);
  await reader.forceFlush();
  const points = counts
    .getMetrics()
    .flatMap(({ scopeMetrics }) =>
      scopeMetrics.flatMap((scope) =>
        scope.metrics.flatMap((metric) =>
          metric.dataPoints.map((point) => [metric.descriptor.name, point.attributes, point.value]),
        ),
      ),
    );
  expect(points).toStrictEqual([
    ['messages.handed_over', { channel: 'sms', outcome: 'accepted', provider: 'acs' }, 1],
    ['messages.handed_over', { channel: 'sms', outcome: 'notNow', provider: 'infobip', code: 'http-401' }, 1],
  ]);
});

test('nothing that is told names anybody, holds a text, or a query', async () => {
  await invoke(async () => {
    await sending({ kind: 'recipientUnusable', provider: 'infobip', code: 'unusable' }).send(sms);
    throw new TypeError('no mailbox for Kari Nordmann, +4790000011');
  }).catch(() => undefined);
  const told = JSON.stringify(
    spans
      .getFinishedSpans()
      .map(({ name, attributes, events, status, links }) => ({ name, attributes, events, status, links })),
  );
  expect(told).toContain('"error.type":"TypeError"');
  expect(told).not.toMatch(/Kari|9000|syk|møte|secret|webhooks|\?/);
});

test('an orchestration, which is replayed, is left to the host', async () => {
  await invoke(async () => undefined, 'orchestrationTrigger');
  expect(spans.getFinishedSpans()).toStrictEqual([]);
});
