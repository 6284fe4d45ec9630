import type { HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { languageOf } from '#infra/http/language.ts';
import { problem } from '#infra/http/problem.ts';
import { readJson } from '#infra/http/read-body.ts';
import { knowsSecret } from '#infra/http/webhook-secret.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { errorName } from '#shared/kernel/error-name.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Deliveries } from './deliveries.ts';
import type { InboundTexts } from './inbound-texts.ts';
import type { ProviderEvent } from './ports.ts';

export interface EventsNeeds {
  readonly texts: InboundTexts;
  readonly deliveries: Deliveries;
  readonly webhookSecrets: readonly string[];
}

/** Who calls, and how its calls are read. */
export interface Caller {
  readonly provider: string;
  readonly parse: (body: unknown) => Result<readonly ProviderEvent[], string>;
}

type Log = Pick<InvocationContext, 'warn'>;

/** The provider waits for our answer, and delivers again when it waits too long. */
const WORK_MS = 10_000;

/** Takes events from whoever knows our secret. */
export function eventsHttp(needs: EventsNeeds, caller: Caller): HttpAnswer {
  return async (request, context) => {
    const language = languageOf(request) ?? 'nb';
    if (!knowsSecret(request, needs.webhookSecrets)) return problem(edgeProblem('not-authenticated', language));
    return takeEvents(needs, caller, request, context, language);
  };
}

/** The status says whether what we were told is stored, whatever comes of it. */
export async function takeEvents(
  needs: EventsNeeds,
  { provider, parse }: Caller,
  request: HttpRequest,
  log: Log,
  language: Language,
): Promise<HttpResponseInit> {
  const body = await readJson(request, language);
  const events = body.ok ? parse(body.value) : undefined;
  if (events?.ok !== true) {
    log.warn('A webhook call was not understood.', { provider });
    return problem(body.ok ? edgeProblem('request-not-understood', language) : body.error);
  }
  const validation = events.value.find((event) => event.kind === 'validation');
  if (validation !== undefined) return { status: 200, jsonBody: { validationResponse: validation.code } };

  const work = await storeAll(needs, provider, events.value, log);
  await withinTime(work, log);
  return { status: 200, jsonBody: {} };
}

type Work = () => Promise<void>;

/** All facts first: work on one must not keep another from being stored. */
async function storeAll(
  needs: EventsNeeds,
  provider: string,
  events: readonly ProviderEvent[],
  log: Log,
): Promise<readonly Work[]> {
  const skipped = events.filter((event) => event.kind === 'malformed');
  if (skipped.length > 0) {
    const reasons = [...new Set(skipped.map(({ reason }) => reason))].join(', ');
    log.warn('Events were skipped.', { provider, count: skipped.length, reasons });
  }
  const work: Work[] = [];
  for (const event of events) work.push(...(await storeOne(needs, provider, event, log, events.length === 1)));
  return work;
}

async function storeOne(
  { texts, deliveries }: EventsNeeds,
  provider: string,
  event: ProviderEvent,
  log: Log,
  isAlone: boolean,
): Promise<readonly Work[]> {
  switch (event.kind) {
    case 'smsReceived': {
      const { messageId, from, to, text, receivedAt } = event;
      const received = { provider, messageId, from, to, text, receivedAt };
      if (isAlone) return [await texts.storeAlone(received)];
      const ref = await texts.store(received);
      return [() => texts.work(ref)];
    }
    case 'smsReport':
    case 'emailReport': {
      const work = await deliveries.store(provider, event);
      if (work !== undefined) return [work];
      log.warn('A report is about no message of ours.', { provider, report: event.providerId });
      return [];
    }
    case 'validation':
    case 'malformed':
      return [];
  }
}

/** In order: of two texts in one call the first is applied first. What is not done in time, or fails, the sweep does. */
async function withinTime(work: readonly Work[], log: Log): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const isUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, WORK_MS);
  });
  await Promise.race([doAll(work, log), isUp]);
  clearTimeout(timer);
}

async function doAll(work: readonly Work[], log: Log): Promise<void> {
  for (const one of work) {
    try {
      await one();
    } catch (error) {
      log.warn('What was stored could not be applied yet.', {
        error: errorName(error),
      });
    }
  }
}
