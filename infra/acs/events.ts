import * as z from 'zod/mini';
import type { ProviderEvent, ProviderReport } from '#functions/messaging/ports.ts';
import { e164Or } from '#infra/phone.ts';
import { AnyInstant, type Instant } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

/** Far above what Event Grid delivers at once. */
const EVENTS_MAX = 5_000;

/** One event of either schema, its names in lower case. */
const Enveloped = z.pipe(
  z.object({
    id: z.optional(z.string()),
    eventtype: z.optional(z.string()),
    type: z.optional(z.string()),
    eventtime: z.optional(z.string()),
    time: z.optional(z.string()),
    data: z.optional(z.unknown()),
  }),
  z.transform(({ eventtype, type, eventtime, time, data }) => ({
    type: (eventtype ?? type)?.toLowerCase(),
    at: AnyInstant.safeParse(eventtime ?? time).data,
    data,
  })),
);
type Enveloped = z.infer<typeof Enveloped>;

const Validation = z.object({ validationcode: z.string() });
const SmsReceived = z.object({
  messageid: z.string().check(z.minLength(1)),
  from: z.string().check(z.minLength(1)),
  to: z.string(),
  message: z.string(),
  receivedtimestamp: z.optional(AnyInstant),
});
const SmsReport = z.object({
  messageid: z.string(),
  deliverystatus: z.string(),
  receivedtimestamp: z.optional(AnyInstant),
  tag: z.string(),
});
const EmailReport = z.object({
  messageid: z.string(),
  status: z.string(),
  deliveryattempttimestamp: z.optional(AnyInstant),
});

const STATUS_WORDS: Readonly<Record<string, string>> = {
  delivered: 'delivered',
  failed: 'failed',
  expired: 'expired',
  bounced: 'bounced',
  expanded: 'expanded',
  filteredspam: 'filtered-spam',
  quarantined: 'quarantined',
  suppressed: 'suppressed',
};

/**
 * Event Grid's own schema and CloudEvents 1.0, one event or many. Names differ in case between the documentation, the
 * SDK and what is really sent, so all names are read in lower case. One bad event does not spoil the batch: it is `malformed`,
 * with the fields or the type as the reason, never a value. Numbers are E.164 where they can be read as such.
 * @param body the parsed JSON of a webhook call
 */
export function parseAcsEvents(body: unknown): Result<readonly ProviderEvent[], 'envelope-not-understood'> {
  const batch = z.array(z.record(z.string(), z.unknown())).safeParse(lowerCased(Array.isArray(body) ? body : [body]));
  if (!batch.success || batch.data.length > EVENTS_MAX) return err('envelope-not-understood');
  const events = batch.data.map((event) => Enveloped.safeParse(event).data);
  const isForeign = events.length > 0 && events.every((event) => event?.type === undefined);
  return isForeign ? err('envelope-not-understood') : ok(events.map(eventOf));
}

function eventOf(event: Enveloped | undefined): ProviderEvent {
  if (event === undefined) return { kind: 'malformed', reason: 'envelope' };
  switch (event.type) {
    case 'microsoft.eventgrid.subscriptionvalidationevent':
      return parsed(Validation, event, ({ validationcode }) => ({ kind: 'validation', code: validationcode }));
    case 'microsoft.communication.smsreceived':
      return parsed(SmsReceived, event, (sms) => smsReceived(event, sms));
    case 'microsoft.communication.smsdeliveryreportreceived':
      return parsed(SmsReport, event, ({ messageid, deliverystatus, receivedtimestamp, tag }) =>
        report({ kind: 'smsReport', tag, providerId: messageid }, deliverystatus, receivedtimestamp ?? event.at),
      );
    case 'microsoft.communication.emaildeliveryreportreceived':
      // A mail is known to the provider by the operation id that we chose.
      return parsed(EmailReport, event, ({ messageid, status, deliveryattempttimestamp }) =>
        report({ kind: 'emailReport', providerId: messageid }, status, deliveryattempttimestamp ?? event.at),
      );
    default:
      return { kind: 'malformed', reason: 'type-unknown' };
  }
}

function smsReceived({ at }: Enveloped, sms: z.infer<typeof SmsReceived>): ProviderEvent {
  const receivedAt = sms.receivedtimestamp ?? at;
  if (receivedAt === undefined) return { kind: 'malformed', reason: 'receivedtimestamp' };
  const { messageid: messageId, from, to, message: text } = sms;
  return { kind: 'smsReceived', messageId, from: e164Or(from), to: e164Or(to), text, receivedAt };
}

type Report<Kind extends ProviderReport['kind']> = Extract<ProviderReport, { kind: Kind }>;
type Named =
  | Pick<Report<'smsReport'>, 'kind' | 'tag' | 'providerId'>
  | Pick<Report<'emailReport'>, 'kind' | 'providerId'>;

function report(message: Named, status: string, at: Instant | undefined): ProviderEvent {
  if (at === undefined) return { kind: 'malformed', reason: 'eventtime' };
  const code = wordOf(status);
  return {
    ...message,
    // Whatever is not plainly delivered has failed; states that we do not know yet too.
    outcome: code === 'delivered' ? 'delivered' : 'failed',
    code,
    at,
  };
}

function parsed<T>(schema: z.ZodMiniType<T>, { data }: Enveloped, toEvent: (value: T) => ProviderEvent): ProviderEvent {
  const value = schema.safeParse(data);
  if (value.success) return toEvent(value.data);
  return { kind: 'malformed', reason: value.error.issues.map(({ path }) => path.join('.')).join(' ') };
}

/** Only words that we know: a status must not carry a number, a name or an address into our log. */
function wordOf(status: string): string {
  const word = status.trim().toLowerCase();
  return STATUS_WORDS[word] ?? 'unknown-status';
}

function lowerCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerCased);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name.toLowerCase(), lowerCased(inner)]));
}
