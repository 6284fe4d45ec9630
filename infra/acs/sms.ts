import type { SmsClient } from '@azure/communication-sms';
import * as z from 'zod/mini';
import type { OutgoingSms, SendOutcome, SmsSender } from '#functions/messaging/ports.ts';
import { ABORT_AFTER_MS, brokenOff } from '#infra/broken-off.ts';
import { openedOnce } from '#infra/opened-once.ts';
import { epochMsOf } from '#shared/kernel/instant.ts';
import { type AcsAccess, openClient, PROVIDER } from './access.ts';
import { markingWhatLeft, outcomeOfFailure, type PolicyConfig } from './leaving.ts';
import { accepted, refusedRecipient } from './outcomes.ts';

const REPEAT_ID = 'x-repeat-id';
const FIRST_SENT = 'x-first-sent';

const SmsRequest = z.looseObject({ smsRecipients: z.array(z.looseObject({})) });

export function acsSmsSender(access: AcsAccess, abortAfterMs = ABORT_AFTER_MS): SmsSender {
  const client = openedOnce(async () => {
    // The only export that Node and a bundle both find in a library of this older kind.
    const { default: library } = await import('@azure/communication-sms');
    const options = { retryOptions: { maxRetries: 0 }, additionalPolicies: [ownRepeatId, markingWhatLeft] };
    return openClient(library.SmsClient, access, options);
  });
  return {
    send: async (sms) => {
      try {
        const [line] = await (await client()).send(
          { from: sms.from, to: [sms.to], message: sms.text },
          {
            enableDeliveryReport: sms.tag !== undefined,
            ...(sms.tag !== undefined && { tag: sms.tag }),
            abortSignal: AbortSignal.timeout(abortAfterMs),
            requestOptions: { customHeaders: repeatHeadersOf(sms) },
          },
        );
        return outcomeOf(line, sms);
      } catch (error) {
        return outcomeOfFailure(error);
      }
    },
  };
}

type Line = Awaited<ReturnType<SmsClient['send']>>[number];

/** An accepted request can still hold a refused recipient. */
function outcomeOf(line: Line | undefined, sms: OutgoingSms): SendOutcome {
  if (line === undefined) return brokenOff(PROVIDER, 'answer-not-understood');
  return line.successful ? accepted(line.messageId ?? sms.repeatId) : refusedRecipient(line.httpStatusCode);
}

function repeatHeadersOf({ repeatId, firstSentAt }: OutgoingSms): Record<string, string> {
  return { [REPEAT_ID]: repeatId, [FIRST_SENT]: new Date(epochMsOf(firstSentAt)).toUTCString() };
}

/**
 * The SDK makes a new idempotency id for every call and has no option for it, so a repeat after a time-out would be a
 * second text on somebody's phone. The id and the time of the first attempt travel as headers to this policy, which
 * writes them into the body before it is signed.
 */
const ownRepeatId: PolicyConfig = {
  position: 'perCall',
  policy: {
    name: 'ownRepeatId',
    sendRequest: async (request, next) => {
      const repeatabilityRequestId = request.headers.get(REPEAT_ID);
      const repeatabilityFirstSent = request.headers.get(FIRST_SENT);
      request.headers.delete(REPEAT_ID);
      request.headers.delete(FIRST_SENT);
      const body = SmsRequest.parse(JSON.parse(z.string().parse(request.body)));
      const smsRecipients = body.smsRecipients.map((recipient) => ({
        ...recipient,
        repeatabilityRequestId,
        repeatabilityFirstSent,
      }));
      request.body = JSON.stringify({ ...body, smsRecipients });
      return next(request);
    },
  },
};
