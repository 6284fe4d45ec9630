import type { EmailMessage } from '@azure/communication-email';
import * as z from 'zod/mini';
import type { EmailSender, OutgoingEmail } from '#functions/messaging/ports.ts';
import { ABORT_AFTER_MS } from '#infra/broken-off.ts';
import { openedOnce } from '#infra/opened-once.ts';
import { parsedJson } from '#shared/kernel/json.ts';
import { type AcsAccess, openClient } from './access.ts';
import { markingWhatLeft, outcomeOfFailure, type PolicyConfig } from './leaving.ts';
import { accepted } from './outcomes.ts';

const Accepted = z.object({ status: z.literal(202), bodyAsText: z.string() });
const Operation = z.object({ id: z.string() });

export function acsEmailSender(access: AcsAccess, abortAfterMs = ABORT_AFTER_MS): EmailSender {
  const client = openedOnce(async () => {
    const { EmailClient } = await import('@azure/communication-email');
    const options = { retryOptions: { maxRetries: 0 }, additionalPolicies: [withoutPolling, markingWhatLeft] };
    return openClient(EmailClient, access, options);
  });
  return {
    send: async (email) => {
      let operationId: string | undefined;
      try {
        await (await client()).beginSend(messageOf(email), {
          operationId: email.repeatId, // The provider's idempotency id, and the id in its report.
          abortSignal: AbortSignal.timeout(abortAfterMs),
          onResponse: (response) => {
            operationId ??= operationIdOf(response, email.repeatId);
          },
        });
      } catch (error) {
        if (operationId === undefined) return outcomeOfFailure(error);
      }
      return accepted(operationId ?? email.repeatId);
    },
  };
}

function messageOf({ from, replyTo, to, toName, subject, text, html }: OutgoingEmail): EmailMessage {
  return {
    senderAddress: from,
    recipients: { to: [{ address: to, displayName: toName }] },
    ...(replyTo !== undefined && { replyTo: [{ address: replyTo }] }),
    content: { subject, plainText: text, html },
    disableUserEngagementTracking: true,
  };
}

/** The id of a mail that was accepted; nothing for any other answer. */
function operationIdOf(response: unknown, fallback: string): string | undefined {
  const answer = Accepted.safeParse(response);
  if (!answer.success) return undefined;
  const operation = Operation.safeParse(parsedJson(answer.data.bodyAsText));
  return operation.success ? operation.data.id : fallback;
}

/**
 * The SDK asks for the state of the mail before it returns. What became of the mail comes in a report, so the question
 * is answered here: a request less, and an accepted mail cannot look failed because the question did.
 */
const withoutPolling: PolicyConfig = {
  position: 'perCall',
  policy: {
    name: 'withoutPolling',
    sendRequest: async (request, next) => {
      if (request.method !== 'GET') return next(request);
      return { request, status: 200, headers: request.headers, bodyAsText: '{"id":"later","status":"Running"}' };
    },
  },
};
