import * as z from 'zod/mini';
import type { ProviderEvent } from '#functions/messaging/ports.ts';
import { e164Or } from '#infra/phone.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

/** Far above the hundred that Infobip puts into one call. */
const RESULTS_MAX = 5_000;

const Batch = z.object({ results: z.array(z.unknown()).check(z.maxLength(RESULTS_MAX)) });

/** `2026-11-23T12:00:45.220+0000`: an offset without the colon that ISO 8601 wants. */
const Moment = z.pipe(
  z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  z.transform((text) => instantOf(Date.parse(text))),
);

const Inbound = z.object({
  messageId: z.string().check(z.minLength(1)),
  from: z.string().check(z.minLength(1)),
  to: z.string(),
  text: z.string(),
  receivedAt: Moment,
});

const Report = z.object({
  messageId: z.string().check(z.minLength(1)),
  doneAt: Moment,
  /** The tag that went with the text. */
  callbackData: z.string(),
  status: z.object({ groupName: z.enum(['UNDELIVERABLE', 'DELIVERED', 'EXPIRED', 'REJECTED']) }),
});

const CODES = { UNDELIVERABLE: 'undeliverable', DELIVERED: 'delivered', EXPIRED: 'expired', REJECTED: 'rejected' };

/** Texts that people sent. @param body the parsed JSON of a webhook call */
export function parseInfobipInbound(body: unknown): Result<readonly ProviderEvent[], 'envelope-not-understood'> {
  return eventsIn(body, Inbound, ({ messageId, from, to, text, receivedAt }) => ({
    kind: 'smsReceived',
    messageId,
    from: e164Or(from),
    to: e164Or(to),
    text,
    receivedAt,
  }));
}

/** What became of our texts. One that is on its way still is no report yet. */
export function parseInfobipReports(body: unknown): Result<readonly ProviderEvent[], 'envelope-not-understood'> {
  return eventsIn(body, Report, ({ messageId, doneAt, callbackData, status: { groupName } }) => ({
    kind: 'smsReport',
    tag: callbackData,
    providerId: messageId,
    outcome: groupName === 'DELIVERED' ? 'delivered' : 'failed',
    code: CODES[groupName],
    at: doneAt,
  }));
}

/** One bad result does not spoil the batch; its reason names fields, never a value. */
function eventsIn<T>(
  body: unknown,
  schema: z.ZodMiniType<T>,
  toEvent: (result: T) => ProviderEvent,
): Result<readonly ProviderEvent[], 'envelope-not-understood'> {
  const batch = Batch.safeParse(body);
  if (!batch.success) return err('envelope-not-understood');
  return ok(
    batch.data.results.map((result) => {
      const read = schema.safeParse(result);
      if (read.success) return toEvent(read.data);
      return { kind: 'malformed', reason: read.error.issues.map(({ path }) => path.join('.')).join(' ') };
    }),
  );
}
