import {
  type Attributes,
  type Context,
  context,
  metrics,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { SendOutcome } from '#functions/messaging/ports.ts';
import { errorName } from '#shared/kernel/error-name.ts';

/**
 * What we tell of ourselves: how long something took, and how it ended by our own machine words. Never an address with
 * its query, a body, a recipient, a text or the words of an error: those may name people.
 */
const SCOPE = 'fulltallig';

/** Runs the work as a span that is closed whatever comes of it. */
export async function inSpan<T>(
  {
    name,
    kind,
    parent = context.active(),
  }: { readonly name: string; readonly kind: SpanKind; readonly parent?: Context },
  work: (span: Span) => Promise<T>,
): Promise<T> {
  return trace.getTracer(SCOPE).startActiveSpan(name, { kind }, parent, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setAttribute('error.type', errorName(error));
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

interface Sends<Message> {
  readonly send: (message: Message) => Promise<SendOutcome>;
}

/** A sender whose calls are seen: each as a span, and counted by what came of it. */
export function measuredSender<Message>(channel: 'sms' | 'email', sender: Sends<Message>): Sends<Message> {
  return {
    send: (message) =>
      inSpan({ name: `send ${channel}`, kind: SpanKind.CLIENT }, async (span) => {
        const outcome = await sender.send(message);
        const seen = attributesOf(outcome);
        span.setAttributes(seen);
        if (outcome.kind !== 'accepted') span.setStatus({ code: SpanStatusCode.ERROR });
        metrics
          .getMeter(SCOPE)
          .createCounter('messages.handed_over')
          .add(1, { channel, ...seen });
        return outcome;
      }),
  };
}

function attributesOf(outcome: SendOutcome): Attributes {
  const { kind, provider } = outcome;
  return outcome.kind === 'accepted' ? { outcome: kind, provider } : { outcome: kind, provider, code: outcome.code };
}
