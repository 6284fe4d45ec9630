import type { Agenda } from '#local/agenda.ts';
import type { Message, ProviderEvent } from '#local/simulator/entries.ts';
import type { EventDelivery } from '#local/simulator/event-delivery.ts';
import type { Faults } from '#local/simulator/faults.ts';
import { type PostOffice, record } from '#local/simulator/post-office.ts';
import { type Instant, plusMs } from '#shared/kernel/instant.ts';

/** What the endpoints of the providers work with. */
export interface ProviderDesk {
  readonly agenda: Agenda;
  readonly office: PostOffice;
  readonly faults: Faults;
  readonly events: EventDelivery;
  /** Base64. What a sender must know. */
  readonly accessKey: string;
}

const REPORT_AFTER_MS = 1_000;
const REPORT_SPREAD_MS = 1_000;
/** Shares no factor with the spread, so that neighbours differ. */
const REPORT_STEP_MS = 137;

/** Counts the request, whatever comes of it. */
export function noteRequest({ office }: ProviderDesk, key: string): void {
  record(office, { type: 'asked', key, times: 1 });
}

/** One to two seconds after the message was accepted, unless its recipient is a silent one. */
export function reportLater(
  { agenda, events }: ProviderDesk,
  message: Message,
  reportAt: (at: Instant) => ProviderEvent,
): void {
  if (message.delivery === 'silent') return;
  const spreadMs = (message.seq * REPORT_STEP_MS) % REPORT_SPREAD_MS;
  const at = plusMs(agenda.now(), REPORT_AFTER_MS + spreadMs);
  events.later(reportAt(at), at);
}
