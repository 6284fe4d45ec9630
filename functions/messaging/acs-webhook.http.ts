import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { languageOf } from '#infra/http/language.ts';
import { problem } from '#infra/http/problem.ts';
import { readJson } from '#infra/http/read-body.ts';
import { knowsSecret, showsNoSecret } from '#infra/http/webhook-secret.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { ProviderEvent } from './ports.ts';
import { type EventsNeeds, takeEvents } from './take-events.ts';

export interface AcsWebhookNeeds extends EventsNeeds {
  readonly parseAcsEvents: (body: unknown) => Result<readonly ProviderEvent[], string>;
}

/** OPTIONS and POST /api/webhooks/acs: Event Grid tells of texts received, and of what became of ours. */
export function acsWebhookHttp(needs: AcsWebhookNeeds): HttpAnswer {
  const caller = { provider: 'acs', parse: needs.parseAcsEvents };
  return async (request, context) => {
    const language = languageOf(request) ?? 'nb';
    const greeting = showsNoSecret(request) ? await answerToGreeting(needs, request, language) : undefined;
    if (greeting !== undefined) return greeting;
    if (!knowsSecret(request, needs.webhookSecrets)) return problem(edgeProblem('not-authenticated', language));
    return request.method === 'OPTIONS' ? allowed(request) : takeEvents(needs, caller, request, context, language);
  };
}

/**
 * Event Grid asks whether somebody listens before it has been told the secret that its events bring. The answer says
 * nothing but what the question said, and stores nothing; events without the secret are refused all the same.
 */
async function answerToGreeting(
  { parseAcsEvents }: AcsWebhookNeeds,
  request: HttpRequest,
  language: Language,
): Promise<HttpResponseInit | undefined> {
  if (request.method === 'OPTIONS') return request.headers.has('webhook-request-origin') ? allowed(request) : undefined;
  if (request.headers.get('aeg-event-type') !== 'SubscriptionValidation') return undefined;
  const body = await readJson(request, language);
  const events = body.ok ? parseAcsEvents(body.value) : undefined;
  const [asked, ...more] = events?.ok === true ? events.value : [];
  const isGreeting = asked?.kind === 'validation' && more.length === 0;
  return isGreeting ? { status: 200, jsonBody: { validationResponse: asked.code } } : undefined;
}

/** CloudEvents asks first whether we want what it is about to send. */
function allowed({ headers }: HttpRequest): HttpResponseInit {
  const origin = headers.get('webhook-request-origin');
  const answer = { 'webhook-allowed-origin': origin ?? '*', 'webhook-allowed-rate': '*', allow: 'POST, OPTIONS' };
  return { status: 200, headers: answer };
}
