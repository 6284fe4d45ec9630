import type { SmsClientOptions } from '@azure/communication-sms';
import * as z from 'zod/mini';
import type { SendOutcome } from '#functions/messaging/ports.ts';
import { brokenOff, networkWordOf } from '#infra/broken-off.ts';
import { PROVIDER } from './access.ts';
import { refusedRequest } from './outcomes.ts';

export type PolicyConfig = NonNullable<SmsClientOptions['additionalPolicies']>[number];

/** The request was handed to the network, and then something broke. */
class BrokenOffError extends Error {
  override readonly name = 'BrokenOffError';
  readonly code: string;

  constructor(code: string) {
    super(`broken off (${code})`);
    this.code = code;
  }
}

/**
 * Marks failures that come after the request was handed to the network. Everything that throws earlier (no token, a
 * wrong argument) has certainly sent nothing, and the error alone does not tell the two apart.
 */
export const markingWhatLeft: PolicyConfig = {
  position: 'perRetry', // The innermost place: after signing, next to the network.
  policy: {
    name: 'markingWhatLeft',
    sendRequest: async (request, next) => {
      try {
        return await next(request);
      } catch (error) {
        throw new BrokenOffError(networkWordOf(error));
      }
    },
  },
};

const AnsweredError = z.object({ statusCode: z.number() });
/** The SDK finds the provider's word at different depths, depending on the version. */
const WithCode = z.object({ code: z.string() });
const WithDetails = z.object({ details: z.object({ error: z.object({ code: z.string() }) }) });

/** What a failed call means. */
export function outcomeOfFailure(error: unknown): SendOutcome {
  if (error instanceof BrokenOffError) return brokenOff(PROVIDER, error.code);
  const answered = AnsweredError.safeParse(error);
  if (answered.success) return refusedRequest(answered.data.statusCode, providersWordOf(error));
  return brokenOff(PROVIDER, 'not-sent');
}

function providersWordOf(error: unknown): string | undefined {
  const detailed = WithDetails.safeParse(error);
  if (detailed.success) return detailed.data.details.error.code;
  const coded = WithCode.safeParse(error);
  return coded.success ? coded.data.code : undefined;
}
