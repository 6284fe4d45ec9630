import type { Agenda } from '#local/agenda.ts';
import type { ProviderEvent } from '#local/simulator/entries.ts';
import { infobipEnvelope } from '#local/simulator/infobip-events.ts';
import { type OwedEvent, type PostOffice, record } from '#local/simulator/post-office.ts';
import { cloudEventsEnvelope, type EventEnvelope, eventGridEnvelope } from '#local/simulator/provider-events.ts';
import { epochMsOf, type Instant, latest, plusSeconds } from '#shared/kernel/instant.ts';

/** Event Grid's own schedule, which serves for all; the last step is repeated. */
const RETRY_SECONDS = [10, 30, 60, 300, 600, 1_800, 3_600, 10_800, 21_600, 43_200] as const;
const LIFE_SECONDS = 24 * 3_600;

/** The answers after which Event Grid gives an event up at once. */
const FINAL_REFUSALS = new Set([400, 401, 403, 413]);

/** Event Grid's patience with a webhook, in real time. */
const ANSWER_SECONDS_MAX = 30;

export interface EventDeliveryOptions {
  readonly agenda: Agenda;
  readonly office: PostOffice;
  /** Asked before each delivery, because the webhook may start after the simulator. */
  readonly webhookUrl: () => string;
  readonly webhookSecret: string;
  /** `alternating`: every second event the other way, as subscriptions of both kinds exist. */
  readonly eventSchema: 'eventGrid' | 'cloudEvents' | 'alternating';
}

/** Brings events to the webhook, at least once each. */
export interface EventDelivery {
  readonly later: (event: ProviderEvent, at: Instant) => void;
  /** Tries at once, `copies` times side by side. Says whether every copy was taken. */
  readonly now: (event: ProviderEvent, copies: number) => Promise<boolean>;
}

export function startEventDelivery(options: EventDeliveryOptions): EventDelivery {
  const { agenda, office } = options;
  let sentCount = 0;

  for (const owed of office.owedEvents.values()) schedule(owed);

  function schedule({ event, dueAt }: OwedEvent): void {
    agenda.schedule(latest(dueAt, agenda.now()), 'provider-event', async () => {
      const owed = office.owedEvents.get(event.id);
      if (owed !== undefined) await attempt(owed, 1);
    });
  }

  function owe(owed: OwedEvent): void {
    record(office, { type: 'event-owed', ...owed });
  }

  async function attempt(owed: OwedEvent, copies: number): Promise<boolean> {
    const statuses = await Promise.all(
      Array.from({ length: copies }, () => {
        sentCount += 1;
        return post(options, owed.event, sentCount);
      }),
    );
    const refused = statuses.find((status) => status < 200 || status > 299);
    const next = refused === undefined || FINAL_REFUSALS.has(refused) ? undefined : afterFailure(owed, agenda.now());
    if (next === undefined) {
      if (refused !== undefined)
        console.error('the simulated provider gave up an event', { eventId: owed.event.id, status: refused });
      record(office, { type: 'event-settled', eventId: owed.event.id });
    } else {
      owe(next);
      schedule(next);
    }
    return refused === undefined;
  }

  return {
    later(event, at) {
      const owed = { event, tries: 0, dueAt: at };
      owe(owed);
      schedule(owed);
    },
    now(event, copies) {
      const owed = { event, tries: 0, dueAt: agenda.now() };
      owe(owed);
      return agenda.track(() => attempt(owed, copies));
    },
  };
}

/**
 * The webhook's status; 0 when no answer came.
 * @param no counts all that were ever sent
 */
async function post(
  { eventSchema, webhookUrl, webhookSecret }: EventDeliveryOptions,
  event: ProviderEvent,
  no: number,
): Promise<number> {
  const { url, headers, body } = envelopeOf(event, webhookUrl(), eventSchema, no);
  try {
    const answered = await fetch(url, {
      method: 'POST',
      headers: { ...headers, ...(event.url === undefined && { 'x-webhook-secret': webhookSecret }) },
      body,
      signal: AbortSignal.timeout(ANSWER_SECONDS_MAX * 1_000),
    });
    await answered.arrayBuffer();
    return answered.status;
  } catch {
    return 0;
  }
}

/** Each provider has its own words for the same, and Infobip's webhooks lie beside the one of Event Grid. */
function envelopeOf(
  event: ProviderEvent,
  webhookUrl: string,
  eventSchema: EventDeliveryOptions['eventSchema'],
  no: number,
): EventEnvelope & { readonly url: string } {
  if (event.type === 'infobip.inbound' || event.type === 'infobip.delivery') {
    const path = event.type.replace('.', '/');
    return { url: event.url ?? new URL(path, webhookUrl).href, ...infobipEnvelope(event) };
  }
  const isCloudEvent = eventSchema === 'cloudEvents' || (eventSchema === 'alternating' && no % 2 === 0);
  return { url: webhookUrl, ...(isCloudEvent ? cloudEventsEnvelope(event) : eventGridEnvelope(event)) };
}

/** Undefined when the event has lived out its day. */
function afterFailure({ event, tries }: OwedEvent, now: Instant): OwedEvent | undefined {
  const waitSeconds = RETRY_SECONDS[Math.min(tries, RETRY_SECONDS.length - 1)] ?? LIFE_SECONDS;
  const dueAt = plusSeconds(now, waitSeconds);
  const livedSeconds = (epochMsOf(dueAt) - epochMsOf(event.at)) / 1_000;
  return livedSeconds > LIFE_SECONDS ? undefined : { event, tries: tries + 1, dueAt };
}
