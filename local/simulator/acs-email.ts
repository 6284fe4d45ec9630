import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Answer, Answered, Call } from '#local/http-server.ts';
import { acsError } from '#local/simulator/acs-error.ts';
import { underFault } from '#local/simulator/faults.ts';
import { accept } from '#local/simulator/post-office.ts';
import { noteRequest, type ProviderDesk, reportLater } from '#local/simulator/provider-desk.ts';
import { emailReport } from '#local/simulator/provider-events.ts';
import { json, parsedBody } from '#local/web-call.ts';

const RECIPIENTS_MAX = 50;

const addresses = z.array(z.looseObject({ address: z.email() })).check(z.maxLength(RECIPIENTS_MAX));

const EmailRequest = z.looseObject({
  senderAddress: z.email(),
  content: z.looseObject({
    subject: z.string().check(z.minLength(1)),
    plainText: z.optional(z.string()),
    html: z.optional(z.string()),
  }),
  recipients: z.looseObject({
    to: addresses.check(z.minLength(1)),
    cc: z.optional(z.nullable(addresses)),
    bcc: z.optional(z.nullable(addresses)),
  }),
});
type EmailRequest = z.infer<typeof EmailRequest>;

/** `POST /emails:send`. The operation id is the sender's own; a repeat of it is answered as the first was. */
export async function sendEmail(desk: ProviderDesk, call: Call): Promise<Answered> {
  const sent = parsedBody(call, EmailRequest);
  const operationId = z.uuid().safeParse(call.headers['operation-id'] ?? randomUUID());
  if (!sent.ok || !operationId.success) {
    const fields = sent.ok ? 'operation-id' : sent.error.fields?.map(({ path }) => path).join(', ');
    return acsError(400, 'BadRequest', `Not understood: ${fields}`);
  }
  const id = operationId.data;
  noteRequest(desk, keyOf(id));
  return underFault(desk.faults.take('email'), call, desk.agenda, () => {
    deliver(desk, id, sent.value);
    const place = `http://${call.headers.host}/emails/operations/${id}${call.url.search}`;
    const accepted = json(202, { id, status: 'Running', error: null });
    return { ...accepted, headers: { ...accepted.headers, 'operation-location': place, 'retry-after': '1' } };
  });
}

/** `GET /emails/operations/{id}`. Done once it is accepted; what became of it is told by the report. */
export function showEmailOperation(desk: ProviderDesk, operationId: string): Answer {
  if (!desk.office.messagesByKey.has(keyOf(operationId))) return acsError(404, 'NotFound', 'No such operation.');
  return json(200, { id: operationId, status: 'Succeeded', error: null });
}

function keyOf(operationId: string): string {
  return `email:${operationId.toLowerCase()}`;
}

function deliver(desk: ProviderDesk, id: string, { senderAddress, content, recipients }: EmailRequest): void {
  const { subject, plainText, html } = content;
  for (const { address } of [...recipients.to, ...(recipients.cc ?? []), ...(recipients.bcc ?? [])]) {
    const { message, isNew } = accept(desk.office, {
      key: keyOf(id),
      id,
      provider: 'acs',
      channel: 'email',
      from: senderAddress,
      to: address,
      subject,
      text: plainText ?? '',
      ...(html !== undefined && { html }),
    });
    if (isNew) reportLater(desk, message, (at) => emailReport(message, at));
  }
}
