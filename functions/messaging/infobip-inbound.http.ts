import { edgeProblem } from '#infra/http/edge-problems.ts';
import { languageOf } from '#infra/http/language.ts';
import { problem } from '#infra/http/problem.ts';
import { knowsSecret } from '#infra/http/webhook-secret.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { ProviderEvent } from './ports.ts';
import { type EventsNeeds, takeEvents } from './take-events.ts';

export interface InfobipInboundNeeds extends EventsNeeds {
  readonly webhookSecrets: readonly string[];
  readonly parseInfobipInbound: (body: unknown) => Result<readonly ProviderEvent[], string>;
}

/** POST /api/webhooks/infobip/inbound: texts that people sent to our number. */
export function infobipInboundHttp(needs: InfobipInboundNeeds): HttpAnswer {
  const caller = { provider: 'infobip', parse: needs.parseInfobipInbound };
  return async (request, context) => {
    const language = languageOf(request) ?? 'nb';
    if (!knowsSecret(request, needs.webhookSecrets)) return problem(edgeProblem('not-authenticated', language));
    return takeEvents(needs, caller, request, context, language);
  };
}
