import { admit, commandIdWithin, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { idempotencyKeyOf } from '#infra/http/headers.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { sendTestSms, type TestSmsNeeds } from './test-sms.ts';
import { testSmsProblem } from './test-sms-problems.ts';

export interface SendTestSmsNeeds extends StaffAccessNeeds, TestSmsNeeds {
  readonly settingsOf: (code: MunicipalityCode) => Promise<Settings>;
}

/** POST /api/municipalities/{code}/test-sms: a text to whoever asks, by the number registered for them. */
export function sendTestSmsHttp(needs: SendTestSmsNeeds): HttpAnswer {
  return async (request) => {
    const caller = await admit(needs, request, 'sendTestSms');
    if (!caller.ok) return problem(caller.error);
    const { code, language, name = '', subject } = caller.value;
    const key = idempotencyKeyOf(request, language);
    if (!key.ok) return problem(key.error);

    const trier = { code, name, language, key: commandIdWithin(key.value, 'test-sms', subject) };
    const sent = await sendTestSms(needs, await needs.settingsOf(code), trier);
    return sent.ok ? { status: 200, jsonBody: sent.value } : problem(testSmsProblem(sent.error, language));
  };
}
