import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Answered, Call } from '#local/http-server.ts';
import { acsError } from '#local/simulator/acs-error.ts';
import { underFault } from '#local/simulator/faults.ts';
import { accept } from '#local/simulator/post-office.ts';
import { noteRequest, type ProviderDesk, reportLater } from '#local/simulator/provider-desk.ts';
import { smsReport } from '#local/simulator/provider-events.ts';
import { json, parsedBody } from '#local/web-call.ts';
import { PhoneNumber } from '#shared/kernel/ids.ts';

const RECIPIENTS_MAX = 100;
const TEXT_LETTERS_MAX = 2_048;

const Recipient = z.looseObject({ to: z.string(), repeatabilityRequestId: z.optional(z.uuid()) });
type Recipient = z.infer<typeof Recipient>;

const SmsRequest = z.looseObject({
  /** A number, a short code, or a name of at most eleven letters. */
  from: z.string().check(z.regex(/^(\+[1-9]\d{6,14}|\d{3,8}|[A-Za-z0-9 .&_-]{1,11})$/)),
  smsRecipients: z.array(Recipient).check(z.minLength(1), z.maxLength(RECIPIENTS_MAX)),
  message: z.string().check(z.minLength(1), z.maxLength(TEXT_LETTERS_MAX)),
  smsSendOptions: z.optional(
    z.looseObject({ enableDeliveryReport: z.optional(z.boolean()), tag: z.optional(z.string()) }),
  ),
});
type SmsRequest = z.infer<typeof SmsRequest>;

/** `POST /sms`. What is wrong with one recipient stands in that recipient's line of an accepted request. */
export async function sendSms(desk: ProviderDesk, call: Call): Promise<Answered> {
  const sent = parsedBody(call, SmsRequest);
  if (!sent.ok) {
    const fields = sent.error.fields?.map(({ path }) => path).join(', ');
    return acsError(400, 'BadRequest', `Not understood: ${fields}`);
  }
  const keyed = sent.value.smsRecipients.map((recipient) => ({ recipient, key: keyOf(recipient) }));
  for (const { key } of keyed) noteRequest(desk, key);
  return underFault(desk.faults.take('sms'), call, desk.agenda, () =>
    json(202, { value: keyed.map(({ recipient, key }) => lineFor(desk, sent.value, recipient, key)) }),
  );
}

/** Without an id of the sender's own, every request is another message. */
function keyOf({ to, repeatabilityRequestId }: Recipient): string {
  return `sms:${repeatabilityRequestId ?? randomUUID()}:${to}`;
}

function lineFor(
  desk: ProviderDesk,
  { from, message: text, smsSendOptions }: SmsRequest,
  { to }: Recipient,
  key: string,
) {
  if (!PhoneNumber.safeParse(to).success) {
    const errorMessage = 'Invalid To phone number format.';
    return { to, httpStatusCode: 400, repeatabilityResult: 'rejected', successful: false, errorMessage };
  }
  const { message, isNew } = accept(desk.office, {
    key,
    id: `Outgoing_${randomUUID()}`,
    provider: 'acs',
    channel: 'sms',
    from,
    to,
    text,
  });
  if (isNew && smsSendOptions?.enableDeliveryReport === true) {
    reportLater(desk, message, (at) => smsReport(message, at, smsSendOptions.tag));
  }
  return { to, messageId: message.id, httpStatusCode: 202, repeatabilityResult: 'accepted', successful: true };
}
