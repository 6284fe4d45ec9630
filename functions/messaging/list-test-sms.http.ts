import { admit } from '#functions/platform/index.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { TestSmsList } from '#shared/contracts/test-sms.ts';
import type { SendTestSmsNeeds } from './send-test-sms.http.ts';
import { listTestSms } from './test-sms.ts';

/** GET /api/municipalities/{code}/test-sms: what was tried lately, by whom, and what came of it. */
export function listTestSmsHttp(needs: SendTestSmsNeeds): HttpAnswer {
  return async (request) => {
    const caller = await admit(needs, request, 'sendTestSms');
    if (!caller.ok) return problem(caller.error);
    const sent = await listTestSms(needs, caller.value.code);
    return { status: 200, jsonBody: { sent } satisfies TestSmsList };
  };
}
