import { edgeProblem } from '#infra/http/edge-problems.ts';
import { languageOf } from '#infra/http/language.ts';
import { problem } from '#infra/http/problem.ts';
import { knowsSecret } from '#infra/http/webhook-secret.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { ProviderEvent } from './ports.ts';
import { type EventsNeeds, takeEvents } from './take-events.ts';

export interface InfobipDeliveryNeeds extends EventsNeeds {
  readonly webhookSecrets: readonly string[];
  readonly parseInfobipReports: (body: unknown) => Result<readonly ProviderEvent[], string>;
}

/** POST /api/webhooks/infobip/delivery: what became of our texts. */
export function infobipDeliveryHttp(needs: InfobipDeliveryNeeds): HttpAnswer {
  const caller = { provider: 'infobip', parse: needs.parseInfobipReports };
  return async (request, context) => {
    const language = languageOf(request) ?? 'nb';
    if (!knowsSecret(request, needs.webhookSecrets)) return problem(edgeProblem('not-authenticated', language));
    return takeEvents(needs, caller, request, context, language);
  };
}
