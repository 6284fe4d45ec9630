import type { app as FunctionApp, InvocationContext } from '@azure/functions';
import { type Context, propagation, ROOT_CONTEXT, SpanKind } from '@opentelemetry/api';
import * as z from 'zod/mini';
import { inSpan } from './measure.ts';

const Answered = z.object({ status: z.int() });

/** An orchestration is run again and again from its history: the second run of a step is no second step. */
const REPLAYED = 'orchestrationTrigger';

/** Each run of a function as a span below the host's own, by the function's name. */
export function measureInvocations(app: Pick<typeof FunctionApp, 'hook'>): void {
  app.hook.preInvocation((before) => {
    const { functionName, options, traceContext } = before.invocationContext;
    const trigger = options.trigger.type;
    if (trigger === REPLAYED) return;
    const { functionHandler } = before;
    before.functionHandler = (...inputs) =>
      inSpan({ name: functionName, kind: SpanKind.INTERNAL, parent: parentOf(traceContext) }, async (span) => {
        span.setAttribute('faas.trigger', trigger);
        const result: unknown = await functionHandler(...inputs);
        const answer = Answered.safeParse(result);
        if (answer.success) span.setAttribute('http.response.status_code', answer.data.status);
        return result;
      });
  });
}

/** Where the host's own span is, as W3C writes it down. */
function parentOf(traceContext: InvocationContext['traceContext']): Context {
  const { traceParent: traceparent, traceState: tracestate } = traceContext ?? {};
  return traceparent === undefined ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, { traceparent, tracestate });
}
