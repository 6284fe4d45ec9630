import * as z from 'zod/mini';
import { normalizePhone } from '#infra/phone.ts';
import { AnyInstant, type Instant } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

/** What ACS tells us through Event Grid. Numbers are E.164 where they can be read as such. */
export type AcsEvent =
  | { readonly kind: 'validation'; readonly code: string }
  | {
      readonly kind: 'smsReceived';
      readonly id: string;
      readonly messageId: string;
      readonly from: string;
      readonly to: string;
      readonly text: string;
      readonly receivedAt: Instant;
    }
  | DeliveryReport<'smsReport'>
  | DeliveryReport<'emailReport'>
  /** `reason` names fields or the type, never a value. */
  | { readonly kind: 'malformed'; readonly reason: string };

interface DeliveryReport<Kind> {
  readonly kind: Kind;
  /** Our own id of the message, when the provider gave it back. */
  readonly repeatId?: string;
  readonly providerId: string;
  readonly outcome: 'delivered' | 'failed';
  /** The provider's status as a machine word, such as `bounced`. */
  readonly code: string;
  readonly at: Instant;
}

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
  z.transform(({ id, eventtype, type, eventtime, time, data }) => ({
    id,
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
  tag: z.nullish(z.string()),
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
 * SDK and what is really sent, so all names are read in lower case. One bad event does not spoil the batch.
 * @param body the parsed JSON of a webhook call
 */
export function parseAcsEvents(body: unknown): Result<readonly AcsEvent[], 'envelope-not-understood'> {
  const batch = z.array(z.record(z.string(), z.unknown())).safeParse(lowerCased(Array.isArray(body) ? body : [body]));
  if (!batch.success || batch.data.length > EVENTS_MAX) return err('envelope-not-understood');
  const events = batch.data.map((event) => Enveloped.safeParse(event).data);
  const isForeign = events.length > 0 && events.every((event) => event?.type === undefined);
  return isForeign ? err('envelope-not-understood') : ok(events.map(eventOf));
}

function eventOf(event: Enveloped | undefined): AcsEvent {
  if (event === undefined) return { kind: 'malformed', reason: 'envelope' };
  switch (event.type) {
    case 'microsoft.eventgrid.subscriptionvalidationevent':
      return parsed(Validation, event, ({ validationcode }) => ({ kind: 'validation', code: validationcode }));
    case 'microsoft.communication.smsreceived':
      return parsed(SmsReceived, event, (sms) => smsReceived(event, sms));
    case 'microsoft.communication.smsdeliveryreportreceived':
      return parsed(SmsReport, event, ({ messageid, deliverystatus, receivedtimestamp, tag }) =>
        report('smsReport', messageid, deliverystatus, receivedtimestamp ?? event.at, tag),
      );
    case 'microsoft.communication.emaildeliveryreportreceived':
      // A mail is known to the provider by the operation id that we chose.
      return parsed(EmailReport, event, ({ messageid, status, deliveryattempttimestamp }) =>
        report('emailReport', messageid, status, deliveryattempttimestamp ?? event.at, messageid),
      );
    default:
      return { kind: 'malformed', reason: 'type-unknown' };
  }
}

function smsReceived({ id, at }: Enveloped, sms: z.infer<typeof SmsReceived>): AcsEvent {
  const receivedAt = sms.receivedtimestamp ?? at;
  if (receivedAt === undefined) return { kind: 'malformed', reason: 'receivedtimestamp' };
  const { messageid: messageId, from, to, message: text } = sms;
  return {
    kind: 'smsReceived',
    id: id ?? messageId,
    messageId,
    from: numberOr(from),
    to: numberOr(to),
    text,
    receivedAt,
  };
}

function report<Kind extends 'smsReport' | 'emailReport'>(
  kind: Kind,
  providerId: string,
  status: string,
  at: Instant | undefined,
  repeatId: string | null | undefined,
): DeliveryReport<Kind> | { readonly kind: 'malformed'; readonly reason: string } {
  if (at === undefined) return { kind: 'malformed', reason: 'eventtime' };
  const code = wordOf(status);
  return {
    kind,
    providerId,
    // Whatever is not plainly delivered has failed; states that we do not know yet too.
    outcome: code === 'delivered' ? 'delivered' : 'failed',
    code,
    at,
    ...(repeatId === undefined || repeatId === null || repeatId === '' ? {} : { repeatId }),
  };
}

function parsed<T>(schema: z.ZodMiniType<T>, { data }: Enveloped, toEvent: (value: T) => AcsEvent): AcsEvent {
  const value = schema.safeParse(data);
  if (value.success) return toEvent(value.data);
  return { kind: 'malformed', reason: value.error.issues.map(({ path }) => path.join('.')).join(' ') };
}

/** Short codes and named senders are no phone numbers; they stay as they are. */
function numberOr(text: string): string {
  const phone = normalizePhone(text);
  return phone.ok ? phone.e164 : text;
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
